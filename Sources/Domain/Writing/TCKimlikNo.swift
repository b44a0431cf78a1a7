/// A T.C. Kimlik No: eleven digits, of which the last two follow from the others.
///
/// Its description is masked; `digits` is for the registry and for files that go to the sender.
package struct TCKimlikNo: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The rule that a text breaks.
  package enum Rule: String, Error, CaseIterable, Sendable {
    case format = "national-id-format"
    case checksum = "national-id-checksum"
  }

  /// The rule that a text breaks, and the part of it that does.
  package struct Fault: Error, Hashable {
    package let rule: Rule
    package let place: Range<String.Index>
  }

  package static let pattern = SignPattern("19999999999")
  /// The places of d1, d3, d5, d7 and d9, and of d2, d4, d6 and d8.
  package static let (oddPlaces, evenPlaces) = ([1, 3, 5, 7, 9], [2, 4, 6, 8])
  /// How many check digits there are, at the end.
  package static let checkDigits = 2

  package let digits: String

  /// Throws the first rule that the text breaks.
  package init(parsing text: String) throws(Fault) {
    do throws(Rule) {
      _ = try Self.number(utf8: text.utf8.span)
    } catch {
      throw Fault(rule: error, place: Self.place(of: error, in: text))
    }
    digits = text
  }

  /// The part of a text that breaks a rule: for the check digits, as far as they can be told apart, these.
  package static func place(of rule: Rule, in text: String) -> Range<String.Index> {
    guard rule == .checksum, let last = text.lastIndex(where: \.isASCIIDigit) else {
      return pattern.numberFault(in: text)
    }
    let first = text.index(last, offsetBy: 1 - checkDigits, limitedBy: text.startIndex) ?? text.startIndex
    return first..<text.index(after: last)
  }

  /// The number that a text's digits make, from UTF-8 that is not copied; throws the first rule that the text breaks.
  package static func number(utf8 text: Span<UInt8>) throws(Rule) -> Int64 {
    guard text.count == pattern.count, text[0] != UInt8(ascii: "0") else { throw .format }
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
  package init?(number: Int64) {
    guard (10_000_000_000...99_999_999_999).contains(number) else { return nil }
    try? self.init(parsing: String(number))
  }

  /// The number that the digits make.
  package var number: Int64 { digits.utf8.reduce(0) { $0 * 10 + Int64($1 - 48) } }

  /// d10 = (7·(d1+d3+d5+d7+d9) − (d2+d4+d6+d8)) mod 10, never negative; d11 = (d1+…+d10) mod 10.
  private static func checkDigitsAgree(_ d: InlineArray<11, Int>) -> Bool {
    var (odd, even) = (0, 0)
    for place in oddPlaces { odd += d[place - 1] }
    for place in evenPlaces { even += d[place - 1] }
    let remainder = (7 * odd - even) % 10
    let tenth = remainder < 0 ? remainder + 10 : remainder
    return d[9] == tenth && d[10] == (odd + even + d[9]) % 10
  }

  /// The first three and the last two digits, as logs and messages may show them.
  package static func masked(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > 5 else { return String(repeating: "*", count: scalars.count) }
    return String(scalars.prefix(3)) + String(repeating: "*", count: scalars.count - 5) + String(scalars.suffix(2))
  }

  package var description: String { Self.masked(digits) }

  package static func < (a: Self, b: Self) -> Bool { a.digits < b.digits }
}

extension Character {
  /// `0` to `9`.
  package var isASCIIDigit: Bool { isASCII && isNumber }
}
