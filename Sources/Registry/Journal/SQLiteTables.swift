import Domain
import Foundation
internal import GRDB
import Register

/// The tables of a database as the projection sees them; its statements stay prepared.
final class SQLiteTables: Tables {
  private let database: Database
  /// Where the events lie that others reverse: in this database, or in the one that is checked.
  private let journal: Database
  let kinds: FactKinds
  private var insertions: [String: BoundStatement] = [:]
  private var updates: [String: BoundStatement] = [:]
  private var questions: [String: BoundStatement] = [:]

  init(_ database: Database, journal: Database? = nil, kinds: FactKinds) {
    self.database = database
    self.kinds = kinds
    self.journal = journal ?? database
  }

  func insert(_ table: RegisterTable, _ values: [Value]) throws {
    guard values.count == table.columns.count else {
      throw RegistryError.constraint("a row has all columns of its table")
    }
    try insertion(table).run(values)
  }

  @discardableResult
  func update(_ table: RegisterTable, _ key: [Value], _ changes: [(column: String, value: Value)]) throws -> Bool {
    try update(table, changes.map(\.column)).run(changes.map(\.value) + key) > 0
  }

  func find(_ table: RegisterTable, _ match: [(column: String, value: Value)]) throws -> RegisterRow? {
    try row(table, match, below: nil)
  }

  func last(_ table: RegisterTable, _ match: [(column: String, value: Value)], below: Int64) throws -> RegisterRow? {
    try row(table, match, below: below)
  }

  func event(at position: Int64) throws -> Event {
    let statement = try journal.cachedStatement(sql: "SELECT entry FROM event WHERE position = ?")
    let rows = try Row.fetchCursor(statement, arguments: [position])
    guard let row = try rows.next() else {
      throw RegistryError.damaged(reason: "the journal has no entry \(position)")
    }
    return try Event(reading: [UInt8](row[0] as Data? ?? Data()), kinds: kinds)
  }

  private func row(
    _ table: RegisterTable, _ match: [(column: String, value: Value)], below: Int64?
  ) throws -> RegisterRow? {
    let name = match.reduce(into: (below == nil ? "find " : "last ") + table.name) { name, part in
      name += part.value == .null ? " !" : " "
      name += part.column
    }
    let statement = try question(name) {
      // Null is asked for as such, so that SQLite finds the indexes that stand for it.
      var conditions = match.map { $0.value == .null ? "\"\($0.column)\" IS NULL" : "\"\($0.column)\" = ?" }
      if below != nil { conditions.append("\(table.key[0]) < ?") }
      let order = table.key.map { below == nil ? "\"\($0)\"" : "\"\($0)\" DESC" }.joined(separator: ", ")
      return """
        SELECT \(table.selection) FROM \(table.name) WHERE \(conditions.joined(separator: " AND ")) ORDER BY \(order) LIMIT 1
        """
    }
    var values = match.map(\.value).filter { $0 != .null }
    if let below { values.append(.int(below)) }
    return try statement.first(values).map { RegisterRow(table, $0) }
  }

  private func insertion(_ table: RegisterTable) throws -> BoundStatement {
    if let known = insertions[table.name] { return known }
    let statement = try BoundStatement(table.insertion, in: database)
    insertions[table.name] = statement
    return statement
  }

  private func update(_ table: RegisterTable, _ columns: [String]) throws -> BoundStatement {
    let name = columns.reduce(table.name) { $0 + " " + $1 }
    if let known = updates[name] { return known }
    let changes = columns.map { "\"\($0)\" = ?" }.joined(separator: ", ")
    let key = table.key.map { "\"\($0)\" = ?" }.joined(separator: " AND ")
    let statement = try BoundStatement("UPDATE \(table.name) SET \(changes) WHERE \(key)", in: database)
    updates[name] = statement
    return statement
  }

  private func question(_ name: String, _ sql: () -> String) throws -> BoundStatement {
    if let known = questions[name] { return known }
    let statement = try BoundStatement(sql(), in: database)
    questions[name] = statement
    return statement
  }
}

extension RegisterTable {
  /// The columns as a statement names them.
  var selection: String { columns.map { "\"\($0)\"" }.joined(separator: ", ") }

  /// A statement that puts a row, with a parameter for each column.
  var insertion: String {
    let places = [String](repeating: "?", count: columns.count).joined(separator: ", ")
    return "INSERT INTO \(name) (\(selection)) VALUES (\(places))"
  }
}
