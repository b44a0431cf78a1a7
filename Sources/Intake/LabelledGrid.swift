import Domain
import SheetModel
import SpreadsheetReader

/// A sheet's cells by place, with the labels of the form recognised.
///
/// Labels compare after Turkish case folding, NFC, dropped white space and punctuation.
struct LabelledGrid {
  /// The cells with content, in reading order.
  private let cells: [Cell]
  /// The label that stands in each of the cells.
  private let labels: [Field?]
  /// Where each row's cells stand among all, from top to bottom.
  private let spans: [(row: Int, cells: Range<Int>)]
  private let merged: [CellReference: CellRange]

  /// Longer texts are no labels.
  private static let longestLabel = 64

  private static let fieldsByLabel: [String: Field] = Dictionary(
    uniqueKeysWithValues: Field.formFields.map { (TurkishText.foldLabel($0.label), $0) })

  /// A label begins with one of these, in either case: most texts are told apart by their first letter.
  private static let firstLetters: Set<Character> = Set(
    Field.formFields.compactMap(\.label.first).flatMap { [$0] + String($0).lowercased() } + ["i", "ı", "I"])

  init(_ sheet: Sheet) {
    cells = sheet.cells.filter { !Self.isBlank($0.value) }
    labels = cells.map { Self.label($0.value) }
    var spans = [(row: Int, cells: Range<Int>)]()
    for (index, cell) in cells.enumerated() {
      if spans.last?.row == cell.reference.row {
        spans[spans.count - 1].cells = spans[spans.count - 1].cells.lowerBound..<index + 1
      } else {
        spans.append((cell.reference.row, index..<index + 1))
      }
    }
    self.spans = spans
    merged = Dictionary(sheet.merged.map { ($0.first, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The rows that hold anything, from top to bottom.
  var rows: [Int] { spans.map(\.row) }

  subscript(reference: CellReference) -> Cell? { index(of: reference).map { cells[$0] } }

  /// The label that stands in a cell.
  func label(at reference: CellReference) -> Field? { index(of: reference).flatMap { labels[$0] } }

  /// The places of a label, in reading order.
  func places(of field: Field) -> [CellReference] {
    labels.indices.filter { labels[$0] == field }.map { cells[$0].reference }
  }

  var fields: Set<Field> { Set(labels.compactMap { $0 }) }

  /// How many labels stand in a row.
  func labelCount(ofRow row: Int) -> Int { span(ofRow: row).count { labels[$0] != nil } }

  /// The columns of a row that hold anything, from left to right.
  func columns(ofRow row: Int) -> [Int] { span(ofRow: row).map { cells[$0].reference.column } }

  /// The merged range whose first cell this is, or the cell alone.
  func extent(of reference: CellReference) -> CellRange {
    merged[reference] ?? CellRange(reference, reference)
  }

  /// The text of a string cell.
  func text(at reference: CellReference) -> String? {
    if case .string(let text)? = self[reference]?.value { text } else { nil }
  }

  private func index(of reference: CellReference) -> Int? {
    span(ofRow: reference.row).first { cells[$0].reference.column == reference.column }
  }

  private func span(ofRow row: Int) -> Range<Int> {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].row < row { low = middle + 1 } else { high = middle }
    }
    return low < spans.count && spans[low].row == row ? spans[low].cells : 0..<0
  }

  private static func label(_ value: CellValue) -> Field? {
    guard case .string(let text) = value, text.utf8.count <= longestLabel else { return nil }
    guard let first = text.first(where: { $0.isLetter }), firstLetters.contains(first) else { return nil }
    return fieldsByLabel[TurkishText.foldLabel(text)]
  }

  /// White space and zero-width characters are no content.
  private static func isBlank(_ value: CellValue) -> Bool {
    guard case .string(let text) = value else { return false }
    return text.unicodeScalars.allSatisfy { $0.properties.isWhitespace || TurkishText.isZeroWidth($0) }
  }
}
