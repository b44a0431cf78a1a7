#include <sqlite3.h>

/* Swift calls no variadic functions. */

static inline int sqlite_set_defensive(sqlite3 *connection) {
  return sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, (void *)0);
}
