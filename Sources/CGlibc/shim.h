/* Parts of glibc that Swift's own module of it does not show. */
#include <sys/vfs.h>
#include <malloc.h>

/* The two parts of a device's number. */
#include <sys/sysmacros.h>

/* Shown to C with _GNU_SOURCE alone: syncs the file system that a descriptor belongs to. */
int syncfs(int descriptor);

/* Shown to C with _XOPEN_SOURCE alone: the columns of a character at a terminal, by the thread's locale. */
#include <wchar.h>
int wcwidth(wchar_t character);
/* The same: renames, and with the flag 1 (RENAME_NOREPLACE) fails where the new name is taken. */
int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);

/* Shown to C with _GNU_SOURCE alone: the parts of fcntl(2) that tell whether a file is open for writing. */
#define IYEM_F_SETSIG 10
#define IYEM_F_SETLEASE 1024

/* The same, together with O_DIRECTORY: opens a file without a name, which is gone unless it is given one. */
#define IYEM_O_TMPFILE 020000000
