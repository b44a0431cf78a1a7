internal import SheetModel
internal import XML

/// Collects the shared strings part: rich runs joined, phonetic runs left out.
struct SharedStringsParser: XMLHandler {
  private(set) var strings = SharedStrings()
  private let limits: ReaderLimits
  private var phoneticDepth = 0
  private var isInText = false

  private static var item: XMLName { "si" }
  private static var text: XMLName { "t" }
  private static var phonetic: XMLName { "rPh" }

  init(_ limits: ReaderLimits) { self.limits = limits }

  mutating func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws(ReaderError) {
    if name == Self.text {
      isInText = phoneticDepth == 0
    } else if name == Self.phonetic {
      phoneticDepth += 1
    }
  }

  mutating func end(_ name: XMLName) throws(ReaderError) {
    if name == Self.text {
      isInText = false
    } else if name == Self.item {
      strings.endText()
      try limits.judge(strings)
    } else if name == Self.phonetic {
      phoneticDepth -= 1
    }
  }

  mutating func text(_ bytes: Span<UInt8>) throws(ReaderError) {
    guard isInText else { return }
    guard strings.openLength + bytes.count <= limits.textBytes else {
      throw .tooLarge(.strings, maximum: limits.textBytes)
    }
    strings.append(bytes)
  }
}

extension ReaderLimits {
  /// Throws `tooLarge` when the shared strings are too many or too long.
  func judge(_ found: SharedStrings) throws(ReaderError) {
    guard found.count <= strings else { throw .tooLarge(.strings, maximum: strings) }
    guard found.byteCount <= stringBytes else { throw .tooLarge(.stringBytes, maximum: stringBytes) }
  }
}
