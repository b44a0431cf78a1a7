import Domain
import SheetModel
import SpreadsheetReader
import XML

/// Recognises the header of a layout by its labels, whatever their order, case and punctuation.
struct HeaderFinder {
  /// The header stands within the first rows.
  static let searchedRows = 200
  /// Longer texts are no labels.
  private static let longestLabel = 64

  let layout: TableLayout
  private let places: [String: Int]
  /// The labels that make a list of managers a batch of changes to it.
  private let batchLabels = Set(TableLayout.managerBatch.labels(.operation).map(TurkishText.foldLabel))

  init(_ layout: TableLayout) {
    self.layout = layout
    var places = [String: Int]()
    for (place, field) in layout.fields.enumerated() {
      for label in layout.labels(field) { places[TurkishText.foldLabel(label)] = place }
    }
    self.places = places
  }

  /// Nil for a row that was not meant to be the header; `cells` by column, from 1.
  func header(_ cells: [(column: Int, text: String)], row: Int, sheet: String?) -> TableHeader? {
    var columns = [Int?](repeating: nil, count: layout.fields.count)
    var repeated = Set<Int>()
    for cell in cells {
      guard let place = place(of: cell.text) else { continue }
      if columns[place] == nil { columns[place] = cell.column } else { repeated.insert(place) }
    }
    let found = layout.fields.indices.count { columns[$0] != nil && layout.required.contains(layout.fields[$0]) }
    guard found > 0, found * 2 >= layout.required.count else { return nil }
    return TableHeader(
      layout: layout, sheet: sheet, row: row, columns: columns, width: cells.map(\.column).max() ?? 0,
      isOfBatch: isOfBatch(cells), repeated: repeated.sorted().map { layout.fields[$0] })
  }

  private func place(of text: String) -> Int? {
    text.utf8.count <= Self.longestLabel ? places[TurkishText.foldLabel(text)] : nil
  }

  /// Whether the header is that of a batch of changes, where a list is expected: read as one, an ending would confirm.
  func isOfBatch(_ cells: [(column: Int, text: String)]) -> Bool {
    layout == .roster && cells.contains { batchLabels.contains(TurkishText.foldLabel($0.text)) }
  }

  /// Whether the row is the header again, as at the top of a printed page.
  func isRepeatedHeader(_ row: borrowing TableRow) -> Bool {
    // No label begins with a digit, as some cell of nearly every row does.
    for place in row.cells.indices where row.cells[place].kind != .empty {
      guard row.withBytes(place, { $0.count > 0 && !(48...57).contains($0[0]) }) else { return false }
    }
    return layout.fields.indices.allSatisfy { place in
      row.cells[place].kind == .empty || row.text(place).flatMap { self.place(of: $0) } == place
    }
  }
}

extension TableHeader {
  var missing: [Field] {
    zip(layout.fields, columns).filter { $0.1 == nil && layout.required.contains($0.0) }.map(\.0)
  }

  /// The place in the layout of each column's field, columns counting from 0; -1 for columns that are not read.
  var places: [Int16] {
    var places = [Int16](repeating: -1, count: width)
    for (place, column) in columns.enumerated() {
      if let column { places[column - 1] = Int16(place) }
    }
    return places
  }
}

extension TableRow {
  /// The row as the rules check it: every field tidied, or with the reason why it cannot be taken.
  package func request(_ header: TableHeader) -> RequestRow {
    let fields = header.layout.fields
    return RequestRow(
      position: number, readings: fields.indices.map { reading($0, header) }, fields: fields)
  }

  private func reading(_ place: Int, _ header: TableHeader) -> FieldReading {
    let field = header.layout.fields[place]
    let reference = header.cell(field, row: number)
    let cell = cells[place]
    guard cell.kind != .empty else { return FieldReading(cell: reference) }
    guard let text = text(place), !text.unicodeScalars.contains("\u{FFFD}"), isWritable(place) else {
      let original = withBytes(place) { String(copying: $0) }
      return FieldReading(cell: reference, original: original, fault: .encoding)
    }
    var reading = CellTidier.reading(
      of: SpreadsheetReader.Cell(
        reference: reference, value: value(of: cell, text), isFormula: cell.isFormula, isShown: cell.isShown),
      as: field)
    // In a list, numbers that stand as numbers are the rule.
    if cell.kind == .number { reading.isCorrected = false }
    return reading
  }

  /// The length of a text is no matter in a list that nobody has to open with Excel.
  private static let marks: ReaderLimits = {
    var limits = ReaderLimits.standard
    limits.characters = .max
    return limits
  }()

  /// Whether the text has no more marks in a row than any writing, which would make comparing slow.
  private func isWritable(_ place: Int) -> Bool {
    withBytes(place) { text in
      do throws(ReaderError) {
        try Self.marks.judge(text)
        return true
      } catch {
        return false
      }
    }
  }

  private func value(of cell: Cell, _ text: String) -> CellValue {
    switch cell.kind {
    case .empty, .text: .string(text)
    case .number: .number(cell.number)
    case .boolean: .boolean(cell.number != 0)
    case .date: .date(iso: text, serial: cell.number)
    case .error: .error(text)
    case .formulaWithoutValue: .formulaWithoutValue
    }
  }
}
