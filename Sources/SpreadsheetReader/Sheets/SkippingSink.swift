internal import SheetModel

/// Leaves out the cells that another reading of the sheet has already sent.
final class SkippingSink: CellSink {
  private let sink: CellSink
  private var skipped = 0
  private let count: Int

  /// `count`: how many calls are left out before the first is passed on to `sink`.
  init(_ sink: CellSink, skipping count: Int) {
    self.sink = sink
    self.count = count
    super.init()
  }

  override func text(_ text: Span<UInt8>, at place: CellPlace) throws(ReaderError) {
    if isNew() { try sink.text(text, at: place) }
  }

  override func sharedString(_ index: Int, at place: CellPlace) throws(ReaderError) {
    if isNew() { try sink.sharedString(index, at: place) }
  }

  override func number(_ number: Double, at place: CellPlace) throws(ReaderError) {
    if isNew() { try sink.number(number, at: place) }
  }

  override func boolean(_ value: Bool, at place: CellPlace) throws(ReaderError) {
    if isNew() { try sink.boolean(value, at: place) }
  }

  override func error(_ code: Span<UInt8>, at place: CellPlace) throws(ReaderError) {
    if isNew() { try sink.error(code, at: place) }
  }

  override func date(_ date: DateValue, at place: CellPlace) throws(ReaderError) {
    if isNew() { try sink.date(date, at: place) }
  }

  override func formulaWithoutValue(at place: CellPlace) throws(ReaderError) {
    if isNew() { try sink.formulaWithoutValue(at: place) }
  }

  override func merged(_ range: CellRange) throws(ReaderError) {
    if isNew() { try sink.merged(range) }
  }

  override func disguised(_ range: CellRange) throws(ReaderError) {
    if isNew() { try sink.disguised(range) }
  }

  // A part with such rows is never sent in pieces.
  override func concealed(_ range: CellRange) throws(ReaderError) { try sink.concealed(range) }

  private func isNew() -> Bool {
    guard skipped < count else { return true }
    skipped += 1
    return false
  }
}
