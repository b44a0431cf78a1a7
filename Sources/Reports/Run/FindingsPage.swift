import Domain
import Messages
import SheetModel
import SpreadsheetWriter

/// The second sheet of `hatalar.xlsx`: all that was found, each with a link to its cell on the first.
struct FindingsPage {
  let findings: [Finding]
  /// The cell of the first sheet that each finding stands on; nil for none.
  let places: [CellReference?]
  let firstSheet: Sheet
  /// The name of the file that was sent.
  let file: String
  let language: Language

  private static let columns: [(text: ReportText, width: Double)] = [
    (.cellHere, 12), (.row, 7), (.field, 18), (.severity, 10), (.problem, 62), (.valueFound, 28), (.proposal, 28),
    (.code, 24), (.cellAsSent, 16),
  ]
  private static let suggestionColumn = 7
  private static let firstLine = 2

  /// Adds the sheet; gives for each finding the cell in which its suggestion stands, as formulas write it.
  @discardableResult
  func draw(in book: inout WorkbookWriter) throws(WriterError) -> [String] {
    let sheet = try book.addSheet(ReportText.findingsSheet.text(language))
    let styles = try TableStyles(wraps: true, in: &book)
    for (index, column) in Self.columns.enumerated() {
      try book.setColumns((index + 1)...(index + 1), width: column.width, on: sheet)
      let cell = CellReference(column: index + 1, row: 1)
      try book.write(column.text.text(language), at: cell, on: sheet, style: styles.header)
    }
    try book.setRow(1, height: 30, on: sheet)
    for (index, finding) in findings.enumerated() {
      try write(finding, linkingTo: places[index], line: Self.firstLine + index, on: sheet, styles, in: &book)
    }
    try book.freeze(at: CellReference(column: 1, row: 2), on: sheet)
    let last = CellReference(column: Self.columns.count, row: findings.count + 1)
    try book.filter(CellRange(CellReference(column: 1, row: 1), last), on: sheet)
    try book.setPrint(PrintSetup(repeatedRow: 1, footer: file), on: sheet)
    try book.allowNumbersAsText(in: CellRange(CellReference(column: 1, row: 1), last), on: sheet)
    return findings.indices.map { index in
      let cell = CellReference(column: Self.suggestionColumn, row: Self.firstLine + index)
      return sheet.absolute(CellRange(cell, cell))
    }
  }

  private func write(
    _ finding: Finding, linkingTo place: CellReference?, line: Int, on sheet: Sheet, _ styles: TableStyles,
    in book: inout WorkbookWriter
  ) throws(WriterError) {
    let first = CellReference(column: 1, row: line)
    if let place {
      try book.write("\(place)", linkingTo: .cell(place, firstSheet), at: first, on: sheet, style: styles.link)
    } else {
      try book.write(EntryText.nowhere.text(language), at: first, on: sheet, style: styles.text)
    }
    let sentence = FindingText.sentence(for: finding, in: language)
    try book.setRow(
      line,
      height: Self.height([
        (sentence, 66), (finding.value ?? "", 29), (finding.suggestion ?? "", 29), (finding.code.rawValue, 23),
      ]), on: sheet)
    let texts = [
      finding.rowNumber.map { String($0) } ?? "", finding.field?.label ?? "",
      ReportText.severityName(finding.severity).text(language), sentence,
      finding.value ?? "", finding.suggestion ?? "", finding.code.rawValue, finding.cell?.description ?? "",
    ]
    for (index, text) in texts.enumerated() {
      let style = index == 2 ? styles.severity(finding.severity) : styles.text
      guard !text.isEmpty else { continue }
      try book.write(text, at: CellReference(column: index + 2, row: line), on: sheet, style: style)
    }
  }

  /// In points, for the text that needs the most lines; `letters` stand in one.
  private static func height(_ texts: [(text: String, letters: Int)]) -> Double {
    let lines = texts.map { $0.text.count / $0.letters + 1 }.max() ?? 1
    return Double(min(lines, 12)) * 13.5 + 3
  }
}
