import Domain

/// The sentences about findings, for the people who read them.
public enum FindingText {
  /// One sentence: what was found and which rule it breaks.
  ///
  /// `masked` hides T.C. numbers, as logs and messages must.
  public static func sentence(for finding: Finding, in language: Language, masked: Bool = false) -> String {
    let sentence = finding.kind.sentence(Telling(finding, in: language, masked: masked))
    return masked ? Masking.numbers(in: sentence) : sentence
  }

  /// The same for the sender of a form: it names neither the office's folders and commands nor what others sent.
  public static func answer(to finding: Finding, in language: Language) -> String {
    let told = Telling(finding, in: language, masked: true)
    return switch finding.kind {
    case .formDuplicate(let earlier): Masking.numbers(in: RuleWords.formDuplicateAnswer(told, earlier))
    case .rowDuplicate(_, .some): RuleWords.rowDuplicateAnswer(told)
    default: sentence(for: finding, in: language, masked: true)
    }
  }

  /// The rule's short name, as tables and legends show it.
  public static func ruleName(_ code: FindingCode, in language: Language) -> String {
    RuleExplanation.of(code, in: language).name
  }

  /// `Öneri: 0532 123 45 67`, masked as `sentence` is; nil where there is no suggestion.
  public static func advice(for finding: Finding, in language: Language, masked: Bool = false) -> String? {
    guard var suggestion = finding.suggestion, finding.code != .valueCorrected else { return nil }
    if masked { suggestion = Masking.value(suggestion, field: finding.field) }
    return switch language {
    case .turkish: "Öneri: \(suggestion)"
    case .english: "Suggestion: \(suggestion)"
    }
  }
}
