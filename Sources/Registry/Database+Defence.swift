internal import CSQLite
internal import GRDB

extension Database {
  /// Takes from whatever stands in the file what it could do to this connection.
  ///
  /// Defensive mode: no statement writes the schema's own table or tables behind indexes of words. Cells of pages are checked
  /// for their sizes before they are read. Where this SQLite can, the schema is not trusted: what triggers, views and checks
  /// call has to be harmless (https://sqlite.org/security.html).
  func defend() throws {
    guard let connection = unsafe sqliteConnection, unsafe sqlite_set_defensive(connection) == SQLITE_OK else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "defensive mode is not available")
    }
    try execute(sql: "PRAGMA cell_size_check = ON")
    if Self.canDistrust { try execute(sql: "PRAGMA trusted_schema = OFF") }
  }

  /// Up to 3.40, SQLite takes its own JSON functions for harmful ones, and so cannot read a schema whose checks call them.
  private static let canDistrust: Bool = {
    let checks = "PRAGMA trusted_schema = OFF; CREATE TABLE probe (text TEXT CHECK (json_type(text) = 'object'))"
    do {
      try DatabaseQueue().writeWithoutTransaction {
        try $0.execute(sql: checks)
        try $0.execute(sql: "INSERT INTO probe VALUES ('{}')")
      }
      return true
    } catch { return false }
  }()
}
