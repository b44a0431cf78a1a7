import Domain
import Messages
import SheetModel
import SpreadsheetWriter

/// A long list on a worksheet, written row by row.
struct TableSheet {
  struct Column {
    var heading: ReportText
    var width: Double
  }

  enum Value {
    case text(String)
    case number(Int)
    case severity(Severity, String)
    case link(String, path: String)
  }

  /// Excel ends at 1,048,576 rows; the last is kept for saying so.
  private static let lastLine = 1_048_575

  /// The C library holds about 2 kB for each link until the end; further rows name their folder without one.
  private static let linkLimit = 5_000

  let sheet: Sheet
  private let columnCount: Int
  private let styles: TableStyles
  private(set) var line = 1
  private var hidden = 0

  init(
    _ name: ReportText, _ columns: [Column], styles: TableStyles, language: Language, in book: inout WorkbookWriter
  ) throws(WriterError) {
    sheet = try book.addSheet(name.text(language))
    columnCount = columns.count
    self.styles = styles
    for (index, column) in columns.enumerated() {
      try book.setColumns((index + 1)...(index + 1), width: column.width, on: sheet)
      try book.write(
        column.heading.text(language), at: CellReference(column: index + 1, row: 1), on: sheet, style: styles.header)
    }
    try book.freeze(at: CellReference(column: 1, row: 2), on: sheet)
    try book.setPrint(PrintSetup(repeatedRow: 1), on: sheet)
  }

  mutating func add(_ values: [Value], in book: inout WorkbookWriter) throws(WriterError) {
    guard line < Self.lastLine else {
      hidden += 1
      return
    }
    line += 1
    for (index, value) in values.enumerated() {
      let cell = CellReference(column: index + 1, row: line)
      switch value {
      case .text(let text):
        guard !text.isEmpty else { continue }
        try book.write(text, at: cell, on: sheet, style: styles.text)
      case .number(let number): try book.write(number, at: cell, on: sheet, style: styles.number)
      case .severity(let severity, let text):
        try book.write(text, at: cell, on: sheet, style: styles.severity(severity))
      case .link(let text, _) where line > Self.linkLimit:
        try book.write(text, at: cell, on: sheet, style: styles.text)
      case .link(let text, let path):
        try book.write(text, linkingTo: .path(path), at: cell, on: sheet, style: styles.link)
      }
    }
  }

  /// Puts the filter on the rows that are there.
  func close(language: Language, in book: borrowing WorkbookWriter) throws(WriterError) {
    let all = CellRange(CellReference(column: 1, row: 1), CellReference(column: columnCount, row: line))
    try book.filter(all, on: sheet)
    try book.allowNumbersAsText(in: all, on: sheet)
    guard hidden > 0 else { return }
    try book.write(
      ReportText.moreRows(hidden).text(language), at: CellReference(column: 1, row: line + 1), on: sheet,
      style: styles.text)
  }
}
