/// What a cell takes, and what is said to the one who fills it in.
public struct InputCheck: Hashable, Sendable {
  public enum Rule: Hashable, Sendable {
    /// Anything; there is only a message.
    case any
    /// One of these, offered as a list.
    case list([String])
    /// One of the cells that a formula gives, without `=`, at most 255 characters: a range (`Sheet.absolute`), a defined
    /// name, or what `IF`, `INDEX` and `OFFSET` make of them. Offered as a list.
    case range(String)
    /// A formula that is true for a good value, without `=`, at most 255 characters.
    case formula(String)
  }

  /// What happens to a value that breaks the rule.
  public enum Severity: Hashable, Sendable { case stop, warning }

  public var rule: Rule
  public var severity: Severity
  /// Whether an emptied cell passes. Excel then also takes anything while a cell that the rule looks at is empty: a rule
  /// about other cells needs `false`.
  public var allowsBlank = true
  /// Shown beside the cell while it is selected; cut at 32 and 255 characters.
  public var title: String
  public var message: String
  /// Shown when the value breaks the rule.
  public var fault: String

  public init(_ rule: Rule, severity: Severity = .stop, title: String = "", message: String = "", fault: String = "") {
    self.rule = rule
    self.severity = severity
    self.title = title
    self.message = message
    self.fault = fault
  }
}
