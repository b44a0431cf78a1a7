/// A registered appointment in so few bytes that a million of them are no burden.
public struct AppointmentTrace: Hashable, Sendable {
  public var id: AppointmentID
  public var unit: DetsisNo
  /// Whether it has ended, as far as the registry knows.
  public var isOver: Bool
  /// The T.C. Kimlik No.
  public var person: Int64
  public var digest: AppointmentDigest

  public init(id: AppointmentID, unit: DetsisNo, isOver: Bool, person: Int64, digest: AppointmentDigest) {
    self.id = id
    self.unit = unit
    self.isOver = isOver
    self.person = person
    self.digest = digest
  }
}
