import Domain

/// How rosters are to be compared.
package struct ReconcileOptions: Hashable, Sendable {
  package var now: Moment
  package var language: Language
  /// The institution whose units are compared; nil for the one that all rows' units lie under.
  package var institution: String?
  /// From this size on, in bytes, a roster is compared in bulk first; what comes out is the same.
  package var bulkSize: Int64 = 1 << 20

  package init(now: Moment, language: Language, institution: String? = nil) {
    self.now = now
    self.language = language
    self.institution = institution
  }
}
