import Domain

/// A standing authorisation with what the lists of users show of it.
public struct Authorisation: Hashable, Sendable {
  public let authority: Authority
  public let details: PersonDetails
  public let unitName: String
  /// False when the unit was closed after the grant.
  public let unitIsActive: Bool
  public let since: Moment
  public let justification: String

  package init(
    _ authority: Authority, _ details: PersonDetails, unitName: String, unitIsActive: Bool, since: Moment,
    justification: String
  ) {
    (self.authority, self.details) = (authority, details)
    (self.unitName, self.unitIsActive) = (unitName, unitIsActive)
    (self.since, self.justification) = (since, justification)
  }
}

/// One entry of the journal, from which the tables of persons and authorisations follow.
public struct JournalEntry: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable, Hashable {
    case personAdded = "person-added"
    case personChanged = "person-changed"
    case granted, revoked
  }

  /// 1, 2, 3 … without a gap.
  public let id: Int64
  public let time: Moment
  public let run: String
  public let form: FormID
  /// The position of the form's row, from 1.
  public let row: Int
  public let kind: Kind
  public let person: TCKimlikNo
  /// With grants and revocations.
  public let unit: DetsisNo?
  public let role: Role?
  public let justification: String?
  /// The person's details that changed, as they were: `fullName`, `workPhone`, `mobilePhone`, `email`.
  public let before: [String: String]
  /// The person's details that are new.
  public let after: [String: String]

  package init(
    id: Int64, time: Moment, run: String, form: FormID, row: Int, kind: Kind, person: TCKimlikNo, unit: DetsisNo?,
    role: Role?, justification: String?, before: [String: String], after: [String: String]
  ) {
    (self.id, self.time, self.run, self.form, self.row) = (id, time, run, form, row)
    (self.kind, self.person, self.unit, self.role) = (kind, person, unit, role)
    (self.justification, self.before, self.after) = (justification, before, after)
  }
}
