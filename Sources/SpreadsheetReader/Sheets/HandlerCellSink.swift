public import SheetModel

/// Passes cells on to a handler that stays where it is: its arrays are not copied.
///
/// Inlinable, so that a handler's own module compiles the calls without a detour through the protocol.
@usableFromInline
final class HandlerCellSink<Handler: CellHandler>: CellSink {
  @usableFromInline let handler: UnsafeMutablePointer<Handler>

  /// `handler` has to outlive the sink.
  @inlinable
  init(_ handler: UnsafeMutablePointer<Handler>) {
    self.handler = handler
    super.init()
  }

  @inlinable
  override func text(_ text: Span<UInt8>, at place: CellPlace) throws(ReaderError) {
    try handler.pointee.text(text, at: place)
  }

  @inlinable
  override func number(_ number: Double, at place: CellPlace) throws(ReaderError) {
    try handler.pointee.number(number, at: place)
  }

  @inlinable
  override func boolean(_ value: Bool, at place: CellPlace) throws(ReaderError) {
    try handler.pointee.boolean(value, at: place)
  }

  @inlinable
  override func error(_ code: Span<UInt8>, at place: CellPlace) throws(ReaderError) {
    try handler.pointee.error(code, at: place)
  }

  @inlinable
  override func date(_ date: DateValue, at place: CellPlace) throws(ReaderError) {
    try handler.pointee.date(date, at: place)
  }

  @inlinable
  override func formulaWithoutValue(at place: CellPlace) throws(ReaderError) {
    try handler.pointee.formulaWithoutValue(at: place)
  }

  @inlinable
  override func merged(_ range: CellRange) throws(ReaderError) { try handler.pointee.merged(range) }

  @inlinable
  override func concealed(_ range: CellRange) throws(ReaderError) { try handler.pointee.concealed(range) }

  @inlinable
  override func disguised(_ range: CellRange) throws(ReaderError) { try handler.pointee.disguised(range) }
}
