import Domain

/// How rosters are to be compared.
public struct ReconcileOptions: Hashable, Sendable {
  public var now: Moment
  public var language: Language
  /// The institution whose units are compared; nil for the one that all rows' units lie under.
  public var institution: String?

  public init(now: Moment, language: Language, institution: String? = nil) {
    self.now = now
    self.language = language
    self.institution = institution
  }
}
