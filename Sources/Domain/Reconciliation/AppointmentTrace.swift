/// A registered appointment in so few bytes that a million of them are no burden.
public struct AppointmentTrace: Hashable, Sendable {
  public var id: AppointmentID
  public var unit: DetsisNo
  /// The T.C. Kimlik No.
  public var person: Int64
  /// When it ends, as far as the registry knows, in seconds since 1970; `Int64.max` while that is open.
  public var end: Int64
  public var digest: AppointmentDigest

  public init(id: AppointmentID, unit: DetsisNo, person: Int64, end: Moment?, digest: AppointmentDigest) {
    self.id = id
    self.unit = unit
    self.person = person
    self.end = end?.secondsSince1970 ?? .max
    self.digest = digest
  }

  public func isOver(at time: Moment) -> Bool { end <= time.secondsSince1970 }
}
