internal import SheetModel

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
