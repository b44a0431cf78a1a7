import Domain
import Intake
import SheetModel
import SpreadsheetReader
import TestSupport

/// Builds a worksheet cell by cell, as the reader would give it.
struct SheetBuilder {
  var name = "Sayfa1"
  var visibility = SheetInfo.Visibility.visible
  private var cells: [CellReference: Cell] = [:]
  private var merged: [CellRange] = []

  init() {}

  /// A valid form: its number and name beside their labels, the header in `header`, the rows below it.
  init(_ form: SampleForm, header: Int = 6, column: Int = 1, columns: [Field] = Field.columns) {
    put("İYEM Yetkilisi YETKİ TALEP FORMU", column, header - 5)
    put("KURUM DETSİS NO", column, header - 3)
    put(form.institutionNo, column + 3, header - 3)
    put("KURUMU ADI", column, header - 2)
    put(form.institutionName, column + 3, header - 2)
    for (offset, field) in columns.enumerated() {
      put(field.label, column + offset, header)
      for (index, row) in form.rows.enumerated() { put(row[field], column + offset, header + 1 + index) }
    }
    put("AÇIKLAMALAR:", column, header + form.rows.count + 2)
  }

  mutating func put(_ text: String?, _ column: Int, _ row: Int) {
    if let text, !text.isEmpty { put(.string(text), column, row) }
  }

  mutating func put(_ value: CellValue, _ column: Int, _ row: Int, isFormula: Bool = false) {
    let reference = CellReference(column: column, row: row)
    cells[reference] = Cell(reference: reference, value: value, isFormula: isFormula)
  }

  /// Hides a cell that was put, or all of a row's.
  mutating func hide(_ column: Int, _ row: Int) { cells[CellReference(column: column, row: row)]?.isShown = false }

  mutating func hide(row: Int) {
    for place in cells.keys where place.row == row { cells[place]?.isShown = false }
  }

  mutating func clear(_ column: Int, _ row: Int) { cells[CellReference(column: column, row: row)] = nil }

  mutating func merge(_ columns: ClosedRange<Int>, _ rows: ClosedRange<Int>) {
    merged.append(
      CellRange(
        CellReference(column: columns.lowerBound, row: rows.lowerBound),
        CellReference(column: columns.upperBound, row: rows.upperBound)))
  }

  var sheet: Sheet {
    Sheet(
      name: name, visibility: visibility, cells: cells.values.sorted { $0.reference < $1.reference }, merged: merged)
  }

  var result: FormFinder.Result { FormFinder(sheet).result }

  /// The one form that the sheet holds; nil where it holds none or several.
  var form: RequestForm? {
    if case .forms(let forms) = result, forms.count == 1 { forms[0] } else { nil }
  }

  var missing: [Field]? {
    if case .incomplete(let missing) = result { missing } else { nil }
  }

  var isNothing: Bool {
    if case .nothing = result { true } else { false }
  }
}

extension RequestForm {
  /// The texts of the rows, as a sample form holds them.
  var texts: [[Field: String]] {
    rows.map { row in
      Dictionary(uniqueKeysWithValues: Field.columns.map { ($0, row[$0].text) }).filter { !$0.value.isEmpty }
    }
  }
}
