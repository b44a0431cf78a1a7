import Domain

/// Which refused rows go back, on which line of the form, and which findings belong to which of them.
struct ReturnedRows {
  struct Entry {
    var number: Int
    /// Nil for a row of the form that stays empty.
    var row: RowOutcome?
  }

  /// The rows of the table, from top to bottom.
  let entries: [Entry]

  /// A form has ten rows; where the numbers allow it, each row keeps its place among them.
  private static let longestTable = 30

  init(_ form: FormOutcome) {
    let refused = form.rows.filter { !$0.isAccepted }
    entries = Self.inPlace(refused) ?? refused.map { Entry(number: $0.rowNumber, row: $0) }
  }

  /// 1 to 10, or 11 to 20 where the form goes on from another, with the refused rows among them; nil where the
  /// numbers repeat, run backwards or lie too far apart.
  private static func inPlace(_ refused: [RowOutcome]) -> [Entry]? {
    guard let first = refused.first?.rowNumber, let last = refused.last?.rowNumber, first > 0, last < 1_000_000
    else { return nil }
    let start = (first - 1) / EK1Sheet.officialRows * EK1Sheet.officialRows + 1
    let count = max(EK1Sheet.officialRows, last - start + 1)
    guard count <= longestTable, zip(refused, refused.dropFirst()).allSatisfy({ $0.rowNumber < $1.rowNumber }) else {
      return nil
    }
    let rows = Dictionary(refused.map { ($0.rowNumber, $0) }, uniquingKeysWith: { first, _ in first })
    return (start..<(start + count)).map { Entry(number: $0, row: rows[$0]) }
  }

  /// The index in `entries` of the row that a finding is about; nil when that row does not go back.
  func index(for finding: Finding) -> Int? {
    guard let position = finding.position else { return nil }
    return entries.firstIndex { $0.row?.position == position }
  }
}
