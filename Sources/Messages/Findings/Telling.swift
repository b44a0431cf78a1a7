import Domain

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
