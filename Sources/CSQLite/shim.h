#include <sqlite3.h>
#include <string.h>

/* Swift calls no variadic functions. */

static inline int sqlite_set_defensive(sqlite3 *connection) {
  return sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, (void *)0);
}

/* SQLITE_TRANSIENT, SQLite keeps a copy, is a macro that Swift does not see. A text without an address is an empty one, not null. */

static inline int sqlite_bind_text(sqlite3_stmt *statement, int place, const void *text, size_t count) {
  return sqlite3_bind_text64(statement, place, text ? text : "", count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static inline int sqlite_bind_bytes(sqlite3_stmt *statement, int place, const void *bytes, size_t count) {
  return sqlite3_bind_blob64(statement, place, bytes ? bytes : "", count, SQLITE_TRANSIENT);
}

/* Bytes as SQLite's BINARY collation orders them. */
static inline int sqlite_order(const void *a, int count, const void *b, int other) {
  int order = count && other ? memcmp(a, b, count < other ? count : other) : 0;
  return order ? order : count - other;
}
