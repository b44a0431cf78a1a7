import Domain
import TestSupport
import Testing

@Suite struct `A T.C. number among signs that join with its digits` {
  private static let number = InventedPeople.nationalID(1)

  @Test func `is masked`() {
    for sign in JoiningSigns.forwards + JoiningSigns.backwards {
      for text in ["\(sign)\(Self.number)", "\(Self.number)\(sign)", "a\(sign)\(Self.number)\(sign)b"] {
        let masked = Masking.numbers(in: text)
        #expect(!TurkishText.holds(masked, Self.number) && masked.utf8.count == text.utf8.count)
      }
    }
  }

  @Test func `is masked in its own field, as many signs as it has`() {
    #expect(TCKimlikNo.masked("1\u{301}2345678901") == "1\u{301}2*******01")
    #expect(TCKimlikNo.masked("\u{0D4E}1234") == "*****")
  }

  @Test func `leaves other numbers alone`() {
    for text in ["05321234567", "123456789012", "1234567890", "a", ""] { #expect(Masking.numbers(in: text) == text) }
    #expect(
      Masking.numbers(in: "\(Self.number),\(Self.number)")
        == "\(TCKimlikNo.masked(Self.number)),\(TCKimlikNo.masked(Self.number))")
  }

  @Test func `shows nothing at a terminal that moves, colours or hides`() {
    let text = JoiningSigns.text(around: "\u{1B}\u{7}\n\u{202E}\u{9B}")
    let left = SafeText.masked(text).unicodeScalars.filter { scalar in
      [.control, .format, .lineSeparator].contains(scalar.properties.generalCategory)
    }
    #expect(left.isEmpty)
  }
}
