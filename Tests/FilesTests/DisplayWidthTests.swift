import Files
import Testing

@Suite struct `The width of a text at a terminal` {
  static let widths: [(String, Int)] = [
    ("", 0), ("abc", 3), ("Çağrı İŞÜ", 9), ("e\u{301}", 1), ("I\u{307}", 1), ("日本", 4), ("한국", 4), ("👩", 2),
    ("👩‍👩‍👧", 2), ("🇹🇷", 2), ("☎\u{FE0F}", 2), ("…", 1), ("ﷺ", 1), ("Ａ", 2), ("a\u{200D}b", 2),
  ]

  @Test(arguments: widths)
  func `counts columns, not characters`(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  static let prefixes: [(String, Int, String)] = [
    ("abcdef", 3, "abc"), ("日本語", 3, "日"), ("e\u{301}e\u{301}x", 2, "e\u{301}e\u{301}"), ("abc", 0, ""),
    ("ab", 9, "ab"),
  ]

  @Test(arguments: prefixes)
  func `tells which beginning fits`(text: String, columns: Int, prefix: String) {
    #expect(DisplayWidth.prefix(of: text, columns: columns) == prefix)
  }
}
