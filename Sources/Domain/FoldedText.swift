/// A text folded into a buffer that is used again: of a table of a million rows, millions are.
public struct FoldedText: Sendable {
  /// Behind the text stands what is left of longer ones.
  private var buffer: [UInt8] = []
  private var count = 0

  public init() {}

  /// Takes a text in UTF-8; false where `TurkishText.foldPlain` does not take it.
  public mutating func fold(_ text: Span<UInt8>) -> Bool {
    if buffer.count < text.count {
      buffer.append(contentsOf: repeatElement(0, count: text.count - buffer.count))
    }
    var place = buffer.mutableSpan
    guard let end = TurkishText.foldPlain(text, into: &place, from: 0) else { return false }
    count = end
    return true
  }

  public var text: String { String(decoding: buffer[..<count], as: UTF8.self) }

  /// Lends the folded text, in UTF-8.
  public func withBytes<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    body(buffer.span.extracting(0..<count))
  }
}
