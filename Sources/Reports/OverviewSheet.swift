import Domain
import Messages
import SheetModel
import SpreadsheetWriter

/// The first sheet of `rapor.xlsx`: the counts and how they compare.
struct OverviewSheet {
  let sheet: Sheet
  let run: RunInfo
  let language: Language

  func draw(_ summary: RunSummary, _ tally: RunTally, in book: inout WorkbookWriter) throws(WriterError) {
    let title = try book.style(
      CellStyle().with {
        $0.fontSize = 16
        $0.isBold = true
      })
    let quiet = try book.style(CellStyle().with { $0.fontColour = Palette.quiet })
    try book.setColumns(1...1, width: 44, on: sheet)
    try book.setColumns(2...2, width: 12, on: sheet)
    try book.setColumns(3...3, width: 4, on: sheet)
    book.hideGrid(of: sheet)
    try book.write(ReportText.reportTitle.text(language), at: cell(1, 1), on: sheet, style: title)
    let subtitle = ReportText.runLine(run: run.id, time: run.startedAt.readable, files: run.files)
    try book.write(subtitle.text(language), at: cell(1, 2), on: sheet, style: quiet)
    let forms = try table(
      .formsHeading,
      [(.accepted, summary.accepted), (.partial, summary.partial), (.refused, summary.refused)], from: 4, in: &book)
    let rows = try table(
      .rowsHeading,
      [
        (.granted, summary.granted), (.revoked, summary.revoked), (.unchanged, summary.unchanged),
        (.rowsReturned, summary.rowsRefused),
      ], from: forms.last.row + 3, in: &book)
    _ = try table(
      .findingsHeading,
      [
        (.errors, tally.severities[.error] ?? 0), (.warnings, tally.severities[.warning] ?? 0),
        (.notes, tally.severities[.note] ?? 0),
      ], from: rows.last.row + 3, in: &book)
    try chart(.formsHeading, forms, [Palette.accepted, Palette.partial, Palette.refused], at: cell(4, 4), in: book)
    try chart(
      .rowsHeading, rows, [Palette.accepted, Palette.neutral, Palette.quiet, Palette.refused], at: cell(4, 17), in: book
    )
    try book.setPrint(PrintSetup(isOnePage: true), on: sheet)
  }

  /// Writes a heading with its sum and the lines below it; returns the cells of the lines, names and numbers.
  private func table(
    _ heading: ReportText, _ lines: [(ReportText, Int)], from top: Int, in book: inout WorkbookWriter
  ) throws(WriterError) -> CellRange {
    let styles = try TableStyles(wraps: false, in: &book)
    try book.write(heading.text(language), at: cell(1, top), on: sheet, style: styles.header)
    try book.write(lines.reduce(0) { $0 + $1.1 }, at: cell(2, top), on: sheet, style: styles.total)
    for (index, line) in lines.enumerated() {
      try book.write(line.0.text(language), at: cell(1, top + 1 + index), on: sheet, style: styles.text)
      try book.write(line.1, at: cell(2, top + 1 + index), on: sheet, style: styles.number)
    }
    return CellRange(cell(1, top + 1), cell(2, top + lines.count))
  }

  private func chart(
    _ title: ReportText, _ lines: CellRange, _ colours: [Colour], at place: CellReference,
    in book: borrowing WorkbookWriter
  ) throws(WriterError) {
    let names = CellRange(lines.first, cell(1, lines.last.row))
    let values = CellRange(cell(2, lines.first.row), lines.last)
    let chart = BarChart(
      .bars, title: title.text(language), categories: names, values: values, source: sheet, colours: colours,
      width: 560, height: 230)
    try book.insert(chart, at: place, on: sheet)
  }

  private func cell(_ column: Int, _ row: Int) -> CellReference { CellReference(column: column, row: row) }
}
