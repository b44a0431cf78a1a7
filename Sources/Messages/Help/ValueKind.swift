import Domain

/// What an option or an argument takes, under the name that help and usage errors show.
package enum ValueKind: CaseIterable, Sendable {
  case file, folder, time, language, text, count, number, serial, words, roster, form, shell, code, state, format, sign,
    target

  package func name(_ language: Language) -> String {
    switch (self, language) {
    case (.file, .turkish): "dosya"
    case (.file, .english): "file"
    case (.folder, .turkish): "klasör"
    case (.folder, .english): "folder"
    case (.time, .turkish): "an"
    case (.time, .english): "time"
    case (.language, .turkish): "dil"
    case (.language, .english): "language"
    case (.text, .turkish): "metin"
    case (.text, .english): "text"
    case (.count, .turkish): "sayı"
    case (.count, .english): "count"
    case (.number, .turkish): "no"
    case (.number, .english): "number"
    case (.serial, .turkish): "form-no"
    case (.serial, .english): "form-number"
    case (.words, .turkish): "sözcük"
    case (.words, .english): "word"
    case (.roster, .turkish): "liste"
    case (.roster, .english): "roster"
    case (.form, .turkish): "tür"
    case (.form, .english): "kind"
    case (.shell, .turkish): "kabuk"
    case (.shell, .english): "shell"
    case (.code, .turkish): "kod"
    case (.code, .english): "code"
    case (.format, .turkish): "biçim"
    case (.format, .english): "format"
    case (.sign, .turkish): "işaret"
    case (.sign, .english): "sign"
    case (.target, .turkish): "hedef"
    case (.target, .english): "target"
    case (.state, .turkish): "durum"
    case (.state, .english): "state"
    }
  }

  /// The kind that bears the name; nil for a name of no kind.
  package init?(named name: String, _ language: Language) {
    guard let kind = Self.allCases.first(where: { $0.name(language) == name }) else { return nil }
    self = kind
  }

  /// A value of it in the middle of a sentence: `bir tarih ve saat`.
  func noun(_ language: Language) -> String {
    switch (self, language) {
    case (.time, .turkish): "bir tarih ve saat"
    case (.time, .english): "a date and time"
    case (.count, .english): "a number"
    case (.serial, .turkish): "bir form numarası"
    case (.serial, .english): "a form's number"
    case (_, .turkish): "bir \(name(language))"
    case (_, .english): "a \(name(language))"
    }
  }

  /// How such a value is written, where not every text is one.
  package var examples: [String] {
    switch self {
    case .time: ["2016-06-23T09:30:00+03:00"]
    case .count: ["30"]
    case .serial: ["57"]
    default: []
    }
  }
}

/// A command line that is printed for people to copy: whole, and as a shell takes it.
package enum CommandHint {
  /// `iyem managers apply '/srv/iki söz/oneriler.xlsx' --home /srv/iyem`.
  package static func line(_ words: [String], options: [String] = []) -> String {
    shell(["iyem"] + words + options)
  }

  /// A command line of any program.
  static func shell(_ words: [String]) -> String { words.map(quoted).joined(separator: " ") }

  /// A word as a shell takes it for one word.
  ///
  /// An apostrophe is found scalar by scalar: a shell reads bytes, and knows no sign that joins with the one before it.
  package static func quoted(_ word: String) -> String {
    let scalars = word.unicodeScalars
    // Some shells take a word that begins with `=` for the path of a command.
    guard let first = scalars.first, first != "=", scalars.allSatisfy(isPlain) else { return inApostrophes(scalars) }
    return word
  }

  private static func inApostrophes(_ scalars: String.UnicodeScalarView) -> String {
    var quoted: String.UnicodeScalarView = "'".unicodeScalars
    for scalar in scalars {
      if scalar == "'" { quoted.append(contentsOf: "'\\''".unicodeScalars) } else { quoted.append(scalar) }
    }
    quoted.append("'")
    return String(quoted)
  }

  /// Letters and digits of any language, with their marks, and signs that mean nothing to a shell.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      let isLetter = (0x41...0x5A).contains(scalar.value & 0xDF)
      return isLetter || (0x30...0x39).contains(scalar.value) || signs.contains(scalar)
    }
    return scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered
  }

  private static let signs = Set("-_./:=,+@%".unicodeScalars)
}
