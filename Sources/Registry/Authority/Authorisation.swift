import Domain
import Register

/// A standing authorisation with what the lists of users show of it.
public struct Authorisation: Hashable, Sendable {
  public let authority: Authority
  public let details: PersonDetails
  public let unitName: String
  /// False when the unit was closed after the grant.
  public let unitIsActive: Bool
  public let since: Moment
  public let justification: String
}
