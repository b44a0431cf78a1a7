import Domain

/// How rosters are to be compared.
public struct ReconcileOptions: Hashable, Sendable {
  public var now: Moment
  public var language: Language
  /// The institution whose units are compared; nil for the one that all rows' units lie under.
  public var institution: String?
  /// From this size on, in bytes, a roster is compared in bulk first; what comes out is the same.
  public var bulkSize: Int64 = 1 << 20

  public init(now: Moment, language: Language, institution: String? = nil) {
    self.now = now
    self.language = language
    self.institution = institution
  }
}
