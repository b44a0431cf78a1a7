import TestSupport
import Testing

@testable import Pipeline

@Suite struct `A name in Outbox` {
  @Test(arguments: [
    ("EK-1 Gençlik.xlsx", "EK-1-Gençlik"), ("a.b.xlsx", "a.b"), ("../../etc/a.xlsx", "..-..-etc-a"), (".xlsx", "form"),
    ("---", "form"), ("", "form"), ("a\u{301}.xlsx", "á"), ("👩‍👩‍👧.xlsx", "form"), ("½ saat.xlsx", "½-saat"),
    // A sign that joins with the next one to one letter makes no letter of it.
    ("\u{0D4E}/../x.xlsx", "\u{0D4E}-..-x"), ("a\u{0D4E}<b>.xlsx", "a\u{0D4E}-b"), ("/\u{301}\u{301}.xlsx", "form"),
  ])
  func `of a form's folder has letters, digits and few signs`(file: String, slug: String) {
    #expect(Array(OutputName.slug(file).unicodeScalars) == Array(slug.unicodeScalars))
  }

  @Test func `of a form's folder is short`() {
    #expect(OutputName.slug(String(repeating: "ş", count: 300) + ".xlsx").utf8.count <= 60)
    #expect(OutputName.slug("a" + String(repeating: "\u{301}", count: 300)) == "form")
  }

  @Test(arguments: [
    ("EK-1 Gençlik (2).xlsx", "EK-1 Gençlik (2).xlsx"), ("hatalar.xlsx", "gelen-hatalar.xlsx"),
    ("Sonuc.JSON", "gelen-Sonuc.JSON"), ("a\nb\u{1B}[31m.xlsx", "ab[31m.xlsx"), ("...", "dosya"),
    ("\u{202E}.xlsx", "dosya.xlsx"), ("1466663400.M1.host:2,S.eml", "1466663400.M1.host_2,S.eml"),
  ])
  func `of a file that is kept is its own, as far as every file system takes it`(file: String, kept: String) {
    #expect(OutputName.kept(file) == kept)
  }

  @Test(arguments: [".xlsx", ".eml", ""])
  func `of a file that is kept is short, with its ending`(ending: String) {
    let kept = OutputName.kept(String(repeating: "ş", count: 128) + ending)
    #expect(kept.utf8.count <= 240 && kept.hasSuffix(ending))
  }

  @Test func `has none of the signs that mean something in a path, whatever joins with them`() {
    for sign in JoiningSigns.forwards + JoiningSigns.backwards {
      let file = "a\(sign)/\(sign)\\\(sign)..\(sign)<\(sign).xlsx"
      for name in [OutputName.slug(file), OutputName.kept(file)] {
        #expect(!name.unicodeScalars.contains { "/\\<".unicodeScalars.contains($0) })
      }
    }
  }
}
