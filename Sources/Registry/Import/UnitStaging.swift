import Domain
internal import GRDB
import Register

/// The units of a file in a temporary table, `incoming`, where SQL can compare them with the registry's.
final class UnitStaging {
  private let transaction: RegistryTransaction
  private var insert: Statement?
  private(set) var count = 0
  private(set) var duplicates: Set<DetsisNo> = []

  init(transaction: RegistryTransaction) { self.transaction = transaction }

  func begin() throws {
    let database = transaction.database
    try database.execute(
      sql: """
        DROP TABLE IF EXISTS temp.incoming;
        DROP TABLE IF EXISTS temp.difference;
        CREATE TEMP TABLE incoming (
          no INTEGER PRIMARY KEY, name TEXT NOT NULL, parent INTEGER, second_parent INTEGER, main INTEGER,
          place_id INTEGER, place_name TEXT, category INTEGER, status INTEGER, hierarchy TEXT, level INTEGER,
          address TEXT, correspondent INTEGER NOT NULL, active INTEGER NOT NULL
        ) STRICT;
        CREATE TEMP TABLE difference (
          seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, no INTEGER NOT NULL, old TEXT, new TEXT
        ) STRICT;
        PRAGMA main.cache_size = -65536;
        PRAGMA temp.cache_size = -131072;
        """)
    insert = try database.makeStatement(
      sql: "INSERT INTO incoming VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
  }

  /// A unit that names itself as its parent is a root.
  func add(_ unit: UnitRecord) throws {
    let parent = unit.parent == unit.no ? nil : unit.parent
    try insert?.execute(arguments: [
      unit.no.number, unit.name, parent?.number, unit.secondParent?.number, unit.mainInstitution?.number,
      unit.placeID, unit.placeName, unit.category, unit.status, unit.hierarchy, unit.level, unit.address,
      unit.isCorrespondent, unit.isActive,
    ])
    count += 1
    if transaction.database.changesCount == 0 { duplicates.insert(unit.no) }
  }

  /// Gives the memory back.
  func end() throws {
    insert = nil
    try transaction.database.execute(
      sql: """
        DROP TABLE IF EXISTS temp.incoming;
        DROP TABLE IF EXISTS temp.difference;
        PRAGMA main.cache_size = -16384;
        PRAGMA temp.cache_size = -2000;
        """)
  }
}
