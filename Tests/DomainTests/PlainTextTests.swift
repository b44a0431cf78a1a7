import Testing

@testable import Domain

@Suite struct `Folding byte by byte` {
  /// Every letter of two bytes or less, and what stands around words.
  static let scalars = (0x20...0x24F).compactMap { Unicode.Scalar($0) }

  @Test func `gives what the general way gives, or leaves it to that`() {
    for scalar in Self.scalars {
      for text in ["\(scalar)", " A\(scalar)  \(scalar)z ", "Ş\(scalar)İ", "\(scalar) \(scalar)"] {
        guard let plain = TurkishText.foldPlain(text) else { continue }
        #expect(plain == TurkishText.foldAny(text))
        #expect(TurkishText.searchWords(ofPlain: plain) == TurkishText.foldAnyForSearch(text))
        #expect(TurkishText.foldLabel(text) == TurkishText.foldAnyLabel(text))
      }
    }
  }

  @Test func `gives the same wherever in a text a letter stands`() {
    let letters: [Character] = ["a", "Z", "[", "@", " ", "İ", "ı", "ş", "Ç", "é", "~", "\u{7F}", "\u{1}"]
    for length in 0...20 {
      for place in 0...length {
        for (first, second) in letters.flatMap({ first in letters.map { (first, $0) } }) {
          var text = Array(repeating: Character("X"), count: length)
          text.insert(contentsOf: [first, second], at: place)
          guard let plain = TurkishText.foldPlain(String(text)) else { continue }
          #expect(plain == TurkishText.foldAny(String(text)))
        }
      }
    }
  }

  @Test(arguments: ["abcdefg\u{1}", "abcdefgh\u{7F}", "\u{9}abcdefgh", "abcdefgh\u{A0}"])
  func `leaves control characters and rare spaces to the general way, wherever they stand`(text: String) {
    #expect(TurkishText.foldPlain(text) == nil)
  }

  @Test func `takes the names of units`() {
    #expect(TurkishText.foldPlain("  IĞDIR  Valiliği-İl ÖZEL (Malî) ") == "iğdir valiliği-il özel (malî)")
    #expect(TurkishText.searchWords(ofPlain: "iğdir çş-özel (malî)") == "igdir cs ozel  mali ")
  }

  @Test(arguments: ["a\u{0301}", "\u{00A0}", "\u{200B}x", "Ω", "😀", "a\tb"])
  func `leaves everything else to the general way`(text: String) {
    #expect(TurkishText.foldPlain(text) == nil)
  }
}
