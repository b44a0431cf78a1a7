import Domain
import SheetModel
import SpreadsheetReader

/// A sheet's cells by place, with the labels of the form recognised.
///
/// Labels compare after Turkish case folding, NFC, dropped white space and punctuation.
struct LabelledGrid {
  private let cells: [CellReference: Cell]
  private let labels: [CellReference: Field]
  private let columnsByRow: [Int: [Int]]
  private let merged: [CellReference: CellRange]
  /// The rows that hold anything, from top to bottom.
  let rows: [Int]

  /// Longer texts are no labels.
  private static let longestLabel = 64

  private static let fieldsByLabel: [String: Field] = Dictionary(
    uniqueKeysWithValues: Field.allCases.map { (TurkishText.foldLabel($0.label), $0) })

  init(_ sheet: Sheet) {
    var cells = [CellReference: Cell](minimumCapacity: sheet.cells.count)
    var labels = [CellReference: Field]()
    var columns = [Int: [Int]]()
    for cell in sheet.cells where !Self.isBlank(cell.value) {
      cells[cell.reference] = cell
      columns[cell.reference.row, default: []].append(cell.reference.column)
      if let field = Self.label(cell.value) { labels[cell.reference] = field }
    }
    self.cells = cells
    self.labels = labels
    columnsByRow = columns
    rows = columns.keys.sorted()
    merged = Dictionary(sheet.merged.map { ($0.first, $0) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(reference: CellReference) -> Cell? { cells[reference] }

  /// The label that stands in a cell.
  func label(at reference: CellReference) -> Field? { labels[reference] }

  /// The places of a label, in reading order.
  func places(of field: Field) -> [CellReference] {
    labels.filter { $0.value == field }.map(\.key).sorted()
  }

  var fields: Set<Field> { Set(labels.values) }

  /// The columns of a row that hold anything, from left to right.
  func columns(ofRow row: Int) -> [Int] { columnsByRow[row] ?? [] }

  /// The merged range whose first cell this is, or the cell alone.
  func extent(of reference: CellReference) -> CellRange {
    merged[reference] ?? CellRange(reference, reference)
  }

  /// The text of a string cell.
  func text(at reference: CellReference) -> String? {
    if case .string(let text)? = cells[reference]?.value { text } else { nil }
  }

  private static func label(_ value: CellValue) -> Field? {
    guard case .string(let text) = value, text.utf8.count <= longestLabel else { return nil }
    return fieldsByLabel[TurkishText.foldLabel(text)]
  }

  /// White space and zero-width characters are no content.
  private static func isBlank(_ value: CellValue) -> Bool {
    guard case .string(let text) = value else { return false }
    return text.unicodeScalars.allSatisfy { $0.properties.isWhitespace || TurkishText.isZeroWidth($0) }
  }
}
