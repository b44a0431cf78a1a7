import Domain

/// How a batch is to be applied.
public struct BatchOptions: Hashable, Sendable {
  public var now: Moment
  public var language: Language
  /// Takes a file that was applied before as if it were new.
  public var again: Bool
  /// Tells all of what would happen, and changes nothing.
  public var isDryRun: Bool

  public init(now: Moment, language: Language, again: Bool = false, isDryRun: Bool = false) {
    self.now = now
    self.language = language
    self.again = again
    self.isDryRun = isDryRun
  }
}
