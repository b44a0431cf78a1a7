import Domain

/// What stands behind a finding, in one language: the rule's short name, its words, and how to correct a fault.
public struct RuleExplanation: Hashable, Sendable {
  /// As tables and legends show it.
  public let name: String
  public let rule: String
  public let remedy: String

  init(_ name: String, rule: String, remedy: String) {
    self.name = name
    self.rule = rule
    self.remedy = remedy
  }

  public static func of(_ code: FindingCode, in language: Language) -> RuleExplanation {
    let words = RuleWords.of(code)
    return switch language {
    case .turkish: words.turkish
    case .english: words.english
    }
  }
}
