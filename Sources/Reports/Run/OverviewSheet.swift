import Domain
import Messages
import SheetModel
import SpreadsheetWriter

/// The first sheet of `rapor.xlsx`: the counts and how they compare.
struct OverviewSheet {
  /// Counts under a heading.
  struct Table {
    var heading: ReportText
    var lines: [(name: ReportText, count: Int)]
    /// The colours of the bars; none for a table without a chart.
    var colours: [Colour] = []
    /// The lines that have bars; nil for all.
    var charted: Range<Int>?
    /// Whether the sum of the lines means anything.
    var hasTotal = true
  }

  let sheet: Sheet
  let title: ReportText
  let subtitle: ReportText
  let language: Language
  /// Where the registry's hash chain ends after what the sheet tells of.
  var head: ChainHead?

  func draw(_ tables: [Table], in book: inout WorkbookWriter) throws(WriterError) {
    let large = try book.style(
      CellStyle().with {
        $0.fontSize = 16
        $0.isBold = true
      })
    let quiet = try book.style(CellStyle().with { $0.fontColour = Palette.quiet })
    try book.setColumns(1...1, width: 44, on: sheet)
    try book.setColumns(2...2, width: 12, on: sheet)
    try book.setColumns(3...3, width: 4, on: sheet)
    book.hideGrid(of: sheet)
    try book.write(title.text(language), at: cell(1, 1), on: sheet, style: large)
    try book.write(subtitle.text(language), at: cell(1, 2), on: sheet, style: quiet)
    if let head { try book.write(ReportText.chainHead(head).text(language), at: cell(1, 3), on: sheet, style: quiet) }
    var top = 4
    var drawn = [(table: Table, lines: CellRange)]()
    for table in tables {
      let lines = try draw(table, from: top, in: &book)
      drawn.append((table, lines))
      top = lines.last.row + 3
    }
    for (index, entry) in drawn.enumerated() where !entry.table.colours.isEmpty {
      try chart(
        entry.table.heading, Self.charted(entry.lines, entry.table.charted), entry.table.colours,
        at: cell(4, 4 + 13 * index), in: book)
    }
    try book.setPrint(PrintSetup(isOnePage: true), on: sheet)
  }

  /// Writes a heading with its sum and the lines below it; returns the cells of the lines, names and numbers.
  private func draw(_ table: Table, from top: Int, in book: inout WorkbookWriter) throws(WriterError) -> CellRange {
    let styles = try TableStyles(wraps: false, in: &book)
    let lines = table.lines
    try book.write(table.heading.text(language), at: cell(1, top), on: sheet, style: styles.header)
    if table.hasTotal {
      try book.write(lines.reduce(0) { $0 + $1.1 }, at: cell(2, top), on: sheet, style: styles.total)
    }
    for (index, line) in lines.enumerated() {
      try book.write(line.0.text(language), at: cell(1, top + 1 + index), on: sheet, style: styles.text)
      try book.write(line.1, at: cell(2, top + 1 + index), on: sheet, style: styles.count)
    }
    return CellRange(cell(1, top + 1), cell(2, top + lines.count))
  }

  private static func charted(_ lines: CellRange, _ charted: Range<Int>?) -> CellRange {
    guard let charted, !charted.isEmpty else { return lines }
    let top = lines.first.row
    return CellRange(
      CellReference(column: lines.first.column, row: top + charted.lowerBound),
      CellReference(column: lines.last.column, row: top + charted.upperBound - 1))
  }

  private func chart(
    _ title: ReportText, _ lines: CellRange, _ colours: [Colour], at place: CellReference,
    in book: borrowing WorkbookWriter
  ) throws(WriterError) {
    let names = CellRange(lines.first, cell(1, lines.last.row))
    let values = CellRange(cell(2, lines.first.row), lines.last)
    let chart = BarChart(
      .bars, title: title.text(language), categories: names, values: values, source: sheet, colours: colours,
      width: 560, height: max(230, 70 + 26 * (lines.last.row - lines.first.row + 1)))
    try book.insert(chart, at: place, on: sheet)
  }

  private func cell(_ column: Int, _ row: Int) -> CellReference { CellReference(column: column, row: row) }
}

extension OverviewSheet.Table {
  static func findings(_ counts: [Severity: Int]) -> OverviewSheet.Table {
    OverviewSheet.Table(
      heading: .findingsHeading,
      lines: [(.errors, counts[.error] ?? 0), (.warnings, counts[.warning] ?? 0), (.notes, counts[.note] ?? 0)])
  }
}
