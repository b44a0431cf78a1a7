import Domain
import Register

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
}
