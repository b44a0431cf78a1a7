/// The tables that a projection writes and asks: what every store has to offer to hold the register.
///
/// A store checks by itself what its schema says: keys, uniqueness, references. All methods throw what it reports.
package protocol Tables: AnyObject {
  /// Puts a row; `values` are those of all columns, in the order of the table's.
  func insert(_ table: RegisterTable, _ values: [Value]) throws

  /// Changes some columns of the row with that key; false where there is none.
  @discardableResult
  func update(_ table: RegisterTable, _ key: [Value], _ changes: [(column: String, value: Value)]) throws -> Bool

  /// The first row, by the key, whose columns hold these values; `null` finds what holds none.
  func find(_ table: RegisterTable, _ match: [(column: String, value: Value)]) throws -> RegisterRow?

  /// The last such row whose first key is less than a number.
  func last(_ table: RegisterTable, _ match: [(column: String, value: Value)], below: Int64) throws -> RegisterRow?

  /// The event at a position. Throws `damaged` where the journal has none there.
  func event(at position: Int64) throws -> Event
}

/// A table that follows from the journal.
package struct RegisterTable: Hashable, Sendable {
  package let name: String
  package let key: [String]
  package let columns: [String]
  /// Those of them that are written beside the journal from then on: how far something came, not what was asked and done.
  package let progress: Set<String>
  private let places: [String: Int]

  /// `columns`: apart by spaces, those of the key among them.
  package init(_ name: String, key: String, _ columns: String, progress: Set<String> = []) {
    self.name = name
    self.key = key.split(separator: " ").map(String.init)
    self.columns = columns.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
    self.progress = progress
    places = Dictionary(uniqueKeysWithValues: self.columns.enumerated().map { ($1, $0) })
  }

  func place(of column: String) -> Int? { places[column] }

  package static func == (a: RegisterTable, b: RegisterTable) -> Bool { a.name == b.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// A row as a table holds it.
package struct RegisterRow: Sendable {
  private let table: RegisterTable
  package let values: [Value]

  package init(_ table: RegisterTable, _ values: [Value]) {
    self.table = table
    self.values = values
  }

  /// Null for a column that the table lacks.
  package subscript(column: String) -> Value { table.place(of: column).map { values[$0] } ?? .null }

  package func int(_ column: String) -> Int64? { Int64(value: self[column]) }
  package func text(_ column: String) -> String? { String(value: self[column]) }
}
