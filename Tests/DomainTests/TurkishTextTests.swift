import Domain
import Testing

@Suite struct `Folding` {
  static let equal: [(String, String)] = [
    ("İSTANBUL", "istanbul"), ("IĞDIR", "ığdır"), ("ILGAZ", "ilgaz"), ("ıIiİ", "iiii"),
    ("ÇĞÖŞÜ", "çğöşü"), ("ÂÎÛ", "âîû"), ("  a \t\n b  ", "a b"), ("a\u{A0}b", "a b"), ("a\u{2003}b", "a b"),
    ("a\u{200B}b", "ab"), ("\u{FEFF}ab", "ab"), ("a\u{AD}b", "ab"), ("a\u{200E}\u{2060}b", "ab"),
    ("S\u{327}en", "şen"), ("C\u{327}ig\u{306}", "çiğ"), ("I\u{307}l", "il"), ("i\u{307}l", "il"), ("", ""),
    ("   ", ""),
  ]

  @Test(arguments: equal)
  func `makes one text of two that differ in case, dots and spaces only`(text: String, folded: String) {
    #expect(Array(TurkishText.fold(text).unicodeScalars) == Array(TurkishText.fold(folded).unicodeScalars))
  }

  static let different: [(String, String)] = [
    ("Malî", "Mali"), ("kar", "kâr"), ("ş", "s"), ("ab", "a b"), ("T.C.", "TC"), ("ö", "o"), ("0", "O"),
  ]

  @Test(arguments: different)
  func `keeps apart what differs otherwise`(a: String, b: String) {
    #expect(TurkishText.fold(a) != TurkishText.fold(b))
  }

  @Test(arguments: equal.map(\.0))
  func `changes nothing the second time`(text: String) {
    let once = TurkishText.fold(text)
    #expect(TurkishText.fold(once).utf8.elementsEqual(once.utf8))
  }

  static let labels: [(String, String)] = [
    ("T.C. NO.", "tcno"), ("t.c.no", "tcno"), ("TC\nNO", "tcno"), ("E-POSTA", "eposta"), ("E‑Posta:", "eposta"),
    ("İŞ TELEFONU", "işTELEFONU"), ("SIRA\r\nNO", "sira no"), ("İŞLEM TÜRÜ *", "işlem türü"),
    ("i̇şlem türü", "İşlem Türü"),
    ("AÇIKLAMALAR:", "Açıklamalar"), ("(CEP) TELEFONU", "cep telefonu"), ("...", ""),
  ]

  @Test(arguments: labels)
  func `of labels drops punctuation and white space as well`(text: String, label: String) {
    #expect(TurkishText.foldLabel(text) == TurkishText.foldLabel(label))
    #expect(!TurkishText.foldLabel(text).contains { " .-:*()\n".contains($0) })
  }

  static let searched: [(String, String)] = [
    ("Ş", "s"), ("ğ", "g"), ("ÇÖÜ", "cou"), ("Malî", "mali"), ("IĞDIR", "igdir"), ("a-b", "a b"), ("A.Ş.", "a s "),
  ]

  @Test(arguments: searched)
  func `for searching drops accents and parts words at signs`(text: String, folded: String) {
    #expect(TurkishText.foldForSearch(text) == folded)
  }

  @Test func `without accents leaves signs as they are`() {
    #expect(TurkishText.withoutAccents("Çığ.Şen@GOV.TR") == "cig.sen@gov.tr")
  }
}

@Suite struct `Tidying` {
  static let corrected: [(String, String)] = [
    (" a ", "a"), ("a  b", "a b"), ("a\u{A0}b", "a b"), ("a\nb", "a b"), ("a\tb", "a b"), ("\u{200B}a\u{200D}", "a"),
    ("S\u{327}", "Ş"), ("\u{FEFF}", ""), ("   ", ""), ("a \u{200B} b", "a b"), ("\u{202A}x\u{202C}", "x"),
    ("a\u{3000}b", "a b"), ("s\u{200B}\u{327}", "ş"),
  ]

  @Test(arguments: corrected)
  func `removes what nobody sees and composes letters`(text: String, tidy: String) {
    #expect(TurkishText.tidy(text).utf8.elementsEqual(tidy.utf8))
  }

  @Test(arguments: ["", "a", "Ayşe ÇIĞ", "İstanbul’da", "x@y.gov.tr", "0312 555 10 10", "ﬁ", "½", "Ａ"])
  func `leaves a tidy text as it is`(text: String) {
    #expect(TurkishText.tidy(text).utf8.elementsEqual(text.utf8))
  }
}
