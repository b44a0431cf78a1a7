import Domain
import Foundation
import Testing

@Suite struct `A name of a file that others chose` {
  @Test(arguments: [
    ("Ek-1 Şube (2).xlsx", "Ek-1 Şube (2).xlsx"), ("a:b\\c/d.xlsx", "a_b_c_d.xlsx"), ("a\u{202E}b\n.xlsx", "ab.xlsx"),
    ("S\u{327}ube.xlsx", "Şube.xlsx"), ("a. . ", "a"), (" a", "a"), ("...", ""), ("\u{200B}", ""), ("", ""),
    // What joins with the next sign to one letter hides none of it.
    ("\u{0D4E}/x", "\u{0D4E}_x"), ("/\u{301}x", "_\u{301}x"), ("a.\u{301}", "a.\u{301}"),
  ])
  func `is cleaned sign by sign`(name: String, cleaned: String) {
    #expect(Array(SafeFileName.cleaned(name).unicodeScalars) == Array(cleaned.unicodeScalars))
  }

  @Test func `stays as it is where it is short`() {
    for name in [String(repeating: "a", count: 235) + ".xlsx", String(repeating: "日", count: 78) + ".xlsx"] {
      #expect(SafeFileName.shortened(name) == name)
    }
  }

  @Test(arguments: ["a", "ş", "ǖ", "日", "한", "👩", "a\u{301}\u{302}"])
  func `is cut to what every file system takes, composed or not, with its ending`(letter: String) {
    for ending in [".xlsx", ".eml", ""] {
      let name = SafeFileName.shortened(String(repeating: letter, count: 300) + ending)
      #expect(name.utf8.count <= 240 && name.utf16.count <= 240 && name.utf8.count > 60)
      #expect(name.decomposedStringWithCanonicalMapping.utf8.count <= 240)
      #expect(name.hasSuffix(ending))
      let stem = name.unicodeScalars.dropLast(ending.unicodeScalars.count)
      #expect(stem.count % letter.unicodeScalars.count == 0, "cut before a letter, not within one")
    }
  }

  @Test func `is never nothing`() {
    #expect(SafeFileName.shortened("a" + String(repeating: "\u{301}", count: 300) + ".xlsx") == "ek.xlsx")
    #expect(SafeFileName.shortened(String(repeating: ".a", count: 200)).utf8.count <= 240)
  }
}
