internal import SheetModel
internal import XML

/// The cells of one piece of a sheet, kept until it is their turn.
struct CellBatch: Sendable {
  enum Kind: UInt8 {
    case text, sharedString, number, boolean, error, date, formulaWithoutValue, merged, disguised
  }

  /// 24 bytes; texts lie in a run of their own.
  private struct Record {
    /// A number's bits, a truth value, a shared string's number, or where a text or a range lies.
    let payload: UInt64
    /// Bytes of a text, or the raw value of a date's format.
    let detail: UInt32
    let row: UInt32
    let column: UInt16
    let kind: Kind
    let isFormula: Bool
    let isShown: Bool
    let isUnstyled: Bool

    var textRange: Range<Int> { Int(payload)..<(Int(payload) + Int(detail)) }
  }

  private var records: [Record] = []
  private var texts: [UInt8] = []
  private var ranges: [CellRange] = []
  var links: [SheetParser.Link] = []
  /// Cell elements, those without content included.
  var cellsSeen = 0
  var rowsSeen = 0
  /// Elements that are neither rows nor cells.
  var othersSeen = 0
  /// As far as the piece describes columns; its own cells are judged already.
  var columns = HiddenLines()
  var oddColumns = HiddenLines()
  /// The first and the last row that the piece holds.
  var rows: ClosedRange<Int>?

  /// How many calls `replay` makes.
  var count: Int { records.count }

  /// Makes room for the cells of so many bytes of markup, as they usually are.
  init(bytes: Int) {
    records.reserveCapacity(bytes / 32)
    texts.reserveCapacity(bytes / 4)
  }

  /// Calls `sink` as the parser did; `columns`: those that an earlier piece hides, all cells' or those without a style.
  func replay(
    into sink: CellSink, _ system: DateSystem, _ columns: HiddenLines, _ oddColumns: HiddenLines
  ) throws(ReaderError) {
    for record in records {
      let column = Int(record.column)
      let isHidden = columns.contains(column) || record.isUnstyled && oddColumns.contains(column)
      try replay(record, into: sink, system, isShown: record.isShown && !isHidden)
    }
  }

  @inline(__always)
  private func replay(
    _ record: Record, into sink: CellSink, _ system: DateSystem, isShown: Bool
  ) throws(ReaderError) {
    var place = CellPlace(
      reference: CellReference(column: Int(record.column), row: Int(record.row)), isFormula: record.isFormula,
      isShown: isShown)
    place.isUnstyled = record.isUnstyled
    switch record.kind {
    case .text: try sink.text(texts.span.extracting(record.textRange), at: place)
    case .sharedString: try sink.sharedString(Int(Int64(bitPattern: record.payload)), at: place)
    case .number: try sink.number(Double(bitPattern: record.payload), at: place)
    case .boolean: try sink.boolean(record.payload != 0, at: place)
    case .error: try sink.error(texts.span.extracting(record.textRange), at: place)
    case .date:
      let format = NumberFormat(rawValue: UInt8(record.detail)) ?? .date
      let date = DateValue(written: Double(bitPattern: record.payload), format: format, system: system)
      try sink.date(date, at: place)
    case .formulaWithoutValue: try sink.formulaWithoutValue(at: place)
    case .merged: try sink.merged(ranges[Int(record.payload)])
    case .disguised: try sink.disguised(ranges[Int(record.payload)])
    }
  }
}

extension CellBatch {
  mutating func add(_ kind: Kind, _ place: CellPlace, _ payload: UInt64, _ detail: UInt32 = 0) {
    records.append(
      Record(
        payload: payload, detail: detail, row: UInt32(place.reference.row), column: UInt16(place.reference.column),
        kind: kind, isFormula: place.isFormula, isShown: place.isShown, isUnstyled: place.isUnstyled))
  }

  mutating func add(_ kind: Kind, _ place: CellPlace, _ text: Span<UInt8>) {
    add(kind, place, UInt64(texts.count), UInt32(text.count))
    texts.append(text)
  }

  mutating func add(_ kind: Kind, _ range: CellRange) {
    add(kind, CellPlace(reference: range.first), UInt64(ranges.count))
    ranges.append(range)
  }
}

/// Writes down what a sheet's parser sends.
final class CellRecorder: CellSink {
  private var batch: CellBatch

  /// `bytes`: the length of the markup that is going to be parsed.
  init(bytes: Int) {
    batch = CellBatch(bytes: bytes)
    super.init()
  }

  override func text(_ text: Span<UInt8>, at place: CellPlace) { batch.add(.text, place, text) }

  override func sharedString(_ index: Int, at place: CellPlace) {
    batch.add(.sharedString, place, UInt64(bitPattern: Int64(index)))
  }

  override func number(_ number: Double, at place: CellPlace) { batch.add(.number, place, number.bitPattern) }

  override func boolean(_ value: Bool, at place: CellPlace) { batch.add(.boolean, place, value ? 1 : 0) }

  override func error(_ code: Span<UInt8>, at place: CellPlace) { batch.add(.error, place, code) }

  override func date(_ date: DateValue, at place: CellPlace) {
    batch.add(.date, place, date.serial.bitPattern, UInt32(date.format.rawValue))
  }

  override func formulaWithoutValue(at place: CellPlace) { batch.add(.formulaWithoutValue, place, 0) }

  override func merged(_ range: CellRange) { batch.add(.merged, range) }

  override func disguised(_ range: CellRange) { batch.add(.disguised, range) }

  /// Everything written down, with what else `parser` has found.
  func batch(_ parser: borrowing SheetParser) -> CellBatch {
    var batch = batch
    batch.links = parser.links
    batch.cellsSeen = parser.cellsSeen
    batch.rowsSeen = parser.rowsSeen
    batch.othersSeen = parser.othersSeen
    batch.columns = parser.columns
    batch.oddColumns = parser.oddColumns
    if let first = parser.firstRow, let last = parser.row { batch.rows = first...last }
    return batch
  }
}
