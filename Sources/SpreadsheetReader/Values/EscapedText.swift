/// The `_xHHHH_` escapes with which workbooks write characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19).
enum EscapedText {
  /// Decodes the escapes in place, each once: `_x005F_x000D_` is the text `_x000D_`; gives the number of bytes left.
  static func decode(_ bytes: UnsafeMutableBufferPointer<UInt8>) -> Int {
    guard var read = firstEscape(bytes) else { return bytes.count }
    var write = read
    while read < bytes.count {
      if var scalar = codeUnit(bytes, at: read) {
        read += length
        if isLead(scalar), let trail = codeUnit(bytes, at: read), isTrail(trail) {
          scalar = 0x10000 + (scalar - 0xD800) << 10 + (trail - 0xDC00)
          read += length
        }
        // At most four bytes take the place of at least seven.
        for byte in String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8 {
          bytes[write] = byte
          write += 1
        }
      } else {
        bytes[write] = bytes[read]
        write += 1
        read += 1
      }
    }
    return write
  }

  private static let length = 7

  private static func firstEscape(_ bytes: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    var index = 0
    while index + length <= bytes.count {
      if bytes[index] == UInt8(ascii: "_"), codeUnit(bytes, at: index) != nil { return index }
      index += 1
    }
    return nil
  }

  private static func codeUnit(_ bytes: UnsafeMutableBufferPointer<UInt8>, at index: Int) -> UInt32? {
    guard index + length <= bytes.count, bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"),
      bytes[index + length - 1] == UInt8(ascii: "_")
    else { return nil }
    var unit: UInt32 = 0
    for byte in bytes[(index + 2)..<(index + length - 1)] {
      guard let digit = hexDigit(byte) else { return nil }
      unit = unit << 4 | digit
    }
    return unit
  }

  private static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    default: nil
    }
  }

  private static func isLead(_ unit: UInt32) -> Bool { (0xD800..<0xDC00).contains(unit) }

  private static func isTrail(_ unit: UInt32) -> Bool { (0xDC00..<0xE000).contains(unit) }
}
