import Domain

/// How a batch is to be applied.
public struct BatchOptions: Hashable, Sendable {
  public var now: Moment
  public var language: Language
  /// Takes a file that was applied before as if it were new.
  public var again: Bool
  /// Tells all of what would happen, and changes nothing.
  public var isDryRun: Bool
  /// Applies the rows that are held too, when there are just so many.
  public var held: Int?

  public init(now: Moment, language: Language, again: Bool = false, isDryRun: Bool = false, held: Int? = nil) {
    self.held = held
    self.now = now
    self.language = language
    self.again = again
    self.isDryRun = isDryRun
  }
}
