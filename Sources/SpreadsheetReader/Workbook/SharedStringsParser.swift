internal import SheetModel
internal import XML

/// Collects the shared strings part: rich runs joined, phonetic runs left out.
struct SharedStringsParser: XMLHandler {
  private(set) var strings = SharedStrings()
  private let maximum: Int
  private var phoneticDepth = 0
  private var isInText = false

  private static let item: XMLName = "si"
  private static let text: XMLName = "t"
  private static let phonetic: XMLName = "rPh"

  init(maximum: Int) { self.maximum = maximum }

  mutating func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws(ReaderError) {
    if name == Self.text {
      isInText = phoneticDepth == 0
    } else if name == Self.phonetic {
      phoneticDepth += 1
    } else if name == Self.item, strings.count >= maximum {
      throw .tooLarge(.strings, maximum: maximum)
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

  mutating func text(_ bytes: Span<UInt8>) {
    if isInText { strings.append(bytes) }
  }
}
