import Domain
import Testing

@Suite struct `Letters that a code page destroyed` {
  static let turkish = [
    "Oğuz AKTAŞ", "Ayşe Yılmaz", "Işıl HAYALİ", "Şule SANALTAŞ", "Yağız DENEMEOĞLU", "İpek ÖRNEKTEPE", "Çağrı ÜNLÜ",
    "Gençlik ve Spor Bakanlığı", "İnsan Kaynakları Dairesi Başkanlığı", "Uğur KÂĞIT",
  ]

  @Test(arguments: turkish)
  func `are found where UTF-8 was read as a code page of one byte, once or twice`(text: String) {
    for page in [Page.windows1252, .windows1254, .latin1] {
      let once = page.reading(Array(text.utf8))
      #expect(DestroyedLetters.standIn(once), "\(once)")
      #expect(DestroyedLetters.standIn(page.reading(Array(once.utf8))))
    }
  }

  @Test(arguments: [
    "Þule SANALTAÞ", "Iþýl HAYALÝ", "Tekin HAYALÝ", "Ýpek VARSAYAR", "Gülþah YOKSUNER", "Yaðýz DENEMEOÐLU",
    "Çaðrý SANALTAÞ", "Uður DEMÝR", "Oðuz Kaan", "Ayþe YILMAZ", "Þükrü ÞEN", "Personel Ýþleri Þube Müdürlüðü",
  ])
  func `are found where Windows-1254 was read as Windows-1252`(text: String) {
    #expect(DestroyedLetters.standIn(text))
  }

  @Test(arguments: ["Ay\u{FFFD}e SANALTA\u{FFFD}", "Ay\u{9F}e", "O\u{C4}\u{9F}uz"])
  func `are found where they were replaced or became control characters`(text: String) {
    #expect(DestroyedLetters.standIn(text))
  }

  @Test(arguments: ["OÄŸuz", "Itâ€™s", "ï»¿Ayşe", "ï¿½", "AysÌ§e", "GuÌˆl"])
  func `are found in signs and marks, too`(text: String) {
    #expect(DestroyedLetters.standIn(text))
  }

  static let sound =
    turkish + [
      "", "Ayse YILMAZ", "Kâzım KÂĞITÇI", "HÂLÂ", "O’Neal", "Ali–Veli", "Örnek «A» Müdürlüğü",
      "Guðrún Jónsdóttir", "Þórdís Einarsdóttir", "Sigurður Gunnarsson", "Þorsteinn Baldursson", "Þóra Björk",
      "Petr NOVOTNÝ", "Václav Černý", "Marie VESELÁ", "Karel Palacký", "Lukáš KŘÍŽ", "TOMÁŠ DVOŘÁK",
      "Aýna Aşyrowa", "Maýsa Hojaýewa", "Ýusup Baýramow", "Gurbangulyýew",
      "João SÃO", "François Guérin", "Åsa Ångström", "Ädla Öberg", "Jürgen Größe", "Łukasz Żółć", "Đorđe Šarić",
      "Владимир", "Ελένη", "Məmməd ƏLİYEV", "Zoë Brontë", "Lucía Ñuñez", "Ìbùkún",
    ]

  @Test(arguments: sound)
  func `are no letters of this or of another language`(text: String) {
    #expect(!DestroyedLetters.standIn(text))
  }

  /// A code page of one byte, as far as Turkish texts need it.
  enum Page {
    case windows1252, windows1254, latin1

    func reading(_ bytes: [UInt8]) -> String {
      String(String.UnicodeScalarView(bytes.map(scalar)))
    }

    private func scalar(_ byte: UInt8) -> Unicode.Scalar {
      if self != .latin1, let index = Self.high.firstIndex(where: { $0.0 == byte }) { return Self.high[index].1 }
      if self == .windows1254, let index = Self.turkish.firstIndex(where: { $0.0 == byte }) {
        return Self.turkish[index].1
      }
      return Unicode.Scalar(byte)
    }

    private static let turkish: [(UInt8, Unicode.Scalar)] = [
      (0xD0, "Ğ"), (0xDD, "İ"), (0xDE, "Ş"), (0xF0, "ğ"), (0xFD, "ı"), (0xFE, "ş"),
    ]
    private static let high: [(UInt8, Unicode.Scalar)] = [
      (0x80, "€"), (0x82, "‚"), (0x83, "ƒ"), (0x84, "„"), (0x85, "…"), (0x86, "†"), (0x87, "‡"), (0x88, "ˆ"),
      (0x89, "‰"), (0x8A, "Š"), (0x8B, "‹"), (0x8C, "Œ"), (0x91, "‘"), (0x92, "’"), (0x93, "“"), (0x94, "”"),
      (0x95, "•"), (0x96, "–"), (0x97, "—"), (0x98, "˜"), (0x99, "™"), (0x9A, "š"), (0x9B, "›"), (0x9C, "œ"),
      (0x9F, "Ÿ"),
    ]
  }
}
