import Domain
internal import GRDB
import Register

/// A table beside its like of the replay, row by row in the order of the key.
struct TableComparison {
  private let table: RegisterTable

  init(_ table: RegisterTable) { self.table = table }

  func compare(_ registry: Database, with scratch: Database, _ found: (Defect) throws -> Void) throws {
    // By name: the order of columns says nothing.
    let order = table.key.map { "\"\($0)\"" }.joined(separator: ", ")
    let question = "SELECT \(table.selection) FROM \(table.name) ORDER BY \(order)"
    let (standing, given) = (
      try Row.fetchCursor(registry, sql: question), try Row.fetchCursor(scratch, sql: question)
    )
    var (row, expected) = (try standing.next(), try given.next())
    while row != nil || expected != nil {
      switch self.order(row, expected) {
      case ..<0:
        try found(Defect(.extra, table: table.name, row: keyText(row)))
        row = try standing.next()
      case 1...:
        try found(Defect(.missing, table: table.name, row: keyText(expected)))
        expected = try given.next()
      default:
        let columns = differing(row, expected)
        if !columns.isEmpty {
          try found(Defect(.differs, table: table.name, row: keyText(row), detail: columns.joined(separator: ", ")))
        }
        (row, expected) = (try standing.next(), try given.next())
      }
    }
  }

  /// Below 0 where the first row comes first, or stands alone.
  private func order(_ row: Row?, _ other: Row?) -> Int {
    guard let row, let other else { return row == nil ? 1 : -1 }
    for column in table.key {
      let order = Self.order(row[column], other[column])
      if order != 0 { return order }
    }
    return 0
  }

  /// As SQLite sorts: nothing, numbers, texts, bytes.
  private static func order(_ value: DatabaseValue, _ other: DatabaseValue) -> Int {
    switch (value.storage, other.storage) {
    case (.int64(let a), .int64(let b)): a < b ? -1 : a > b ? 1 : 0
    case (.string(let a), .string(let b)):
      a == b ? 0 : a.utf8.lexicographicallyPrecedes(b.utf8) ? -1 : 1
    case (let a, let b): rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0
    }
  }

  private static func rank(_ storage: DatabaseValue.Storage) -> Int {
    switch storage {
    case .null: 0
    case .int64, .double: 1
    case .string: 2
    case .blob: 3
    }
  }

  private func keyText(_ row: Row?) -> String {
    guard let row else { return "" }
    return table.key.map { column in
      switch (row[column] as DatabaseValue).storage {
      case .int64(let number): String(number)
      case .string(let text): text
      default: ""
      }
    }.joined(separator: "/")
  }

  private func differing(_ row: Row?, _ expected: Row?) -> [String] {
    guard let row, let expected else { return [] }
    return table.columns.indices.filter { place in
      let (standing, given): (DatabaseValue, DatabaseValue) = (row[place], expected[place])
      return standing != given && !table.progress.contains(table.columns[place])
    }.map { table.columns[$0] }
  }
}
