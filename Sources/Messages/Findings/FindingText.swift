import Domain

/// The sentences about findings, for the people who read them.
package enum FindingText {
  /// One sentence: what was found and which rule it breaks.
  ///
  /// `masked` hides T.C. numbers, as logs and messages must.
  package static func sentence(for finding: Finding, in language: Language, masked: Bool = false) -> String {
    let sentence = finding.kind.sentence(Telling(finding, in: language, masked: masked))
    return masked ? Masking.numbers(in: sentence) : sentence
  }

  /// The same for the sender of a form: it names neither the office's folders and commands nor what others sent.
  package static func answer(to finding: Finding, in language: Language) -> String {
    let told = Telling(finding, in: language, masked: true)
    return switch finding.kind {
    case .formDuplicate(let earlier): Masking.numbers(in: RuleWords.formDuplicateAnswer(told, earlier))
    case .rowDuplicate(_, .some): RuleWords.rowDuplicateAnswer(told)
    default: sentence(for: finding, in: language, masked: true)
    }
  }

  /// The rule's short name, as tables and legends show it.
  package static func ruleName(_ code: FindingCode, in language: Language) -> String {
    RuleExplanation.of(code, in: language).name
  }

  /// `Öneri: 0532 123 45 67`, masked as `sentence` is; nil where there is no suggestion.
  package static func advice(for finding: Finding, in language: Language, masked: Bool = false) -> String? {
    guard var suggestion = finding.suggestion, finding.code != .valueCorrected else { return nil }
    if masked { suggestion = Masking.value(suggestion, field: finding.field) }
    return switch language {
    case .turkish: "Öneri: \(suggestion)"
    case .english: "Suggestion: \(suggestion)"
    }
  }
}

/// How a finding is told: in which language, whether T.C. numbers are masked, and what its sentence can name beside its facts.
struct Telling {
  let language: Language
  private let finding: Finding
  private let masked: Bool

  init(_ finding: Finding, in language: Language, masked: Bool) {
    self.finding = finding
    self.language = language
    self.masked = masked
  }

  /// The sentence in the language that is asked for; the other one is not made.
  func say(_ turkish: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    switch language {
    case .turkish: turkish()
    case .english: english()
    }
  }

  /// What the sender wrote, shortened to what a sentence bears.
  var value: String {
    let text = shown(finding.value)
    return text.count > 60 ? text.prefix(60) + "…" : text
  }

  /// A day as people write it, where Excel made one of the value: `05.05.2026` of `2026-05-05T00:00:00`.
  var day: String {
    let text = finding.value ?? ""
    guard text.hasSuffix("T00:00:00"), let day = CalendarDay(String(text.dropLast(9))) else { return value }
    return day.slashed.replacing("/", with: ".")
  }

  var suggestion: String { shown(finding.suggestion) }

  private func shown(_ text: String?) -> String {
    let text = text ?? ""
    return masked && finding.field == .nationalId ? TCKimlikNo.masked(text) : text
  }

  var field: Field? { finding.field }

  /// The label of the field on the form.
  var label: String { finding.field?.label ?? "" }

  /// Whether it is an error here: a form with it is held, where the code is of that kind.
  var isError: Bool { finding.severity == .error }

  /// An error of an earlier file: `Telefon biçimi hatalı (G12, G13): 0999 … yazınız.`
  func reason(_ earlier: Finding.EarlierReason) -> String {
    let rule = RuleExplanation.of(earlier.code, in: language)
    let cells = earlier.cells.isEmpty ? "" : " (\(earlier.cells.map(\.description).joined(separator: ", ")))"
    return "\(rule.name)\(cells): \(rule.remedy)"
  }

  /// Why a file or a mail is damaged, in the reader's language.
  func reason(_ text: String) -> String { ReasonText.sentence(for: text, in: language) }
}

extension Finding.Operations {
  /// The column of the operation.
  var label: String {
    switch self {
    case .form: Field.operation.label
    case .managers: TableLayout.managerBatch.label(.operation)
    }
  }

  /// The two that can be asked for, in quotes.
  var names: [String] {
    let names =
      switch self {
      case .form: FormOperation.allCases.map(\.officialName)
      case .managers: ManagerAction.allCases.map(\.officialName)
      }
    return names.map { "“\($0)”" }
  }
}
