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
  private let rowOffset: Int?
  private let positions: [Int: [Int]]

  /// A form has ten rows; where the numbers allow it, each row keeps its place among them.
  private static let longestTable = 30

  init(_ form: FormOutcome) {
    let refused = form.rows.filter { !$0.isAccepted }
    entries = Self.inPlace(refused) ?? refused.map { Entry(number: $0.rowNumber, row: $0) }
    let positions = Dictionary(grouping: form.rows, by: \.rowNumber).mapValues { $0.map(\.position) }
    self.positions = positions
    rowOffset =
      form.findings.lazy.compactMap { finding in
        guard let cell = finding.cell, let number = finding.rowNumber, let found = positions[number], found.count == 1
        else { return nil }
        return cell.row - found[0]
      }.first
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
    guard let number = finding.rowNumber, let candidates = positions[number] else { return nil }
    let position = candidates.count == 1 ? candidates[0] : position(of: finding, among: candidates)
    return entries.firstIndex { $0.row?.position == position }
  }

  /// Where a number stands twice, the finding's cell tells which row is meant.
  private func position(of finding: Finding, among candidates: [Int]) -> Int? {
    guard let rowOffset, let cell = finding.cell else { return candidates.first }
    let position = cell.row - rowOffset
    return candidates.contains(position) ? position : candidates.first
  }
}
