import Domain

/// What an option or an argument takes, under the name that help and usage errors show.
public enum ValueKind: CaseIterable, Sendable {
  case file, folder, time, language, text, count, number, serial, words, roster, form, shell, code, state, format, sign,
    target

  public func name(_ language: Language) -> String {
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
  public init?(named name: String, _ language: Language) {
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
  public var examples: [String] {
    switch self {
    case .time: ["2016-06-23T09:30:00+03:00"]
    case .count: ["30"]
    case .serial: ["57"]
    default: []
    }
  }
}
