/// A value as it stands in a CSV file of ours (RFC 4180).
///
/// A spreadsheet program takes a value that begins with `=`, `+`, `-` or `@` for a formula, quoted or not. Before such a
/// value, and before one that begins with an apostrophe itself, an apostrophe is put: whoever takes one apostrophe from
/// the beginning of every value that has one gets each value back as it was. Our own readers do so.
enum CSVField {
  static func text(_ value: String, separator: Character) -> String { quoted(shielded(value), separator) }

  private static func shielded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    return dangerous.contains(first) ? "'" + text : text
  }

  /// Tab and line ends are passed over by programs that then look at what follows.
  private static let dangerous: Set<Unicode.Scalar> = ["=", "+", "-", "@", "'", "\t", "\r", "\n"]

  private static func quoted(_ text: String, _ separator: Character) -> String {
    let needsQuotes = text.unicodeScalars.contains { scalar in
      scalar == "\"" || scalar == "\r" || scalar == "\n" || Character(scalar) == separator
    }
    guard needsQuotes || text.first == " " || text.last == " " else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
