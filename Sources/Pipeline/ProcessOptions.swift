import Domain
import Files

/// How a run is to be done.
package struct ProcessOptions: Hashable, Sendable {
  package var now: Moment
  package var language: Language
  /// Takes files that were processed before as if they were new.
  package var again: Bool
  /// The operator's justification; nil for the date of each file.
  package var justification: Justification?

  /// Whether nobody stands by who put the files there: each then has to be old enough to be whole.
  package var isUnattended: Bool
  /// Who asks for it: the system's user unless told otherwise.
  package var user: UserIdentity
  /// Whether the system itself says who that is.
  package var isUserKnown: Bool

  package init(
    now: Moment, language: Language, again: Bool = false, justification: Justification? = nil,
    isUnattended: Bool = false, user: UserIdentity = .current,
    isUserKnown: Bool = SystemUser.isOfTheSystem
  ) {
    self.isUserKnown = isUserKnown
    self.user = user
    self.isUnattended = isUnattended
    self.now = now
    self.language = language
    self.again = again
    self.justification = justification
  }
}
