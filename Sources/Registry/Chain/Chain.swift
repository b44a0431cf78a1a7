import Foundation
internal import GRDB

/// The end of the hash chain, to which entries are added in the transaction that writes them.
///
/// The order is that of writing: a form before its entries, entries by their numbers. It does not depend on how many forms
/// one transaction holds, so that a run which was killed and resumed ends with the same head as an undisturbed one.
struct Chain {
  private let database: Database
  private let tables: [ChainedTable]

  /// `tables`: those that the schema has; an older one lacks the newest.
  init(_ database: Database, tables: [ChainedTable] = ChainedTable.allCases) {
    self.database = database
    self.tables = tables
  }

  /// The last link; nil where there is none.
  func end() throws -> (position: Int64, digest: [UInt8])? {
    let question = "SELECT position, digest FROM chain ORDER BY position DESC LIMIT 1"
    return try Row.fetchOne(database.cachedStatement(sql: question)).map { row in
      (try row.value(0), [UInt8](row[1] as Data? ?? Data()))
    }
  }

  /// Throws `damaged` where a table holds entries behind those of the chain: nobody but this writes them.
  func refuseUnchained() throws {
    for table in tables where try lastEntry(of: table) != lastChained(of: table) {
      throw RegistryError.damaged(reason: "\(table.name) holds an entry that is not in the chain")
    }
  }

  /// Adds all entries that are not in the chain yet; the cost is that of these entries alone.
  func seal() throws {
    guard try tables.contains(where: { try lastEntry(of: $0) != lastChained(of: $0) }) else { return }
    var writer = try LinkWriter(after: end(), in: database)
    let single: [ChainedTable] = [.unitImport, .batch, .undo, .plan, .planApplication, .decision, .consent]
    for table in single where tables.contains(table) {
      var entries = try newEntries(of: table)
      while try writer.add(&entries) {}
    }
    var forms = try newEntries(of: .form)
    var entries = try newEntries(of: .journal)
    while let form = forms.nextForm {
      if let entry = entries.nextForm, entry < form { try writer.add(&entries) } else { try writer.add(&forms) }
    }
    while try writer.add(&entries) {}
    for table in [ChainedTable.managerJournal, .undoRow] {
      var entries = try newEntries(of: table)
      while try writer.add(&entries) {}
    }
  }

  private func newEntries(of table: ChainedTable) throws -> NewEntries {
    try NewEntries(of: table, after: lastChained(of: table), in: database)
  }

  private func lastEntry(of table: ChainedTable) throws -> Int64 {
    try Int64.fetchOne(database.cachedStatement(sql: "SELECT coalesce(max(id), 0) FROM \(table.name)")) ?? 0
  }

  private func lastChained(of table: ChainedTable) throws -> Int64 {
    let statement = try database.cachedStatement(sql: "SELECT coalesce(max(entry), 0) FROM chain WHERE kind = ?")
    return try Int64.fetchOne(statement, arguments: [table.rawValue]) ?? 0
  }
}

/// The entries of one table that are not in the chain yet, one at a time.
private struct NewEntries {
  let table: ChainedTable
  private var digest: EntryDigest
  private let rows: RowCursor
  private let formColumn: String
  private var upcoming: Row?

  init(of table: ChainedTable, after last: Int64, in database: Database) throws {
    self.table = table
    digest = try EntryDigest(table.name, in: database)
    formColumn = table == .journal ? "form" : "id"
    let question = "SELECT \(digest.selection) FROM \(table.name) WHERE id > ? ORDER BY id"
    rows = try Row.fetchCursor(database.cachedStatement(sql: question), arguments: [last])
    upcoming = try rows.next()
  }

  /// The form that the next entry belongs to, or that it is; nil at the end.
  var nextForm: Int64? { upcoming.flatMap { $0[formColumn] } }

  /// The next entry's number and digest; nil at the end.
  mutating func next(after previous: [UInt8]) throws -> (id: Int64, digest: [UInt8])? {
    guard let entry = upcoming else { return nil }
    let result = (digest.id(of: entry), try digest.digest(of: entry, after: previous))
    upcoming = try rows.next()
    return result
  }
}

/// Writes links behind the last one.
private struct LinkWriter {
  private var position: Int64
  private var digest: [UInt8]
  private let insertion: Statement

  init(after end: (position: Int64, digest: [UInt8])?, in database: Database) throws {
    position = end?.position ?? 0
    digest = end?.digest ?? EntryDigest.origin
    insertion = try database.cachedStatement(
      sql: "INSERT INTO chain (position, kind, entry, digest) VALUES (?, ?, ?, ?)")
  }

  /// Adds the next entry; false where there is none.
  @discardableResult
  mutating func add(_ entries: inout NewEntries) throws -> Bool {
    guard let entry = try entries.next(after: digest) else { return false }
    position += 1
    digest = entry.digest
    try insertion.execute(arguments: [position, entries.table.rawValue, entry.id, Data(digest)])
    return true
  }
}
