import Domain

/// What stands behind a finding: its rule in words, where the rule comes from, how to correct it, an example.
///
/// The catalogue is exhaustive: a new code does not compile before it is explained in both languages.
public struct RuleExplanation: Hashable, Sendable {
  public let rule: String
  public let remedy: String

  init(_ rule: String, remedy: String) {
    self.rule = rule
    self.remedy = remedy
  }

  public static func of(_ code: FindingCode, in language: Language) -> RuleExplanation {
    switch language {
    case .turkish: turkish(code)
    case .english: english(code)
    }
  }
}
