public import SheetModel

/// Takes the cells of one worksheet in the order of the file, which is reading order in all but odd files.
///
/// Lent texts are UTF-8 and valid for the length of the call. Empty cells are left out; an empty text comes only from a
/// formula. Merged, concealed and disguised ranges and hyperlinks follow the cells. The first error ends the reading and is thrown on.
public protocol CellHandler {
  mutating func text(_ text: Span<UInt8>, at place: CellPlace) throws(ReaderError)
  mutating func number(_ number: Double, at place: CellPlace) throws(ReaderError)
  mutating func boolean(_ value: Bool, at place: CellPlace) throws(ReaderError)
  /// An error value such as `#N/A`.
  mutating func error(_ code: Span<UInt8>, at place: CellPlace) throws(ReaderError)
  mutating func date(_ date: DateValue, at place: CellPlace) throws(ReaderError)
  /// A formula beside which no value is stored.
  mutating func formulaWithoutValue(at place: CellPlace) throws(ReaderError)
  mutating func merged(_ range: CellRange) throws(ReaderError)
  /// Cells that nobody sees, though each of them was sent as one that is shown: rows of a collapsed outline.
  mutating func concealed(_ range: CellRange) throws(ReaderError)
  /// Cells that a conditional format may show otherwise than they were sent.
  mutating func disguised(_ range: CellRange) throws(ReaderError)
  /// A link on a range; `target` is its address (`mailto:x@y`), or `#` and a place within the workbook.
  mutating func hyperlink(_ target: String, on range: CellRange) throws(ReaderError)
}

extension CellHandler {
  public mutating func merged(_ range: CellRange) {}
  public mutating func concealed(_ range: CellRange) {}
  public mutating func disguised(_ range: CellRange) {}
  public mutating func hyperlink(_ target: String, on range: CellRange) {}
}

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

/// The way from the sheet's parser to a handler of any type: one virtual call, so that the parser is compiled once.
@usableFromInline
class CellSink {
  /// What the numbers of shared strings stand for.
  final var strings = SharedStrings()
  /// The part that is being read, for errors.
  final var part = ""
  final var limits = ReaderLimits.standard
  /// Bytes of shared strings that were sent.
  private final var sharedLength = 0

  @usableFromInline
  init() {}

  @usableFromInline
  func text(_ text: Span<UInt8>, at place: CellPlace) throws(ReaderError) {}

  @usableFromInline
  func number(_ number: Double, at place: CellPlace) throws(ReaderError) {}

  @usableFromInline
  func boolean(_ value: Bool, at place: CellPlace) throws(ReaderError) {}

  @usableFromInline
  func error(_ code: Span<UInt8>, at place: CellPlace) throws(ReaderError) {}

  @usableFromInline
  func date(_ date: DateValue, at place: CellPlace) throws(ReaderError) {}

  @usableFromInline
  func formulaWithoutValue(at place: CellPlace) throws(ReaderError) {}

  @usableFromInline
  func merged(_ range: CellRange) throws(ReaderError) {}

  @usableFromInline
  func concealed(_ range: CellRange) throws(ReaderError) {}

  @usableFromInline
  func disguised(_ range: CellRange) throws(ReaderError) {}

  /// A cell that holds the shared string of that number: sends its text, unless it is empty and no formula's.
  func sharedString(_ index: Int, at place: CellPlace) throws(ReaderError) {
    let found: Void? = try strings.withText(at: index) { (text) throws(ReaderError) in
      sharedLength += text.count
      guard sharedLength <= limits.sharedTextBytes else {
        throw .tooLarge(.stringBytes, maximum: limits.sharedTextBytes)
      }
      if !text.isEmpty || place.isFormula { try self.text(text, at: place) }
    }
    guard found != nil else {
      throw .damaged(part: part, reason: "\(place.reference): there is no shared string \(index)")
    }
  }
}
