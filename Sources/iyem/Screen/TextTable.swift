import Domain
import Files

/// Rows in columns two spaces apart, aligned by display width; what comes from files is shown safely.
///
/// At a terminal the widest columns give way until a row fits its width, the elastic ones before all others, and what is
/// cut ends in `…`; where not even that is enough, spare columns are left out first. Elsewhere everything stands whole.
/// The last column is not padded.
struct TextTable {
  var head: [String]?
  var rows: [[String]]
  /// Columns that lose least by being cut: names that a number stands beside, remarks.
  var elastic: Set<Int> = []
  /// Columns that a narrow terminal does without, the first one first.
  var spare: [Int] = []

  private static let gap = 2
  /// A column is not made narrower than this.
  private static let narrowest = 8

  init(head: [String]? = nil, _ rows: [[String]], elastic: Set<Int> = [], spare: [Int] = []) {
    self.head = head
    self.rows = rows.map { $0.map(SafeText.shown) }
    self.elastic = elastic
    self.spare = spare
  }

  func text(for terminal: Terminal) -> String {
    var all = (head.map { [$0] } ?? []) + rows
    var (natural, elastic) = (natural(all), elastic)
    for column in columnsToLeaveOut(natural, at: terminal).sorted(by: >) {
      for index in all.indices where column < all[index].count { all[index].remove(at: column) }
      natural.remove(at: column)
      elastic = Set(elastic.compactMap { $0 == column ? nil : $0 > column ? $0 - 1 : $0 })
    }
    let widths = fitted(natural, to: terminal.columns, elastic)
    return all.enumerated().map { index, row in
      var line = row.enumerated().map { cell($1, column: $0, of: row.count, width: widths[$0]) }.joined()
      while line.hasSuffix(" ") { line.removeLast() }
      let isHead = head != nil && index == 0
      return (isHead ? terminal.styled(line, .bold) : line) + "\n"
    }.joined()
  }

  /// The heads of the columns that the terminal does without.
  func leftOut(at terminal: Terminal) -> [String] {
    guard let head else { return [] }
    return columnsToLeaveOut(natural([head] + rows), at: terminal).sorted().map { head[$0] }
  }

  private func natural(_ rows: [[String]]) -> [Int] {
    var widths = [Int](repeating: 0, count: rows.map(\.count).max() ?? 0)
    for row in rows {
      for (column, text) in row.enumerated() { widths[column] = max(widths[column], DisplayWidth.columns(of: text)) }
    }
    return widths
  }

  private func columnsToLeaveOut(_ natural: [Int], at terminal: Terminal) -> [Int] {
    guard let columns = terminal.columns else { return [] }
    // Of what is not elastic everything is to stand whole.
    var least = natural.enumerated().map { elastic.contains($0.offset) ? min($0.element, Self.narrowest) : $0.element }
    var leftOut = [Int]()
    for column in spare where least.reduce(0, +) + Self.gap * (natural.count - leftOut.count - 1) > columns {
      least[column] = 0
      leftOut.append(column)
    }
    return leftOut
  }

  /// The widest column gives way, one step at a time.
  private func fitted(_ natural: [Int], to columns: Int?, _ elastic: Set<Int>) -> [Int] {
    var widths = natural
    guard let columns else { return widths }
    var excess = widths.reduce(0, +) + Self.gap * max(0, widths.count - 1) - columns
    for columns in [widths.indices.filter(elastic.contains), Array(widths.indices)] {
      while excess > 0, let widest = columns.max(by: { widths[$0] < widths[$1] }), widths[widest] > Self.narrowest {
        widths[widest] -= 1
        excess -= 1
      }
    }
    return widths
  }

  private func cell(_ text: String, column: Int, of count: Int, width: Int) -> String {
    let shown = Self.cut(text, to: width)
    let padding = String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: shown)))
    let gap = column == count - 1 ? "" : String(repeating: " ", count: Self.gap)
    return column == count - 1 ? shown : shown + padding + gap
  }

  /// The text, or its beginning and `…`, in so many columns.
  static func cut(_ text: String, to width: Int) -> String {
    guard DisplayWidth.columns(of: text) > width else { return text }
    return DisplayWidth.prefix(of: text, columns: max(0, width - 1)) + "…"
  }
}
