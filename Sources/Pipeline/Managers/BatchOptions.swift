import Domain

/// How a batch is to be applied.
package struct BatchOptions: Hashable, Sendable {
  package var now: Moment
  package var language: Language
  /// Takes a file that was applied before as if it were new.
  package var again: Bool
  /// Tells all of what would happen, and changes nothing.
  package var isDryRun: Bool
  /// Applies the rows that are held too, when there are just so many.
  package var held: Int?

  package init(now: Moment, language: Language, again: Bool = false, isDryRun: Bool = false, held: Int? = nil) {
    self.held = held
    self.now = now
    self.language = language
    self.again = again
    self.isDryRun = isDryRun
  }
}
