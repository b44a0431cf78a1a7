#include <xlsxwriter.h>

/* Of <sys/mman.h>, which shows it only to those who ask for GNU extensions before the first include. */
int memfd_create(const char *name, unsigned int flags);
