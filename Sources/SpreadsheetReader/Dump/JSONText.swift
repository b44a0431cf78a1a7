internal import XML

/// Builds JSON as UTF-8 bytes.
struct JSONText {
  var bytes: [UInt8] = []

  mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func ascii(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func string(_ text: String) {
    var text = text
    text.withUTF8 { string($0.span) }
  }

  mutating func string(_ text: Span<UInt8>) {
    raw("\"")
    var start = 0
    for index in text.indices
    where text[index] < 0x20 || text[index] == UInt8(ascii: "\"") || text[index] == UInt8(ascii: "\\") {
      bytes.append(text.extracting(start..<index))
      escape(text[index])
      start = index + 1
    }
    bytes.append(text.extracting(start..<text.count))
    raw("\"")
  }

  /// The shortest digits that read back as the same number; whole numbers without a fraction.
  mutating func number(_ number: Double) {
    let text = number.description
    ascii(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): raw("\\\"")
    case UInt8(ascii: "\\"): raw("\\\\")
    case UInt8(ascii: "\n"): raw("\\n")
    case UInt8(ascii: "\r"): raw("\\r")
    case UInt8(ascii: "\t"): raw("\\t")
    default:
      raw("\\u00")
      ascii(byte < 16 ? "0" : "")
      ascii(String(byte, radix: 16))
    }
  }
}
