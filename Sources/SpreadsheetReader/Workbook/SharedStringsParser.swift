internal import SheetModel
internal import XML

/// Collects the shared strings part: rich runs joined, phonetic runs left out.
struct SharedStringsParser: XMLHandler {
  private(set) var strings = SharedStrings()
  private let limits: ReaderLimits
  private var phoneticDepth = 0
  private var isInText = false

  private static let item: XMLName = "si"
  private static let text: XMLName = "t"
  private static let phonetic: XMLName = "rPh"

  init(_ limits: ReaderLimits) { self.limits = limits }

  mutating func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws(ReaderError) {
    if name == Self.text {
      isInText = phoneticDepth == 0
    } else if name == Self.phonetic {
      phoneticDepth += 1
    } else if name == Self.item, strings.count >= limits.strings {
      throw .tooLarge(.strings, maximum: limits.strings)
    }
  }

  mutating func end(_ name: XMLName) {
    if name == Self.text {
      isInText = false
    } else if name == Self.item {
      strings.endText()
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
