public import SheetModel

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
