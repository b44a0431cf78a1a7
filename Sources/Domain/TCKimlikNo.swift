/// A T.C. Kimlik No: eleven digits, of which the last two follow from the others.
///
/// Its description is masked; `digits` is for the registry and for files that go to the sender.
public struct TCKimlikNo: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The rule that a text breaks.
  public enum Rule: String, Error, CaseIterable, Sendable {
    case format = "national-id-format"
    case checksum = "national-id-checksum"
  }

  public let digits: String

  /// Throws the first rule that the text breaks.
  public init(parsing text: String) throws(Rule) {
    _ = try Self.number(utf8: text.utf8.span)
    digits = text
  }

  /// The number that a text's digits make, from UTF-8 that is not copied; throws the first rule that the text breaks.
  public static func number(utf8 text: Span<UInt8>) throws(Rule) -> Int64 {
    guard text.count == 11, text[0] != UInt8(ascii: "0") else { throw .format }
    var d = InlineArray<11, Int>(repeating: 0)
    var number: Int64 = 0
    for index in text.indices {
      guard (48...57).contains(text[index]) else { throw .format }
      d[index] = Int(text[index]) - 48
      number = number * 10 + Int64(d[index])
    }
    guard checkDigitsAgree(d) else { throw .checksum }
    return number
  }

  /// The same from the number that the digits make; nil for one that is no T.C. Kimlik No.
  public init?(number: Int64) {
    guard (10_000_000_000...99_999_999_999).contains(number) else { return nil }
    try? self.init(parsing: String(number))
  }

  /// The number that the digits make.
  public var number: Int64 { digits.utf8.reduce(0) { $0 * 10 + Int64($1 - 48) } }

  /// d10 = (7·(d1+d3+d5+d7+d9) − (d2+d4+d6+d8)) mod 10, never negative; d11 = (d1+…+d10) mod 10.
  private static func checkDigitsAgree(_ d: InlineArray<11, Int>) -> Bool {
    let odd = d[0] + d[2] + d[4] + d[6] + d[8]
    let even = d[1] + d[3] + d[5] + d[7]
    let remainder = (7 * odd - even) % 10
    let tenth = remainder < 0 ? remainder + 10 : remainder
    return d[9] == tenth && d[10] == (odd + even + d[9]) % 10
  }

  /// The first three and the last two digits, as logs and messages may show them.
  public static func masked(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > 5 else { return String(repeating: "*", count: scalars.count) }
    return String(scalars.prefix(3)) + String(repeating: "*", count: scalars.count - 5) + String(scalars.suffix(2))
  }

  public var description: String { Self.masked(digits) }

  public static func < (a: Self, b: Self) -> Bool { a.digits < b.digits }
}
