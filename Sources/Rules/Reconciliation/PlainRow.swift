import Domain

/// A row of a roster that has no fault of its own, in so few bytes that a million of them are no burden.
public struct PlainRow: Hashable, Sendable {
  // In the order that leaves no gaps.
  /// The T.C. Kimlik No.
  public let person: Int64
  public let digest: AppointmentDigest
  /// 0 where the row does not give it.
  private let nameHash: Int
  public let unit: DetsisNo
  public let seat: AppointmentType.Seat

  /// `unitName`: the hash of the unit's name, folded; nil where the row does not give it.
  public init(
    unit: DetsisNo, seat: AppointmentType.Seat, person: Int64, unitName: Int?, digest: AppointmentDigest
  ) {
    self.person = person
    self.digest = digest
    nameHash = unitName ?? 0
    self.unit = unit
    self.seat = seat
  }

  /// The hash of the unit's name, folded; nil where the row does not give it.
  public var unitName: Int? { nameHash == 0 ? nil : nameHash }
}
