import Domain
internal import GRDB

/// A table beside its like of the replay, row by row in the order of the key.
struct TableComparison {
  private let table: String
  private let key: String

  init(_ derived: (table: String, key: String)) { (table, key) = derived }

  func compare(_ registry: Database, with replay: JournalReplay, _ found: (Defect) throws -> Void) throws {
    try replay.read { scratch in
      // By name: the order of columns says nothing.
      let columns = try scratch.columns(in: table).map { "\"\($0.name)\"" }.joined(separator: ", ")
      let question = "SELECT \(columns) FROM \(table) ORDER BY \(key)"
      let (standing, given) = (
        try Row.fetchCursor(registry, sql: question), try Row.fetchCursor(scratch, sql: question)
      )
      var (row, expected) = (try standing.next()?.copy(), try given.next()?.copy())
      while row != nil || expected != nil {
        switch order(row, expected) {
        case ..<0:
          try found(Defect(.extra, table: table, row: keyText(row)))
          row = try standing.next()?.copy()
        case 1...:
          try found(Defect(.missing, table: table, row: keyText(expected)))
          expected = try given.next()?.copy()
        default:
          let columns = differing(row, expected)
          if !columns.isEmpty {
            try found(
              Defect(.differs, table: table, row: keyText(row), detail: columns.joined(separator: ", ")))
          }
          (row, expected) = (try standing.next()?.copy(), try given.next()?.copy())
        }
      }
    }
  }

  /// Below 0 where the first row comes first, or stands alone.
  private func order(_ row: Row?, _ other: Row?) -> Int {
    guard let row, let other else { return row == nil ? 1 : -1 }
    switch (value(row).storage, value(other).storage) {
    case (.int64(let a), .int64(let b)): return a < b ? -1 : a > b ? 1 : 0
    case (.string(let a), .string(let b)):
      return a == b ? 0 : a.utf8.lexicographicallyPrecedes(b.utf8) ? -1 : 1
    default: return -1
    }
  }

  private func value(_ row: Row) -> DatabaseValue { row[key] }

  private func keyText(_ row: Row?) -> String {
    switch row.map({ value($0).storage }) {
    case .int64(let number): String(number)
    case .string(let text): text
    default: ""
    }
  }

  private func differing(_ row: Row?, _ expected: Row?) -> [String] {
    guard let row, let expected else { return [] }
    return zip(row, expected).filter { $0.1 != $1.1 }.map { $0.0.0 }
  }
}
