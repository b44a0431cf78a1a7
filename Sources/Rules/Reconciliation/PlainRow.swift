import Domain

/// A row of a roster that has no fault of its own, in so few bytes that a million of them are no burden.
public struct PlainRow: Hashable, Sendable {
  public var unit: DetsisNo
  public var seat: AppointmentType.Seat
  /// The T.C. Kimlik No.
  public var person: Int64
  /// The hash of the unit's name, folded; nil where the row does not give it.
  public var unitName: Int?
  public var digest: AppointmentDigest
}
