import Domain
import Files
internal import GRDB
import Register

/// The tables that follow from the journal, made anew from the journal alone.
struct Rebuild {
  private let registry: Database
  private let replay: Replay

  /// Hands over what is wrong with the journal, and the entries that contradict those before them.
  init(of registry: Database, kinds: FactKinds, contradictions: (Defect) throws -> Void) throws {
    self.registry = registry
    replay = try Replay(of: registry, kinds: kinds, contradictions)
  }

  /// What is not in the tables as the journal gives it.
  func differences(_ found: (Defect) throws -> Void) throws { try replay.compare(registry, found) }

  /// Puts what the journal gives in the place of the tables' rows; throws `damaged` where that does not make them equal.
  func write() throws {
    try registry.execute(sql: "PRAGMA defer_foreign_keys = ON")
    let names = RegisterTable.all.map { "'\($0.name)'" }.joined(separator: ", ")
    let guards = try Row.fetchAll(
      registry,
      sql: """
        SELECT type, name, sql FROM sqlite_schema
        WHERE tbl_name IN (\(names)) AND (type = 'trigger' OR name = 'run_one_open') ORDER BY name
        """)
    for guarding in guards {
      try registry.execute(sql: "DROP \(guarding[0] as String) \"\(guarding[1] as String)\"")
    }
    // How far runs and their files came is not in the journal: it is kept.
    try registry.execute(
      sql: """
        CREATE TEMP TABLE came AS SELECT run, ordinal, state FROM run_item;
        CREATE TEMP TABLE finished AS SELECT id, finished_at FROM run;
        """)
    for table in RegisterTable.all.reversed() { try registry.execute(sql: "DELETE FROM \(table.name)") }
    try replay.read { scratch in for table in RegisterTable.all { try fill(table, from: scratch) } }
    try registry.execute(
      sql: """
        UPDATE run_item SET state = came.state FROM temp.came
        WHERE came.run = run_item.run AND came.ordinal = run_item.ordinal;
        UPDATE run SET finished_at = finished.finished_at FROM temp.finished WHERE finished.id = run.id;
        DROP TABLE temp.came; DROP TABLE temp.finished;
        """)
    for guarding in guards { try registry.execute(sql: guarding[2]) }
    try differences { throw RegistryError.damaged(reason: "\($0.table) \($0.row): \($0.kind.rawValue)") }
  }

  private func fill(_ table: RegisterTable, from scratch: Database) throws {
    let insertion = try BoundStatement(table.insertion, in: registry)
    let order = table.key.joined(separator: ", ")
    let rows = try LentRows("SELECT \(table.selection) FROM \(table.name) ORDER BY \(order)", in: scratch)
    while try rows.next() { try insertion.run(table.columns.indices.map(rows.value)) }
  }
}

extension RegistryReading {
  /// What differs between the tables and what the journal alone gives; what is wrong with the journal comes first.
  package func forEachRebuildDifference(_ body: (Defect) throws -> Void) throws {
    try Rebuild(of: database, kinds: kinds, contradictions: body).differences(body)
  }

  /// What makes the journal unfit to rebuild anything from: broken digests, gaps, contradictions.
  package func forEachJournalDefect(_ body: (Defect) throws -> Void) throws {
    _ = try Rebuild(of: database, kinds: kinds, contradictions: body)
  }
}

extension RegistryTransaction {
  /// Makes the tables equal to what the journal gives. Throws `damaged` where that cannot be.
  package func rebuildFromJournals() throws {
    let rebuild = try Rebuild(of: database, kinds: kinds) {
      throw RegistryError.damaged(reason: "\($0.table) \($0.row): \($0.detail)")
    }
    try rebuild.write()
    cache.clear()
  }
}

extension Registry {
  /// Writes a copy of the whole registry under a new name: one state of it, while others read and write; durable, for the
  /// owner only.
  ///
  /// Throws `cannotOpen` where the name is taken, or the file cannot be written.
  package func keepCopy(as path: String) throws {
    guard FileStamp(path) == nil else { throw RegistryError.cannotOpen(path: path, reason: "File exists (errno 17)") }
    do {
      try RegistryError.translating { try connections.copy(to: path) }
    } catch let error as FileError {
      throw RegistryError.cannotOpen(path: error.path, reason: error.reason)
    }
  }
}
