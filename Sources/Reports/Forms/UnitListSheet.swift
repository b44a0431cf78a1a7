import Domain
import Messages
import SheetModel
import SpreadsheetWriter

/// The sheet of a template that lists an institution's units, from which the cells of the first sheet offer their choice.
///
/// The units stand in the alphabetical order of their names: so namesakes stand together, and the names of a drop-down
/// are found.
enum UnitListSheet {
  /// The names that the workbook gives to the columns.
  static let numbers = "Birim_No"
  static let names = "Birim_Adi"

  /// Adds the sheet behind the others; `units` is not empty.
  static func add(_ units: [DetsisUnit], _ language: Language, in book: inout WorkbookWriter) throws(WriterError) {
    let sheet = try book.addSheet(ReportText.unitsSheet.text(language))
    let styles = try TableStyles(wraps: false, in: &book)
    let headings = [
      ReportText.unitNumber.text(language), ReportText.unitNameHeading.text(language),
      EntryText.parentUnit.text(language),
    ]
    for (index, heading) in headings.enumerated() {
      try book.setColumns((index + 1)...(index + 1), width: index == 0 ? 14 : 70, on: sheet, style: styles.text)
      try book.write(heading, at: cell(index + 1, 1), on: sheet, style: styles.header)
    }
    try book.setRow(1, height: 20, on: sheet)
    let parents = Dictionary(units.map { ($0.no, $0.name) }, uniquingKeysWith: { first, _ in first })
    for (index, unit) in sorted(units).enumerated() {
      let texts = ["\(unit.no)", unit.name, unit.parent.flatMap { parents[$0] } ?? ""]
      for (column, text) in texts.enumerated() where !text.isEmpty {
        try book.write(text, at: cell(column + 1, index + 2), on: sheet, style: styles.text)
      }
    }
    try finish(sheet, last: units.count + 1, in: book)
  }

  private static func finish(
    _ sheet: Sheet, last: Int, in book: borrowing WorkbookWriter
  ) throws(WriterError) {
    let numberCells = CellRange(cell(1, 2), cell(1, last))
    try book.define(numbers, as: sheet.absolute(numberCells))
    try book.define(names, as: sheet.absolute(CellRange(cell(2, 2), cell(2, last))))
    try book.allowNumbersAsText(in: numberCells, on: sheet)
    try book.freeze(at: cell(1, 2), on: sheet)
    try book.filter(CellRange(cell(1, 1), cell(3, last)), on: sheet)
    try book.setPrint(PrintSetup(isLandscape: false, repeatedRow: 1), on: sheet)
    book.protect(sheet)
  }

  private static func sorted(_ units: [DetsisUnit]) -> [DetsisUnit] {
    units.sorted { TurkishOrder.areInOrder([$0.name, $0.no.description], [$1.name, $1.no.description]) }
  }

  private static func cell(_ column: Int, _ row: Int) -> CellReference { CellReference(column: column, row: row) }
}
