internal import GRDB
import Register

/// The tables and how they came to be: migrations have literal names and literal SQL, never today's types.
enum Schema {
  static let version = 10

  /// `IYEM` in ASCII, in the file's header.
  static let applicationID = 0x4959_454D

  /// In the order in which they refer to each other.
  private static let tables = [
    journalTables, unitTables, runTables, mailTables, formTables, undoTables, authorityTables, managerTables,
    planTables, decisionTables, consentTables, recordTables,
  ]

  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("10 one journal") { database in
      for text in tables { try database.execute(sql: text) }
      try database.execute(sql: "PRAGMA application_id = 0x4959454D; PRAGMA user_version = 10;")
    }
    return migrator
  }()

  /// Throws `olderSchema` and `newerSchema`: no other schema than this release's is read or brought to it. A file that
  /// nothing was written to yet has none.
  static func refuseOther(_ database: Database) throws {
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    let isWritten = try Int.fetchOne(database, sql: "PRAGMA application_id") == applicationID
    if found < version, isWritten { throw RegistryError.olderSchema(found: found, supported: version) }
    if try found > version || migrator.hasBeenSuperseded(database) {
      throw RegistryError.newerSchema(found: max(found, version + 1), supported: version)
    }
  }
}
