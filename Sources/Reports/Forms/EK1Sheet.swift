import Domain
import SheetModel
import SpreadsheetWriter

/// The EK-1 form on a worksheet, as the original lies on its page; what fills it is written by the caller.
struct EK1Sheet {
  static let noteLine = 2
  static let headerLine = 6
  static let firstLine = 7
  /// The official form has ten rows (seed 000, EK-1).
  static let officialRows = 10

  let sheet: Sheet
  let styles: EK1Styles
  let rowCount: Int

  private static let columnWidths: [Double] = [7.5, 13, 11, 36, 14, 25, 20, 17, 34]

  /// What stands in a line of the explanations, with some room to spare.
  private static let lettersPerLine = 205

  /// Adds the sheet and draws all that is printed on the form.
  init(rowCount: Int, isUnlocked: Bool, in book: inout WorkbookWriter) throws(WriterError) {
    self.rowCount = rowCount
    styles = try EK1Styles(isUnlocked: isUnlocked, in: &book)
    sheet = try book.addSheet("EK-1")
    for (index, width) in Self.columnWidths.enumerated() {
      try book.setColumns((index + 1)...(index + 1), width: width, on: sheet, style: styles.text)
    }
    try drawHead(in: book)
    try drawExplanations(in: book)
    try book.setPrint(PrintSetup(isOnePage: rowCount <= 20, repeatedRow: Self.headerLine), on: sheet)
    try book.allowNumbersAsText(in: Self.across(1, 2_000), on: sheet)
    book.hideGrid(of: sheet)
  }

  /// The cell of a column in the table, or of the institution's block.
  static func cell(_ field: Field, line: Int) -> CellReference {
    switch field {
    case .institutionDetsisNo: CellReference(column: 4, row: 3)
    case .institutionName: CellReference(column: 4, row: 4)
    default: CellReference(column: (Field.columns.firstIndex(of: field) ?? 0) + 1, row: line)
    }
  }

  /// The cells of a column of the table.
  func column(_ field: Field) -> CellRange {
    CellRange(Self.cell(field, line: Self.firstLine), Self.cell(field, line: Self.firstLine + rowCount - 1))
  }

  /// The first line below everything that is printed on the form.
  var endLine: Int { Self.firstLine + rowCount + 2 + OfficialForm.explanations.count }

  func writeInstitution(
    _ field: Field, _ text: String, style: Style, in book: borrowing WorkbookWriter
  ) throws(WriterError) {
    let first = Self.cell(field, line: 0)
    try book.merge(CellRange(first, CellReference(column: 9, row: first.row)), text, on: sheet, style: style)
  }

  /// A line of text over the whole width.
  func writeLine(_ text: String, line: Int, style: Style, in book: borrowing WorkbookWriter) throws(WriterError) {
    try book.merge(Self.across(line, line), text, on: sheet, style: style)
  }

  private static func across(_ first: Int, _ last: Int) -> CellRange {
    CellRange(CellReference(column: 1, row: first), CellReference(column: 9, row: last))
  }

  private func drawHead(in book: borrowing WorkbookWriter) throws(WriterError) {
    try book.setRow(1, height: 28, on: sheet)
    try writeLine(OfficialForm.title, line: 1, style: styles.title, in: book)
    for (line, field) in [(3, Field.institutionDetsisNo), (4, .institutionName)] {
      try book.setRow(line, height: 19, on: sheet)
      let label = CellRange(CellReference(column: 1, row: line), CellReference(column: 3, row: line))
      try book.merge(label, field.label, on: sheet, style: styles.label)
    }
    try book.setRow(5, height: 6, on: sheet)
    try book.setRow(Self.headerLine, height: 32, on: sheet)
    for field in Field.columns {
      try book.write(field.label, at: Self.cell(field, line: Self.headerLine), on: sheet, style: styles.header)
    }
  }

  private func drawExplanations(in book: borrowing WorkbookWriter) throws(WriterError) {
    let top = Self.firstLine + rowCount + 1
    try writeLine(OfficialForm.explanationsTitle, line: top, style: styles.explanationsTitle, in: book)
    for (index, text) in OfficialForm.explanations.enumerated() {
      let line = top + 1 + index
      let isLong = text.count > Self.lettersPerLine
      try book.setRow(line, height: isLong ? 26 : 14, on: sheet)
      try book.write("\(index + 1)", at: CellReference(column: 1, row: line), on: sheet, style: styles.explanationNo)
      try writeExplanation(text, line: line, wraps: isLong, in: book)
    }
  }

  /// A text right of the numbers: in one line it runs over the cells beside it, only a longer one needs them joined.
  func writeExplanation(
    _ text: String, line: Int, wraps: Bool = false, in book: borrowing WorkbookWriter
  ) throws(WriterError) {
    let first = CellReference(column: 2, row: line)
    guard wraps else { return try book.write(text, at: first, on: sheet, style: styles.explanation) }
    let range = CellRange(first, CellReference(column: 9, row: line))
    try book.merge(range, text, on: sheet, style: styles.longExplanation)
  }
}
