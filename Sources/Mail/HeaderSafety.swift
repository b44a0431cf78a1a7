/// Makes texts of senders fit for headers: none of them can begin a line, or make one too long (RFC 5322 §2.1.1).
enum HeaderSafety {
  /// Characters of a text that a header takes; more of a subject is read by nobody.
  private static let maximumText = 300
  /// A word longer than this cannot be folded into lines of 998 bytes.
  private static let maximumWord = 100

  /// The text with spaces for control characters, and breaks in words that are too long.
  static func text(_ text: String) -> String {
    var plain = ""
    var run = 0
    for scalar in text.unicodeScalars.prefix(maximumText) {
      let isSpace = scalar == " " || isControl(scalar)
      run = isSpace ? 0 : run + 1
      if run > maximumWord {
        plain += " "
        run = 1
      }
      plain.unicodeScalars.append(isSpace ? " " : scalar)
    }
    return plain.trimmingMailSpace()
  }

  /// The text's visible ASCII characters: an address that holds others cannot be written (RFC 5322 §3.4.1).
  static func word(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { (33...126).contains($0.value) }.prefix(320)))
  }

  /// The identifier, when it is one.
  static func identifier(_ text: String) -> String? {
    let found = EnvelopeReader.identifiers(text, allowsBare: true)
    return found.count == 1 ? found[0] : nil
  }

  /// The letters and digits of the text, and full stops, hyphens and plus signs.
  static func token(_ text: String, limit: Int = 50) -> String {
    String(
      text.unicodeScalars.filter {
        $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || "+-.".unicodeScalars.contains($0))
      }
      .prefix(limit).map(Character.init))
  }

  /// The text with LF line ends, and U+FFFD for control characters and for signs that turn the direction of writing: what
  /// senders wrote comes back in a body, which terminals show, too.
  static func lines(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    var follows: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { follows = scalar }
      if scalar == "\n", follows == "\r" { continue }
      if scalar == "\r" {
        plain.append("\n")
      } else {
        plain.append(scalar != "\n" && scalar != "\t" && isControl(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(plain)
  }

  /// Whether it ends a line, moves a cursor, or turns the direction of writing (Unicode's Bidi_Control).
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: scalar.properties.isBidiControl
    }
  }
}
