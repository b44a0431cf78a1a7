import Domain
import SheetModel
import SpreadsheetReader

/// A sheet's cells by place, with the labels of the form recognised.
///
/// Labels compare after Turkish case folding, NFC, dropped white space, punctuation and hints in brackets.
struct LabelledGrid {
  /// The cells with content, in reading order.
  private let cells: [Cell]
  /// The label that stands in each of the cells.
  private let labels: [Field?]
  /// How many of a row's cells bear the label of a column, or another name of it.
  private let columnLabels: [Int: Int]
  /// Where each row's cells stand among all, from top to bottom.
  private let spans: [(row: Int, cells: Range<Int>)]
  private let merged: [CellReference: CellRange]

  private static let columnsByLabel: [String: Field] = Dictionary(
    uniqueKeysWithValues: Field.columns.map { (TurkishText.foldLabel($0.label), $0) })

  init(_ sheet: Sheet) {
    cells = sheet.cells.filter { !Self.isBlank($0.value) }
    var columnLabels = [Int: Int]()
    labels = cells.map { cell in
      guard case .string(let text) = cell.value else { return nil }
      let (label, isColumn) = Self.label(text)
      if isColumn { columnLabels[cell.reference.row, default: 0] += 1 }
      return label
    }
    self.columnLabels = columnLabels
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

  /// How many labels of columns stand in a row, under whichever name.
  func labelCount(ofRow row: Int) -> Int { columnLabels[row] ?? 0 }

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

  /// The label that a text is, official for a column's and under any name for the institution's, also where its value
  /// stands behind it; and whether the text names a column, under whichever name.
  private static func label(_ text: String) -> (Field?, isColumn: Bool) {
    // Every label begins with one of these letters, be it behind spaces and signs: most texts are told apart by it.
    guard let first = text.unicodeScalars.first(where: { $0.properties.isAlphabetic }), firstLetters.contains(first)
    else {
      return (nil, false)
    }
    if text.utf8.count <= LabelText.longest {
      let folded = LabelText.fold(text)
      if let field = columnsByLabel[folded] { return (field, true) }
      if RenamedLabels.field(folded: folded) != nil { return (nil, true) }
    }
    guard InstitutionLabels.firstLetters.contains(first) else { return (nil, false) }
    return (InstitutionLabels.field(text) ?? LabelledValue(text)?.field, false)
  }

  private static let firstLetters: Set<Unicode.Scalar> = Set(
    (Field.columns.map(\.label) + RenamedLabels.names).compactMap(\.unicodeScalars.first).flatMap { letter in
      [letter] + letter.properties.lowercaseMapping.unicodeScalars
    } + ["i", "ı", "I", "İ"]
  ).union(InstitutionLabels.firstLetters)

  /// White space and zero-width characters are no content.
  private static func isBlank(_ value: CellValue) -> Bool {
    guard case .string(let text) = value else { return false }
    return text.unicodeScalars.allSatisfy { $0.properties.isWhitespace || TurkishText.isZeroWidth($0) }
  }
}
