import Domain
import Files
internal import GRDB

/// The tables that follow from the journals, made anew from the journals alone.
///
/// The entries are played into a file of their own, which SQLite removes by itself, so that memory stays flat.
struct Rebuild {
  private let registry: Database
  private let replay: JournalReplay

  /// Hands over the entries that contradict those before them.
  init(of registry: Database, contradictions: (Defect) throws -> Void) throws {
    self.registry = registry
    replay = try JournalReplay(of: registry, in: .file, contradictions: contradictions)
  }

  /// What is not in the tables as the journals give it.
  func differences(_ found: (Defect) throws -> Void) throws {
    for table in JournalReplay.derived { try TableComparison(table).compare(registry, with: replay, found) }
  }

  /// Puts what the journals give in the place of the tables' rows; throws `damaged` where that does not make them equal.
  func write() throws {
    let tables = JournalReplay.derived.map(\.table)
    try registry.execute(sql: "PRAGMA defer_foreign_keys = ON")
    let triggers = try Row.fetchAll(
      registry,
      sql: """
        SELECT name, sql FROM sqlite_schema
        WHERE type = 'trigger' AND tbl_name IN (\(tables.map { "'\($0)'" }.joined(separator: ", "))) ORDER BY name
        """)
    for trigger in triggers { try registry.execute(sql: "DROP TRIGGER \"\(trigger[0] as String)\"") }
    for table in tables.reversed() { try registry.execute(sql: "DELETE FROM \(table)") }
    try replay.read { scratch in for table in tables { try fill(table, from: scratch) } }
    for trigger in triggers { try registry.execute(sql: trigger[1]) }
    try differences { throw RegistryError.damaged(reason: "\($0.table) \($0.row): \($0.kind.rawValue)") }
  }

  private func fill(_ table: String, from scratch: Database) throws {
    let columns = try registry.columns(in: table).map { "\"\($0.name)\"" }.joined(separator: ", ")
    let count = try registry.columns(in: table).count
    let insertion = try registry.makeStatement(
      sql: """
        INSERT INTO \(table) (\(columns)) VALUES (\([String](repeating: "?", count: count).joined(separator: ", ")))
        """)
    let rows = try Row.fetchCursor(scratch, sql: "SELECT \(columns) FROM \(table)")
    while let row = try rows.next() { try insertion.execute(arguments: StatementArguments(row.databaseValues)) }
  }
}

extension RegistryReading {
  /// What differs between the tables and what the journals alone give; contradictions within the journals come first.
  public func forEachRebuildDifference(_ body: (Defect) throws -> Void) throws {
    try Rebuild(of: database, contradictions: body).differences(body)
  }

  /// What makes the journals unfit to rebuild anything from: broken links of the hash chain, gaps, contradictions.
  public func forEachJournalDefect(_ body: (Defect) throws -> Void) throws {
    try ChainCheck(database).run(anchors: [], body)
    try gaps(body)
    _ = try Rebuild(of: database, contradictions: body)
  }
}

extension RegistryTransaction {
  /// Makes the tables that follow from the journals equal to what the journals give. Throws `damaged` where that cannot be.
  public func rebuildFromJournals() throws {
    let rebuild = try Rebuild(of: database) {
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
  public func keepCopy(as path: String) throws {
    guard FileStamp(path) == nil else { throw RegistryError.cannotOpen(path: path, reason: "File exists (errno 17)") }
    do {
      try RegistryError.translating { try DatabaseCopy(source: queue).write(to: path) }
    } catch let error as FileError {
      throw RegistryError.cannotOpen(path: error.path, reason: error.reason)
    }
  }
}
