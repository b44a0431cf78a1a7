/// A T.C. DETSİS No: eight digits, the first not 0, never changed (registry rules, "Units").
public struct DetsisNo: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// 10,000,000 to 99,999,999.
  public let number: Int32

  package static let pattern = SignPattern("19999999")

  /// Throws the part at fault of a text that is no such number.
  package init(parsing text: String) throws(WritingFault) {
    guard let no = Self(utf8: text.utf8.span) else { throw WritingFault(Self.pattern.numberFault(in: text)) }
    self = no
  }

  /// Nil unless the text is exactly eight ASCII digits and the first is not 0.
  public init?(_ text: some StringProtocol) { self.init(utf8: String(text).utf8.span) }

  /// The same from UTF-8 that is not copied.
  public init?(utf8 text: Span<UInt8>) {
    guard text.count == Self.pattern.count else { return nil }
    var number: Int32 = 0
    for index in text.indices {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[index]) else { return nil }
      number = number * 10 + Int32(text[index] - UInt8(ascii: "0"))
    }
    self.init(number)
  }

  public init?(_ number: Int32) {
    guard (10_000_000...99_999_999).contains(number) else { return nil }
    self.number = number
  }

  public var description: String { String(number) }

  public static func < (a: Self, b: Self) -> Bool { a.number < b.number }
}
