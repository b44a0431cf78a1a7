import Domain
import Messages
import SheetModel
import SpreadsheetWriter

/// A long list on a worksheet, written row by row.
struct TableSheet {
  struct Column {
    var heading: ReportText
    var width: Double
    /// Its cells are counts: the heading stands above them at the right.
    var isCount = false
  }

  enum Value {
    case text(String)
    case number(Int)
    /// In groups of three digits.
    case count(Int)
    /// A real date, with its time of day; shown as text where a cell cannot say which moment it is.
    case moment(Moment)
    /// A real date alone.
    case day(Moment)
    case severity(Severity, String)
    case link(String, path: String)
  }

  /// Excel ends at 1,048,576 rows; the last is kept for saying so.
  private static let lastLine = 1_048_575

  /// The C library holds about 2 kB for each link until the end; further rows name their folder without one.
  private static let linkLimit = 5_000

  let sheet: Sheet
  private let widths: [Double]
  private let fitsRows: Bool
  private let styles: TableStyles
  private let time: Style
  private let day: Style
  private(set) var line = 1
  private var hidden = 0

  /// `frozenColumns` stay in sight beside the heading; `footer` stands at the bottom of each printed page; `fitsRows`
  /// makes rows as high as their texts need where `styles` wrap.
  init(
    _ name: ReportText, _ columns: [Column], styles: TableStyles, language: Language, frozenColumns: Int = 0,
    footer: String? = nil, fitsRows: Bool = false, in book: inout WorkbookWriter
  ) throws(WriterError) {
    sheet = try book.addSheet(name.text(language))
    widths = columns.map(\.width)
    self.fitsRows = fitsRows
    self.styles = styles
    time = try styles.time(language, in: &book)
    day = try styles.day(language, in: &book)
    try book.setRow(1, height: 30, on: sheet)
    for (index, column) in columns.enumerated() {
      try book.setColumns((index + 1)...(index + 1), width: column.width, on: sheet)
      try book.write(
        column.heading.text(language), at: CellReference(column: index + 1, row: 1), on: sheet,
        style: column.isCount ? styles.countHeader : styles.header)
    }
    try book.freeze(at: CellReference(column: 1 + frozenColumns, row: 2), on: sheet)
    try book.setPrint(PrintSetup(repeatedRow: 1, footer: footer), on: sheet)
  }

  mutating func add(_ values: [Value], in book: inout WorkbookWriter) throws(WriterError) {
    guard line < Self.lastLine else {
      hidden += 1
      return
    }
    line += 1
    if fitsRows { try fitRow(to: values, in: book) }
    for (index, value) in values.enumerated() {
      try write(value, at: CellReference(column: index + 1, row: line), in: &book)
    }
  }

  /// Not every program makes a row high enough by itself. Words that do not fit leave some of a line empty.
  private func fitRow(to values: [Value], in book: borrowing WorkbookWriter) throws(WriterError) {
    let lines = zip(values, widths).map { value, width in
      switch value {
      case .text(let text), .severity(_, let text): Int((Double(text.count) * 1.25 / width).rounded(.up))
      case .number, .count, .moment, .day, .link: 1
      }
    }
    try book.setRow(line, height: min(3 + 13 * Double(max(1, lines.max() ?? 1)), Self.highestRow), on: sheet)
  }

  /// Excel's limit, in points.
  private static let highestRow = 409.0

  private func write(
    _ value: Value, at cell: CellReference, in book: inout WorkbookWriter
  ) throws(WriterError) {
    switch value {
    case .text(let text):
      guard !text.isEmpty else { return }
      try book.write(text, at: cell, on: sheet, style: styles.text)
    case .number(let number): try book.write(number, at: cell, on: sheet, style: styles.number)
    case .count(let count): try book.write(count, at: cell, on: sheet, style: styles.count)
    case .moment(let moment) where moment.fitsDateCell:
      try book.write(serial: moment.excelSerial, at: cell, on: sheet, style: time)
    case .moment(let moment): try book.write(moment.tableText, at: cell, on: sheet, style: styles.text)
    case .day(let moment):
      try book.write(serial: moment.excelSerial.rounded(.down), at: cell, on: sheet, style: day)
    case .severity(let severity, let text):
      try book.write(text, at: cell, on: sheet, style: styles.severity(severity))
    case .link(let text, _) where line > Self.linkLimit:
      try book.write(text, at: cell, on: sheet, style: styles.text)
    case .link(let text, let path):
      try book.write(text, linkingTo: .path(path), at: cell, on: sheet, style: styles.link)
    }
  }

  /// Puts the filter on the rows that are there.
  func close(language: Language, in book: borrowing WorkbookWriter) throws(WriterError) {
    let all = CellRange(CellReference(column: 1, row: 1), CellReference(column: widths.count, row: line))
    try book.filter(all, on: sheet)
    try book.allowNumbersAsText(in: all, on: sheet)
    guard hidden > 0 else { return }
    try book.write(
      ReportText.moreRows(hidden).text(language), at: CellReference(column: 1, row: line + 1), on: sheet,
      style: styles.text)
  }
}

extension PrintSetup {
  /// So many characters stand side by side on a page of A4, turned, and can still be read.
  private static let readable = 145.0

  /// A table with columns of these widths on as many pages side by side as reading it takes; on each of them the first
  /// columns, so many as tell a row from others, and the heading.
  init(widths: [Double], repeatedColumns: Int, footer: String?) {
    let repeated = widths.prefix(repeatedColumns).reduce(0, +)
    var pages = 1
    var used = repeated
    for width in widths.dropFirst(repeatedColumns) {
      if used + width > Self.readable, used > repeated {
        pages += 1
        used = repeated
      }
      used += width
    }
    self.init(
      pagesWide: pages, repeatedColumns: pages > 1 ? repeatedColumns : 0, repeatedRow: 1, footer: footer)
  }
}
