/* Parts of glibc that Swift's own module of it does not show. */
#include <malloc.h>

/* Shown to C with _GNU_SOURCE alone: syncs the file system that a descriptor belongs to. */
int syncfs(int descriptor);

/* The same: renames, and with the flag 1 (RENAME_NOREPLACE) fails where the new name is taken. */
int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);
