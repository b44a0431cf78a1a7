import Glibc

/// Reads the number of a cell.
enum NumberText {
  /// The double nearest to the text; nil when the text, white space around it aside, is no finite number.
  static func value(_ text: Span<UInt8>) -> Double? { shortInteger(text) ?? general(text) }

  /// The number of a text: digits alone; nil for anything else, which each program reads in its own way.
  static func index(_ text: Span<UInt8>) -> Int? { shortInteger(text).map { Int($0) } }

  /// Up to 15 digits, which a double holds exactly.
  private static func shortInteger(_ text: Span<UInt8>) -> Double? {
    guard !text.isEmpty, text.count <= 15 else { return nil }
    var number = 0
    for index in text.indices {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number &* 10 &+ Int(digit)
    }
    return Double(number)
  }

  /// The C library's reading: this process keeps the C locale, with its decimal point.
  private static func general(_ text: Span<UInt8>) -> Double? {
    let range = trimmed(text)
    guard !range.isEmpty, range.allSatisfy({ isNumeric(text[$0]) }) else { return nil }
    let number = withUnsafeTemporaryAllocation(of: CChar.self, capacity: range.count + 1) { copy -> Double? in
      guard let start = copy.baseAddress else { return nil }
      for index in range { copy[index - range.lowerBound] = CChar(bitPattern: text[index]) }
      copy[range.count] = 0
      var end: UnsafeMutablePointer<CChar>?
      let number = strtod(start, &end)
      return end == start + range.count ? number : nil
    }
    return number.flatMap { $0.isFinite ? $0 : nil }
  }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  /// Where the text lies without XML's white space at the ends.
  static func trimmed(_ text: Span<UInt8>) -> Range<Int> {
    var range = text.indices
    while let first = range.first, isSpace(text[first]) { range = (first + 1)..<range.upperBound }
    while let last = range.last, isSpace(text[last]) { range = range.lowerBound..<last }
    return range
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
