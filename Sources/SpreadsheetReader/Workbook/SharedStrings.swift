internal import XML

/// The workbook's shared texts: one run of bytes and where each text ends.
struct SharedStrings: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  var count: Int { ends.count }

  /// Bytes of the text that has not ended yet.
  var openLength: Int { bytes.count - (ends.last ?? 0) }

  /// Lends the text at `index`; `body` is not called when there is no such text.
  @inline(__always)
  func withText<Result>(at index: Int, _ body: (Span<UInt8>) throws(ReaderError) -> Result) throws(ReaderError)
    -> Result?
  {
    guard index >= 0, index < ends.count else { return nil }
    let start = index == 0 ? 0 : ends[index - 1]
    return try body(bytes.span.extracting(start..<ends[index]))
  }

  mutating func append(_ piece: Span<UInt8>) { bytes.append(piece) }

  /// Ends the text that was appended in pieces, and decodes its escapes.
  mutating func endText() {
    EscapedText.decode(&bytes, from: ends.last ?? 0)
    ends.append(bytes.count)
  }
}
