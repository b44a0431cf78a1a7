import Domain

/// How a run is to be done.
public struct ProcessOptions: Hashable, Sendable {
  public var now: Moment
  public var language: Language
  /// Takes files that were processed before as if they were new.
  public var again: Bool
  /// The operator's justification; nil for the date of each file.
  public var justification: Justification?

  public init(now: Moment, language: Language, again: Bool = false, justification: Justification? = nil) {
    self.now = now
    self.language = language
    self.again = again
    self.justification = justification
  }
}
