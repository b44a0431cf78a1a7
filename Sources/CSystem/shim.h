/* Of glibc, but shown to C with _GNU_SOURCE alone: syncs the file system that a descriptor belongs to. */
int syncfs(int descriptor);
