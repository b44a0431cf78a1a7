import Domain
import TestSupport
import Testing

@Suite struct `Names of persons` {
  static let same = [
    ("Şule O'NEAL", "ŞULE O’NEAL"), ("Ali O‘NEAL", "Ali O`NEAL"), ("Ayşe KAYA-DEMİR", "Ayşe KAYA–DEMİR"),
    ("Ayşe KAYA‑DEMİR", "ayşe kaya-demir"), ("Kâzım ÂKİF", "Kazım AKİF"), ("Nâzım RÛHÎ", "NAZIM RUHİ"),
    ("A\u{302}kif", "Akif"),
  ]

  @Test(arguments: same)
  func `are the same whatever their apostrophes, hyphens and circumflexes`(a: String, b: String) {
    #expect(TurkishText.isSameName(a, b))
    #expect(TurkishText.isSameName(b, a))
  }

  @Test(arguments: [("Ayşe AK", "Ayse AK"), ("Gül ÖZ", "Gul OZ"), ("O'NEAL", "ONEAL"), ("KAYA-DEMİR", "KAYA DEMİR")])
  func `differ in every other letter and sign`(a: String, b: String) {
    #expect(!TurkishText.isSameName(a, b))
  }

  /// Letters and signs of which the laws below make texts.
  private static let alphabet = Array(
    "aâAÂbçÇğĞıIİiîÎoöşŞuûüÜ'’‘`´-–—‑ \u{A0}\u{302}\u{307}\u{200B}\u{FE0F}.ßéxЖ".unicodeScalars)

  @Test(arguments: 1...200)
  func `fold to what folds to itself, and what is equal after folding is the same name`(seed: UInt64) {
    var random = SeededRandom(seed)
    func text() -> String {
      let length = Int.random(in: 0...12, using: &random)
      return String(
        String.UnicodeScalarView(
          (0..<length).map { _ in Self.alphabet[Int.random(in: 0..<Self.alphabet.count, using: &random)] }))
    }
    let (a, b) = (text(), text())
    let name = TurkishText.foldName(a)
    #expect(TurkishText.foldName(name) == name)
    #expect(TurkishText.foldName(TurkishText.fold(a)) == name)
    #expect(TurkishText.foldName(TurkishText.tidy(a)) == name)
    if TurkishText.fold(a) == TurkishText.fold(b) { #expect(TurkishText.isSameName(a, b)) }
    #expect(TurkishText.isSameName(a, b) == TurkishText.isSameName(b, a))
    #expect(TurkishText.isSameName(a, b) == (name == TurkishText.foldName(b)))
  }
}

@Suite struct `Signs that nobody sees` {
  static let unseen: [Unicode.Scalar] = [
    "\u{AD}", "\u{34F}", "\u{61C}", "\u{180E}", "\u{200B}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202C}", "\u{202E}",
    "\u{2060}", "\u{2066}", "\u{2069}", "\u{206F}", "\u{3164}", "\u{FE00}", "\u{FE0D}", "\u{FE0F}", "\u{FEFF}",
    "\u{FFA0}", "\u{FFF9}", "\u{E0001}", "\u{E0101}",
  ]

  @Test(arguments: unseen)
  func `are taken out of every text`(sign: Unicode.Scalar) {
    var text = "0542 273"
    text.unicodeScalars.append(sign)
    #expect(Array(TurkishText.tidy(text + " 23 37").unicodeScalars) == Array("0542 273 23 37".unicodeScalars))
    #expect(TurkishText.tidy(text).utf8.elementsEqual("0542 273".utf8))
    #expect(TurkishText.fold(text) == "0542 273")
  }
}
