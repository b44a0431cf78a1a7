import Domain
import Messages
import SheetModel
import SpreadsheetWriter

/// An export as a workbook of one sheet, row by row: memory stays flat.
struct ExportWorkbook: ~Copyable {
  private var book: WorkbookWriter
  private let sheet: Sheet
  private let styles: Styles
  private let columns: [ExportColumn]
  private let language: Language
  private var line = 1
  private var hidden = 0

  /// Excel ends at 1,048,576 rows; the last is kept for saying so.
  private static let lastLine = 1_048_575

  private struct Styles {
    let header: Style
    let text: Style
    let number: Style
    let time: Style
  }

  /// `scratch`: the folder for the rows until the workbook is finished.
  init(_ kind: ExportKind, language: Language, createdAt: Moment, scratch: String) throws(WriterError) {
    let name = Self.name(of: kind).text(language)
    var book = try WorkbookWriter(
      DocumentProperties(title: name, createdAt: createdAt.secondsSince1970), mode: .rowByRow(scratch: scratch))
    let tables = try TableStyles(wraps: false, in: &book)
    let styles = Styles(
      header: tables.header, text: tables.text, number: tables.number, time: try tables.time(language, in: &book))
    let sheet = try book.addSheet(name)
    try book.setRow(1, height: 30, on: sheet)
    for (index, column) in kind.columns.enumerated() {
      let place = index + 1
      try book.setColumns(place...place, width: column.width, on: sheet)
      try book.write(
        column.head(language), at: CellReference(column: place, row: 1), on: sheet, style: styles.header)
    }
    try book.freeze(at: CellReference(column: 3, row: 2), on: sheet)
    try book.setPrint(PrintSetup(repeatedRow: 1, footer: "\(name) · \(language.time(createdAt))"), on: sheet)
    self.book = book
    self.sheet = sheet
    self.styles = styles
    self.columns = kind.columns
    self.language = language
  }

  private static func name(of kind: ExportKind) -> ExportText {
    switch kind {
    case .users: .usersSheet
    case .managers: .managersSheet
    case .units: .unitsSheet
    case .journal: .journalSheet
    }
  }

  mutating func add(_ row: ExportRow) throws(WriterError) {
    guard line < Self.lastLine else {
      hidden += 1
      return
    }
    line += 1
    for (index, value) in row.values.enumerated() {
      try write(value, at: CellReference(column: index + 1, row: line))
    }
  }

  private func write(_ value: ExportRow.Value, at cell: CellReference) throws(WriterError) {
    switch value {
    case .empty: break
    case .text(let text): try book.write(text, at: cell, on: sheet, style: styles.text)
    case .number(let number): try book.write(number, at: cell, on: sheet, style: styles.number)
    case .flag(let isTrue):
      try book.write(ExportText.yesOrNo(isTrue).text(language), at: cell, on: sheet, style: styles.text)
    case .time(let moment) where moment.fitsDateCell:
      try book.write(serial: moment.excelSerial, at: cell, on: sheet, style: styles.time)
    case .time(let moment): try book.write(moment.tableText, at: cell, on: sheet, style: styles.text)
    }
  }

  consuming func finish() throws(WriterError) -> FinishedWorkbook {
    let all = CellRange(CellReference(column: 1, row: 1), CellReference(column: columns.count, row: line))
    try book.filter(all, on: sheet)
    try book.allowNumbersAsText(in: all, on: sheet)
    if hidden > 0 {
      try book.write(
        ExportText.moreRows(hidden).text(language), at: CellReference(column: 1, row: line + 1), on: sheet,
        style: styles.text)
    }
    return try book.finishInPieces()
  }
}
