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
  private let merged: MergedCells
  /// Where each label is seen, in reading order.
  private let places: [Field: [CellReference]]
  /// Cells that were looked at.
  let lookups = LookupCount()

  private static let columnsByLabel: [String: Field] = Dictionary(
    uniqueKeysWithValues: Field.columns.map { (TurkishText.foldLabel($0.label), $0) })

  init(_ sheet: Sheet) {
    merged = MergedCells(sheet.merged, over: sheet.cells)
    cells = merged.uncovered.filter { !Self.isBlank($0.value) }
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
    var places = [Field: [CellReference]]()
    for (cell, label) in zip(cells, labels) where cell.isShown {
      if let label { places[label, default: []].append(cell.reference) }
    }
    self.places = places
  }

  /// Merged ranges share cells: what people see there depends on their program.
  var hasOverlap: Bool { merged.overlap }

  /// The rows that hold anything, from top to bottom.
  var rows: [Int] { spans.map(\.row) }

  /// The cell with content that stands in a place, be it seen or not.
  subscript(reference: CellReference) -> Cell? { index(of: reference).map { cells[$0] } }

  /// The rows within the range that hold anything, from top to bottom.
  func rows(in range: Range<Int>) -> some Sequence<Int> {
    let first = spanIndex(fromRow: range.lowerBound)
    let counter = lookups
    return spans[first...].lazy.map(\.row).prefix { row in
      counter.add(1)
      return row < range.upperBound
    }
  }

  /// The label that is seen in a cell.
  func label(at reference: CellReference) -> Field? {
    index(of: reference).flatMap { cells[$0].isShown ? labels[$0] : nil }
  }

  /// The label that stands in a cell, be it seen or not.
  func hiddenLabel(at reference: CellReference) -> Field? { index(of: reference).flatMap { labels[$0] } }

  /// The first place of all where a label is seen.
  func firstPlace(of field: Field) -> CellReference? { places[field]?.first }

  /// Up to `count` places within the rows where a label is seen, in reading order.
  func places(of field: Field, in rows: Range<Int>, count: Int) -> some Collection<CellReference> {
    let places = places[field] ?? []
    var (low, high) = (0, places.count)
    while low < high {
      lookups.add(1)
      let middle = (low + high) / 2
      if places[middle].row < rows.lowerBound { low = middle + 1 } else { high = middle }
    }
    return places[low...].prefix(count).prefix { rows.contains($0.row) }
  }

  /// The labels that are seen.
  var fields: Set<Field> { Set(places.keys) }

  /// How many labels of columns stand in a row, under whichever name.
  func labelCount(ofRow row: Int) -> Int { columnLabels[row] ?? 0 }

  /// The columns of a row that hold anything, from left to right.
  func columns(ofRow row: Int) -> [Int] {
    let span = span(ofRow: row)
    lookups.add(span.count)
    return span.map { cells[$0].reference.column }
  }

  /// The merged range whose first cell this is, or the cell alone.
  func extent(of reference: CellReference) -> CellRange { merged.extent(of: reference) }

  /// The cell of several rows that is seen in this place, too, and begins above it.
  func cellAbove(_ place: CellReference) -> Cell? { merged.rangeAbove(place).flatMap { self[$0.first] } }

  /// The text of a string cell that is seen.
  func text(at reference: CellReference) -> String? {
    if let cell = self[reference], cell.isShown, case .string(let text) = cell.value { text } else { nil }
  }

  private func index(of reference: CellReference) -> Int? {
    let span = span(ofRow: reference.row)
    var (low, high) = (span.lowerBound, span.upperBound)
    while low < high {
      lookups.add(1)
      let middle = (low + high) / 2
      if cells[middle].reference.column < reference.column { low = middle + 1 } else { high = middle }
    }
    return low < span.upperBound && cells[low].reference.column == reference.column ? low : nil
  }

  private func span(ofRow row: Int) -> Range<Int> {
    let index = spanIndex(fromRow: row)
    return index < spans.count && spans[index].row == row ? spans[index].cells : 0..<0
  }

  /// The first row with content from `row` on.
  private func spanIndex(fromRow row: Int) -> Int {
    var (low, high) = (0, spans.count)
    while low < high {
      lookups.add(1)
      let middle = (low + high) / 2
      if spans[middle].row < row { low = middle + 1 } else { high = middle }
    }
    return low
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
