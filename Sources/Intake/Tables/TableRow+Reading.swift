import Domain
import SheetModel
import SpreadsheetReader
import XML

extension TableRow {
  /// The row as the rules check it: every field tidied, or with the reason why it cannot be taken.
  public func request(_ header: TableHeader) -> RequestRow {
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
