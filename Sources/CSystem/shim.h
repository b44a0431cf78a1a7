/* Parts of glibc that Swift's own module of it does not show. */
#include <malloc.h>

/* Shown to C with _GNU_SOURCE alone: syncs the file system that a descriptor belongs to. */
int syncfs(int descriptor);
