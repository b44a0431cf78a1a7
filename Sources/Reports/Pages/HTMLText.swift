import Mustache

/// Text as it stands in HTML, in attributes too.
///
/// It is escaped scalar by scalar: a sign that joins with the next one to one letter, as U+0D4E does, hides none from it.
struct HTMLText: MustacheContentType {
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var html = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { append(scalar, to: &html) }
    return String(html)
  }

  func escapeText(_ text: String) -> String { Self.escaped(text) }

  static func append(_ scalar: Unicode.Scalar, to html: inout String.UnicodeScalarView) {
    switch scalar {
    case "&": html.append(contentsOf: "&amp;".unicodeScalars)
    case "<": html.append(contentsOf: "&lt;".unicodeScalars)
    case ">": html.append(contentsOf: "&gt;".unicodeScalars)
    case "\"": html.append(contentsOf: "&quot;".unicodeScalars)
    case "'": html.append(contentsOf: "&#39;".unicodeScalars)
    default: html.append(scalar)
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }
}

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

/// A value as it stands in a CSV file of ours (RFC 4180).
///
/// A spreadsheet program takes a value that begins with `=`, `+`, `-` or `@` for a formula, quoted or not, and some take the
/// wide forms of these signs. Before such a value, and before one that begins with an apostrophe itself, an apostrophe is
/// put: whoever takes one apostrophe from the beginning of every value that has one gets each value back as it was. Our own
/// readers do so. Signs are looked for scalar by scalar, as those readers do: what joins with the next sign hides none.
enum CSVField {
  static func text(_ value: String, separator: Unicode.Scalar) -> String { quoted(shielded(value), separator) }

  private static func shielded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    return dangerous.contains(first) ? "'" + text : text
  }

  /// Tab and line ends are passed over by programs that then look at what follows.
  private static let dangerous: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "'", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  private static func quoted(_ text: String, _ separator: Unicode.Scalar) -> String {
    let scalars = text.unicodeScalars
    let needsQuotes = scalars.contains { $0 == "\"" || $0 == "\r" || $0 == "\n" || $0 == separator }
    guard needsQuotes || scalars.first == " " || scalars.last == " " else { return text }
    var quoted: String.UnicodeScalarView = "\"".unicodeScalars
    for scalar in scalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}
