import Domain
import Messages
import TestSupport
import Testing

@Suite struct `The reason of a failure` {
  /// As the modules that wrap C and our own readers give them.
  static let reasons: [String] =
    [1, 2, 4, 5, 6, 12, 13, 16, 17, 18, 19, 20, 21, 23, 24, 26, 27, 28, 29, 30, 31, 32, 36, 39, 40, 110, 116, 122]
    .map { "WORDS (errno \($0))" }
    + [1, 4, 5, 7, 11, 13, 14, 16, 17, 19, 21, 24, 26, 27, 31, 35].map { "WORDS (zip \($0))" }
    + [3, 5, 6, 7, 8, 28, 35, 52, 55, 56, 60, 64, 67, 77].map { "WORDS (curl \($0))" }
    + [3, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 26].map { "WORDS (sqlite \($0))" }
    + [
      "MAIL failed: 550 (smtp 550)", "RCPT failed: 450 (smtp 450)", "WORDS (errno 95)", "WORDS (zip 99)",
      "row 5 has too many cells", "B7: there is no shared string 12", "its checksum (CRC-32) does not agree",
      "line 2, column 16: mismatched tag", "compression method 97 is not known", "it ends early; a part is empty",
      "unit 3: Adi is missing", "unit 3: UstId is not understood: “x”", "the service reports a failure: “yetki yok”",
      "batch holds an entry that is not in the chain", "did not find expected ',' or ']'",
      "two relationships are called rId1", "it names several parts as styles", "merged ranges overlap",
      "B7: it has two values", "something new",
    ]

  @Test(arguments: Language.allCases)
  func `is told in the language of the reader`(language: Language) throws {
    let lines = Self.reasons.map { "\($0) → \(ReasonText.sentence(for: $0, in: language))\n" }
    try expectGolden(lines.joined(), "reasons.\(language.rawValue).txt")
  }

  @Test func `keeps the words and the number of what is not known`() {
    for language in Language.allCases {
      #expect(
        ReasonText.sentence(for: "Operation not supported (errno 95)", in: language)
          == "“Operation not supported” (errno 95)")
    }
  }

  @Test func `stays as it is where it was told already`() {
    let told = "erişim izni yok; dosyanın ve klasörünün izinlerini denetleyiniz"
    #expect(ReasonText.sentence(for: told, in: .turkish) == told)
  }
}
