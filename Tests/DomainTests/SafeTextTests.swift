import Domain
import Testing

@Suite struct `Text that a terminal is shown` {
  @Test(arguments: ["Çağrı ÇIĞ", "İş – “tırnak” …", "0312 555 10 10/12", "日本", "e\u{301}", "👩", ""])
  func `stays as it is where nothing in it is dangerous`(text: String) { #expect(SafeText.shown(text) == text) }

  static let pictures: [(String, String)] = [
    ("\u{1B}[31mkırmızı", "␛[31mkırmızı"), ("a\tb", "a␉b"), ("a\nb\r", "a␊b␍"), ("\u{7}", "␇"), ("\u{7F}", "␡"),
    ("\u{9B}31m", "<U+009B>31m"), ("abc\u{202E}def", "abc<U+202E>def"), ("a\u{200B}b", "a<U+200B>b"),
    ("\u{2066}x\u{2069}", "<U+2066>x<U+2069>"), ("\u{FEFF}x", "<U+FEFF>x"), ("a\u{2028}b", "a<U+2028>b"),
    ("\u{E000}", "<U+E000>"), ("\r\n", "␍␊"),
  ]

  @Test(arguments: pictures)
  func `has pictures for what would move, colour, turn or hide`(text: String, shown: String) {
    #expect(SafeText.shown(text) == shown)
  }

  @Test func `hides T.C. numbers where others wrote it`() {
    #expect(SafeText.masked("12345678901 Ayşe\u{202E}.xlsx") == "123******01 Ayşe<U+202E>.xlsx")
  }

  @Test func `has no control and no invisible character, whatever came in`() {
    for value in UInt32(0)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for shown in SafeText.shown(String(scalar)).unicodeScalars {
        #expect(![.control, .format, .lineSeparator, .paragraphSeparator].contains(shown.properties.generalCategory))
      }
    }
  }
}
