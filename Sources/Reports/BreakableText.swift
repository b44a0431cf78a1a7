/// A file name, a path or an address as HTML that may break behind its signs, and nowhere within a word.
enum BreakableText {
  private static let signs = Set("@._-/".unicodeScalars)

  /// What is special in HTML is escaped: it stands in a template's `{{{…}}}`.
  static func html(_ text: String) -> String {
    var html = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      HTMLText.append(scalar, to: &html)
      if signs.contains(scalar) { html.append(contentsOf: "<wbr>".unicodeScalars) }
    }
    return String(html)
  }
}
