/// The number of a registered appointment: that of its entry in the managers' journal.
public struct AppointmentID: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let number: Int64

  public init(number: Int64) { self.number = number }

  public var description: String { String(number) }

  public static func < (a: Self, b: Self) -> Bool { a.number < b.number }
}

/// An appointment as the registry holds it: never edited, at most ended.
public struct RegisteredAppointment: Hashable, Sendable {
  public var id: AppointmentID
  public var code: ManagerCode
  public var appointment: Appointment
  public var registeredAt: Moment
  /// The entry that ended it; nil while there is none.
  public var ended: Ended?

  /// That somebody's time is over, and since when the registry knows.
  public struct Ended: Hashable, Sendable {
    public var at: Moment
    public var registeredAt: Moment

    public init(at: Moment, registeredAt: Moment) {
      self.at = at
      self.registeredAt = registeredAt
    }
  }

  public init(
    id: AppointmentID, code: ManagerCode, appointment: Appointment, registeredAt: Moment, ended: Ended? = nil
  ) {
    self.id = id
    self.code = code
    self.appointment = appointment
    self.registeredAt = registeredAt
    self.ended = ended
  }

  /// When it ends, as far as the registry knows; that moment itself no longer belongs to it.
  public var end: Moment? { ended?.at ?? appointment.end }

  /// The record as the registry had it at that moment, without an ending that it learned of later; nil where it had none.
  public func known(at moment: Moment) -> RegisteredAppointment? {
    guard registeredAt <= moment else { return nil }
    var record = self
    if let ended, ended.registeredAt > moment { record.ended = nil }
    return record
  }

  /// Whether the record puts the person in office at that time, whenever it was made.
  public func stands(at time: Moment) -> Bool { appointment.start <= time && end.map { time < $0 } ?? true }
}
