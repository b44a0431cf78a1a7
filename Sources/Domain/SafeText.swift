/// Text from a file or a command line as a terminal may show it: nothing in it moves the cursor, changes colours, turns
/// the direction of writing or hides.
public enum SafeText {
  /// Control characters become their pictures (`␛`, `␉`, `␊`), other invisible ones their code points (`<U+202E>`).
  public static func shown(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      if isUnsafe(scalar) { shown += picture(scalar) } else { shown.unicodeScalars.append(scalar) }
    }
    return shown
  }

  /// The same of what others wrote, as names of files and persons: T.C. numbers are masked, too.
  public static func masked(_ text: String) -> String { shown(Masking.numbers(in: text)) }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: true
    default: false
    }
  }

  private static func picture(_ scalar: Unicode.Scalar) -> String {
    let picture: Unicode.Scalar? =
      switch scalar.value {
      case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value)
      case 0x7F: "\u{2421}"
      default: nil
      }
    if let picture { return String(picture) }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }
}
