import Domain
import Register

/// All that a register holds, as values.
struct MemoryState: Sendable {
  struct Entry: Sendable {
    var bytes: [UInt8]
    var leaf: MerkleTree.Hash
  }

  /// A file of a run.
  struct Item: Hashable, Sendable {
    var run: String
    var ordinal: Int
  }

  /// The rows by their keys, of each table by its name.
  var tables: [String: [[Value]: [Value]]] = [:]
  var entries: [Entry] = []
  var heads: [String: ChainHead] = [:]
  /// Those that the journal may hold.
  var kinds = FactKinds.all
  /// How far files came; what is not here waits.
  var progress: [Item: RunItem.State] = [:]

  private static let known = Dictionary(uniqueKeysWithValues: RegisterTable.all.map { ($0.name, $0) })

  func table(_ name: String) -> [[Value]: [Value]] { tables[name] ?? [:] }

  /// In the order of the key.
  func rows(_ name: String) -> [RegisterRow] {
    guard let table = Self.known[name] else { return [] }
    return self.table(name).sorted { Self.order($0.key, $1.key) }.map { RegisterRow(table, $0.value) }
  }

  func rows(_ name: String, where column: String, is value: Value) -> [RegisterRow] {
    rows(name).filter { $0[column] == value }
  }

  func row(_ name: String, _ key: Value...) -> RegisterRow? {
    guard let table = Self.known[name] else { return nil }
    return self.table(name)[key].map { RegisterRow(table, $0) }
  }

  mutating func insert(_ table: RegisterTable, _ values: [Value]) throws {
    guard values.count == table.columns.count else {
      throw RegistryError.constraint("a row has all columns of its table")
    }
    let row = RegisterRow(table, values)
    let key = table.key.map { row[$0] }
    guard tables[table.name]?[key] == nil else {
      throw RegistryError.constraint("UNIQUE constraint failed: \(table.name)")
    }
    tables[table.name, default: [:]][key] = values
  }

  mutating func update(_ name: String, _ key: [Value], _ changes: [(column: String, value: Value)]) throws {
    guard let table = Self.known[name] else { return }
    for (column, value) in changes {
      guard let place = table.columns.firstIndex(of: column) else {
        throw RegistryError.constraint("no column \(column)")
      }
      tables[name]?[key]?[place] = value
    }
  }

  func event(at position: Int64) throws -> Event {
    guard position > 0, position <= entries.count else {
      throw RegistryError.damaged(reason: "the journal has no entry \(position)")
    }
    return try Event(reading: entries[Int(position) - 1].bytes, kinds: kinds)
  }

  /// The head over the first entries; nil over none.
  func head(size: Int64) -> ChainHead? {
    guard size > 0, size <= entries.count else { return nil }
    var tree = MerkleFrontier()
    for entry in entries.prefix(Int(size)) { tree.add(entry.leaf) }
    return ChainHead(position: size, bytes: tree.root)
  }

  private static func order(_ a: [Value], _ b: [Value]) -> Bool {
    for (first, second) in zip(a, b) where first != second { return order(first, second) }
    return a.count < b.count
  }

  /// Nothing, numbers, texts by their bytes, bytes.
  static func order(_ a: Value, _ b: Value) -> Bool {
    switch (a, b) {
    case (.int(let first), .int(let second)): first < second
    case (.text(let first), .text(let second)): first.utf8.lexicographicallyPrecedes(second.utf8)
    case (.bytes(let first), .bytes(let second)): first.lexicographicallyPrecedes(second)
    default: rank(a) < rank(b)
    }
  }

  private static func rank(_ value: Value) -> Int {
    switch value {
    case .null: 0
    case .int: 1
    case .text: 2
    case .bytes: 3
    }
  }
}

extension RegisterRow {
  func moment(_ column: String) -> Moment? { int(column).map { Moment(secondsSince1970: $0) } }
  func unit(_ column: String) -> DetsisNo? { int(column).flatMap { DetsisNo(stored: $0) } }
  func number(_ column: String) -> Int? { int(column).map { Int($0) } }
  func flag(_ column: String) -> Bool { self[column] == .int(1) }

  func needed(_ column: String) throws -> String {
    guard let text = text(column) else { throw RegistryError.damaged(reason: "a value is missing") }
    return text
  }

  func needed<T>(_ value: T?) throws -> T {
    guard let value else { throw RegistryError.damaged(reason: "a value is missing") }
    return value
  }
}
