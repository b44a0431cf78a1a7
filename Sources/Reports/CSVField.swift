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
