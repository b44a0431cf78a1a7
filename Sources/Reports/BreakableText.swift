/// A file name, a path or an address as HTML that may break behind its signs, and nowhere within a word.
enum BreakableText {
  /// What is special in HTML is escaped: it stands in a template's `{{{…}}}`.
  static func html(_ text: String) -> String {
    var html = ""
    for character in text {
      switch character {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      case "'": html += "&#39;"
      default: html.append(character)
      }
      if "@._-/".contains(character) { html += "<wbr>" }
    }
    return html
  }
}
