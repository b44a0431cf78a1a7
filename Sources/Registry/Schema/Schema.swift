internal import GRDB

/// The tables and how they came to be: migrations have literal names and literal SQL, never today's types.
enum Schema {
  static let version = 9

  /// `IYEM` in ASCII, in the file's header.
  static let applicationID = 0x4959_454D

  /// What triggers say where the caller gets an error case of its own.
  enum Complaint {
    static let alreadyAuthorised = "the grant stands already"
    static let notAuthorised = "there is no standing grant"
  }

  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 units, persons, authorisations, journal, runs, forms") { database in
      try database.execute(sql: unitTables + runTables + formTables + authorityTables)
      try database.execute(sql: "PRAGMA application_id = 0x4959454D; PRAGMA user_version = 1;")
    }
    migrator.registerMigration("2 managers") { database in
      try database.execute(sql: managerTables)
      try database.execute(sql: "PRAGMA user_version = 2;")
    }
    migrator.registerMigration("3 mail") { database in
      try database.execute(sql: mailTables)
      try database.execute(sql: "PRAGMA user_version = 3;")
    }
    migrator.registerMigration("4 hash chain, undo") { database in
      try database.execute(sql: chainTables + undoTables)
      // The one piece of today's code in a migration: the canonical form of entries is fixed for good.
      try Chain(
        database, tables: [.unitImport, .form, .journal, .batch, .managerJournal, .undo, .undoRow]
      ).seal()
      try database.execute(sql: "PRAGMA user_version = 4;")
    }
    migrator.registerMigration("5 plans") { database in
      try database.execute(sql: planTables)
      try database.execute(sql: "PRAGMA user_version = 5;")
    }
    migrator.registerMigration("6 options of runs, institutions that are no units") { database in
      try database.execute(sql: runOptions + retiringOfUnitsThatAre)
      try database.execute(sql: "PRAGMA user_version = 6;")
    }
    migrator.registerMigration("7 endings that can be moved and taken back") { database in
      try database.execute(sql: endingTables)
      try database.execute(sql: "PRAGMA user_version = 7;")
    }
    migrator.registerMigration("8 held forms, decisions on senders") { database in
      try database.execute(sql: heldForms + decisionTables)
      try database.execute(sql: "PRAGMA user_version = 8;")
    }
    migrator.registerMigration("9 consents, indexes of journals") { database in
      try database.execute(sql: consentTables + indexesOfJournals)
      try database.execute(sql: "PRAGMA user_version = 9;")
    }
    return migrator
  }()

  static func refuseNewer(_ database: Database) throws {
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if try found > version || migrator.hasBeenSuperseded(database) {
      throw RegistryError.newerSchema(found: max(found, version + 1), supported: version)
    }
  }

  static func refuseOlder(_ database: Database) throws {
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if found < version { throw RegistryError.olderSchema(found: found, supported: version) }
  }
}
