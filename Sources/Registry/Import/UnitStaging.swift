import Domain
internal import GRDB
import Register

/// The units of a file in a temporary table, `incoming`, where SQL can compare them with the registry's.
final class UnitStaging {
  private let transaction: RegistryTransaction
  private var insert: BoundStatement?
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
    insert = try BoundStatement(
      "INSERT INTO incoming VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", in: database)
  }

  /// A unit that names itself as its parent is a root.
  func add(_ unit: UnitRecord) throws {
    let parent = unit.parent == unit.no ? nil : unit.parent
    let added = try insert?.run([
      Value(unit.no), .text(unit.name), Value(parent), Value(unit.secondParent), Value(unit.mainInstitution),
      Value(unit.placeID), Value(unit.placeName), Value(unit.category), Value(unit.status), Value(unit.hierarchy),
      Value(unit.level), Value(unit.address), Value(unit.isCorrespondent), Value(unit.isActive),
    ])
    count += 1
    if added == 0 { duplicates.insert(unit.no) }
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
