/// Text from a file or a command line as a terminal may show it: nothing in it moves the cursor, changes colours, turns
/// the direction of writing or hides.
package enum SafeText {
  /// Control characters become their pictures (`␛`, `␉`, `␊`), other invisible ones their code points (`<U+202E>`).
  package static func shown(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      if isUnsafe(scalar) { shown += picture(scalar) } else { shown.unicodeScalars.append(scalar) }
    }
    return shown
  }

  /// The same of what others wrote, as names of files and persons: T.C. numbers are masked, too.
  package static func masked(_ text: String) -> String { shown(Masking.numbers(in: text)) }

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

/// Text whose composition costs little, whoever wrote it.
package enum MarkedText {
  /// So many marks may follow each other; no script needs more (UAX #15, Stream-Safe Text Format).
  package static let maximumMarks = 30

  /// The text without the marks that come after so many: to put thousands of them in their canonical order takes minutes.
  package static func bounded(_ text: String) -> String {
    var run = 0
    var isWithin = true
    for scalar in text.unicodeScalars {
      run = isMark(scalar) ? run + 1 : 0
      if run > maximumMarks {
        isWithin = false
        break
      }
    }
    guard !isWithin else { return text }
    var bounded = String.UnicodeScalarView()
    run = 0
    for scalar in text.unicodeScalars {
      run = isMark(scalar) ? run + 1 : 0
      if run <= maximumMarks { bounded.append(scalar) }
    }
    return String(bounded)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && scalar.properties.canonicalCombiningClass != .notReordered
  }
}

/// The languages that people can read the results in; Turkish unless they ask for English.
package enum Language: String, CaseIterable, Codable, Sendable {
  case turkish = "tr"
  case english = "en"
}
