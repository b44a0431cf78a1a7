import Domain
import Testing

@Suite struct `The similarity of texts` {
  /// Winkler's published examples (four places).
  static let published: [(String, String, Double)] = [
    ("MARTHA", "MARHTA", 0.9611), ("DIXON", "DICKSONX", 0.8133), ("DWAYNE", "DUANE", 0.84),
    ("JONES", "JOHNSON", 0.8324), ("ABROMS", "ABRAMS", 0.9222), ("", "", 1), ("a", "", 0), ("abc", "xyz", 0),
    ("personel işi", "personak", 0.85),
  ]

  @Test(arguments: published)
  func `by Jaro and Winkler agrees with the published values, both ways`(a: String, b: String, value: Double) {
    #expect(abs(Similarity.jaroWinkler(a, b) - value) < 0.00005)
    #expect(Similarity.jaroWinkler(a, b) == Similarity.jaroWinkler(b, a))
  }

  @Test(arguments: ["a", "personel", "ğüşiöç"])
  func `of a text with itself is 1`(text: String) {
    #expect(Similarity.jaroWinkler(text, text) == 1)
  }

  static let distances: [(String, String, Int)] = [
    ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("kitten", "sitting", 3), ("abc", "abc", 0), ("ab", "ba", 1),
    ("abcd", "acbd", 1), ("ca", "abc", 3), ("policy", "polciy", 1), ("çay", "cay", 1), (".gov.tr", "gov.tr", 1),
  ]

  @Test(arguments: distances)
  func `by edits counts letters put in, taken out, changed or swapped`(a: String, b: String, distance: Int) {
    #expect(Similarity.editDistance(a, b) == distance)
    #expect(Similarity.editDistance(b, a) == distance)
  }
}

@Suite struct `The nearest word` {
  static let known = ["policy", "mail", "limits", "email-suffixes"]

  static let words: [(String, String?)] = [
    ("polcy", "policy"), ("plociy", "policy"), ("policys", "policy"), ("maill", "mail"), ("limit", "limits"),
    ("email-sufixes", "email-suffixes"), ("colour", nil), ("", nil), ("po", nil), ("mail", "mail"),
  ]

  @Test(arguments: words)
  func `is at most a third of its letters away`(text: String, nearest: String?) {
    #expect(Nearest.word(to: text, among: Self.known) == nearest)
  }

  @Test func `is none among none`() { #expect(Nearest.word(to: "x", among: []) == nil) }

  @Test func `is none of texts longer than any name, whose comparing would take long`() {
    let name = String(repeating: "a", count: 200)
    #expect(Similarity.jaroWinkler(name, name) == 1)
    #expect(Similarity.editDistance(name, name) == 0)
    #expect(Similarity.jaroWinkler(name + "a", name) == 0)
    #expect(Similarity.editDistance(name, name + "a") == 201)
    #expect(Nearest.word(to: name + "a", among: ["kayıt"]) == nil)
  }
}
