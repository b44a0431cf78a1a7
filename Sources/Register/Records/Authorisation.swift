import Domain

/// A standing authorisation with what the lists of users show of it.
package struct Authorisation: Hashable, Sendable {
  package let authority: Authority
  package let details: PersonDetails
  package let unitName: String
  /// False when the unit was closed after the grant.
  package let unitIsActive: Bool
  package let since: Moment
  package let justification: String

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
package struct JournalEntry: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable, Hashable {
    case personAdded = "person-added"
    case personChanged = "person-changed"
    case granted, revoked
  }

  /// 1, 2, 3 … without a gap.
  package let id: Int64
  package let time: Moment
  package let run: String
  package let form: FormID
  /// The position of the form's row, from 1.
  package let row: Int
  package let kind: Kind
  package let person: TCKimlikNo
  /// With grants and revocations.
  package let unit: DetsisNo?
  package let role: Role?
  package let justification: String?
  /// The person's details that changed, as they were: `fullName`, `workPhone`, `mobilePhone`, `email`.
  package let before: [String: String]
  /// The person's details that are new.
  package let after: [String: String]

  package init(
    id: Int64, time: Moment, run: String, form: FormID, row: Int, kind: Kind, person: TCKimlikNo, unit: DetsisNo?,
    role: Role?, justification: String?, before: [String: String], after: [String: String]
  ) {
    (self.id, self.time, self.run, self.form, self.row) = (id, time, run, form, row)
    (self.kind, self.person, self.unit, self.role) = (kind, person, unit, role)
    (self.justification, self.before, self.after) = (justification, before, after)
  }
}
