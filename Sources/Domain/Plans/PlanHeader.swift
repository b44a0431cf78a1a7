/// What a plan is bound to: it can only be applied where all of this is still so.
public struct PlanHeader: Codable, Hashable, Sendable {
  /// The document's own version.
  public var version = PlanHeader.currentVersion
  /// When it was made.
  public var at: Moment
  public var planner: UserIdentity
  /// The last entry of the registry's chain that is no plan: `57:9f86…`.
  public var head: String
  /// The registry's schema.
  public var schema: Int
  /// The language of what the run writes.
  public var language: Language
  /// Whether files that were processed before are taken as new.
  public var again: Bool
  /// The operator's justification; nil for the date of each file.
  public var justification: String?
  /// The settings that a judgement depends on, as they could stand in `iyem.yaml`.
  public var settings: [String: String]

  public static let currentVersion = 1

  public init(
    at: Moment, planner: UserIdentity, head: String, schema: Int, language: Language, again: Bool,
    justification: String?, settings: [String: String]
  ) {
    self.at = at
    self.planner = planner
    self.head = head
    self.schema = schema
    self.language = language
    self.again = again
    self.justification = justification
    self.settings = settings
  }
}
