import Domain
internal import GRDB
import Register

/// A table beside its like of the replay, row by row in the order of the key.
struct TableComparison {
  private let table: RegisterTable
  /// Where the key's columns stand.
  private let key: [Int]
  private let compared: [Int]

  init(_ table: RegisterTable) {
    self.table = table
    key = table.key.compactMap(table.columns.firstIndex(of:))
    compared = table.columns.indices.filter { !table.progress.contains(table.columns[$0]) }
  }

  func compare(_ registry: Database, with scratch: Database, _ found: (Defect) throws -> Void) throws {
    // By name: the order of columns says nothing.
    let order = table.key.map { "\"\($0)\"" }.joined(separator: ", ")
    let question = "SELECT \(table.selection) FROM \(table.name) ORDER BY \(order)"
    let (standing, given) = (try LentRows(question, in: registry), try LentRows(question, in: scratch))
    var (stands, isGiven) = (try standing.next(), try given.next())
    while stands || isGiven {
      let order = stands && isGiven ? self.order(standing, given) : stands ? -1 : 1
      if order < 0 {
        try found(Defect(.extra, table: table.name, row: keyText(standing)))
      } else if order > 0 {
        try found(Defect(.missing, table: table.name, row: keyText(given)))
      } else if let columns = differing(standing, given) {
        try found(Defect(.differs, table: table.name, row: keyText(standing), detail: columns))
      }
      if order <= 0 { stands = try standing.next() }
      if order >= 0 { isGiven = try given.next() }
    }
  }

  /// Below 0 where the first row comes first.
  private func order(_ row: LentRows, _ other: LentRows) -> Int {
    for column in key {
      let order = row.order(column, beside: other)
      if order != 0 { return order }
    }
    return 0
  }

  private func keyText(_ row: LentRows) -> String {
    key.map { column in
      switch row.value(column) {
      case .int(let number): String(number)
      case .text(let text): text
      case .null, .bytes: ""
      }
    }.joined(separator: "/")
  }

  /// Their names; nil where there are none.
  private func differing(_ row: LentRows, _ expected: LentRows) -> String? {
    guard compared.contains(where: { row.order($0, beside: expected) != 0 }) else { return nil }
    return compared.filter { row.order($0, beside: expected) != 0 }.map { table.columns[$0] }.joined(separator: ", ")
  }
}
