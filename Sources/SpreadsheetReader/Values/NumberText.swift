/// Reads the number of a cell.
enum NumberText {
  /// The double nearest to the text; nil when the text, white space around it aside, is no finite number.
  static func value(_ bytes: [UInt8]) -> Double? {
    shortInteger(bytes) ?? general(bytes)
  }

  /// Up to 15 digits, which a double holds exactly.
  private static func shortInteger(_ bytes: [UInt8]) -> Double? {
    guard !bytes.isEmpty, bytes.count <= 15 else { return nil }
    var number = 0
    for byte in bytes {
      let digit = byte &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    return Double(number)
  }

  private static func general(_ bytes: [UInt8]) -> Double? {
    let trimmed = trimmed(bytes)
    guard trimmed.allSatisfy(isNumeric), let number = Double(String(decoding: trimmed, as: UTF8.self)) else {
      return nil
    }
    return number.isFinite ? number : nil
  }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  /// Without XML's white space at the ends.
  static func trimmed(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    var slice = bytes[...]
    while let first = slice.first, isSpace(first) { slice.removeFirst() }
    while let last = slice.last, isSpace(last) { slice.removeLast() }
    return slice
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
