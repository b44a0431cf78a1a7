internal import SheetModel

/// The way from the sheet's parser to a handler of any type: one virtual call, so that the parser is compiled once.
class CellSink {
  func text(_ text: Span<UInt8>, at place: CellPlace) throws(ReaderError) {}
  func number(_ number: Double, at place: CellPlace) throws(ReaderError) {}
  func boolean(_ value: Bool, at place: CellPlace) throws(ReaderError) {}
  func error(_ code: Span<UInt8>, at place: CellPlace) throws(ReaderError) {}
  func date(_ date: DateValue, at place: CellPlace) throws(ReaderError) {}
  func formulaWithoutValue(at place: CellPlace) throws(ReaderError) {}
  func merged(_ range: CellRange) throws(ReaderError) {}
}

/// Passes cells on to a handler that stays where it is: its arrays are not copied.
final class HandlerCellSink<Handler: CellHandler>: CellSink {
  private let handler: UnsafeMutablePointer<Handler>

  /// `handler` has to outlive the sink.
  init(_ handler: UnsafeMutablePointer<Handler>) { self.handler = handler }

  override func text(_ text: Span<UInt8>, at place: CellPlace) throws(ReaderError) {
    try handler.pointee.text(text, at: place)
  }

  override func number(_ number: Double, at place: CellPlace) throws(ReaderError) {
    try handler.pointee.number(number, at: place)
  }

  override func boolean(_ value: Bool, at place: CellPlace) throws(ReaderError) {
    try handler.pointee.boolean(value, at: place)
  }

  override func error(_ code: Span<UInt8>, at place: CellPlace) throws(ReaderError) {
    try handler.pointee.error(code, at: place)
  }

  override func date(_ date: DateValue, at place: CellPlace) throws(ReaderError) {
    try handler.pointee.date(date, at: place)
  }

  override func formulaWithoutValue(at place: CellPlace) throws(ReaderError) {
    try handler.pointee.formulaWithoutValue(at: place)
  }

  override func merged(_ range: CellRange) throws(ReaderError) { try handler.pointee.merged(range) }
}
