import Domain
internal import GRDB
import Register

/// What the journal alone gives: its entries, projected again into an empty registry.
///
/// That is a file without a name, which SQLite removes by itself, so that memory stays flat.
struct Replay {
  private let scratch: DatabaseQueue

  /// Hands over what is wrong with the journal, and the entries that contradict those before them; goes on without these.
  init(
    of registry: Database, kinds: FactKinds, anchors: [ChainAnchor] = [], _ found: (Defect) throws -> Void
  ) throws {
    var configuration = Configuration()
    // What rows refer to is checked where they lie.
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF; PRAGMA cache_size = -65536") }
    scratch = try DatabaseQueue(path: "", configuration: configuration)
    try Schema.migrator.migrate(scratch)
    // Which run is open is not in the journal: here all are. By names and parents no projection looks for units.
    try scratch.write {
      try $0.execute(sql: "DROP INDEX run_one_open; DROP INDEX unit_by_name; DROP INDEX unit_by_parent")
    }
    try scratch.inTransaction { scratch in
      let tables = SQLiteTables(scratch, journal: registry, kinds: kinds)
      try JournalCheck(registry, kinds: kinds).run(anchors: anchors, found) { event in
        do {
          try event.fact.project(event, into: tables)
        } catch let error as DatabaseError {
          try found(Self.contradiction(event, error.message ?? ""))
        } catch let error as RegistryError {
          try found(Self.contradiction(event, "\(error)"))
        }
      }
      return .commit
    }
  }

  /// What is not in the tables as the journal gives it.
  func compare(_ registry: Database, _ found: (Defect) throws -> Void) throws {
    try scratch.read { scratch in
      for table in RegisterTable.all { try TableComparison(table).compare(registry, with: scratch, found) }
    }
  }

  func read(_ body: (Database) throws -> Void) throws { try scratch.read(body) }

  private static func contradiction(_ event: Event, _ reason: String) -> Defect {
    Defect(.contradiction, table: "event", row: String(event.position), detail: reason)
  }
}
