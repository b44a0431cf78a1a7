/// What the rules of managers may ask of the registry while a batch is checked.
public protocol ManagerView: UnitView {
  /// Every appointment of a unit there ever was, in the order of registration.
  func terms(in unit: DetsisNo) throws -> [Term]

  func appointment(_ id: AppointmentID) throws -> Appointment?

  /// The name under which the person was appointed last; nil for one who never was.
  func managerName(of person: TCKimlikNo) throws -> String?

  /// The name under which the person is known as a user; nil for one who is not.
  func userName(of person: TCKimlikNo) throws -> String?
}

/// Somebody's time in a seat, as far as the rules look at it.
public struct Term: Hashable, Sendable {
  /// Where it is known from.
  public enum Origin: Hashable, Sendable {
    case registered(AppointmentID)
    /// A row of the batch that is being checked: its place among the batch's rows, from 0.
    case row(Int)
  }

  public var origin: Origin
  public var person: TCKimlikNo
  public var type: AppointmentType
  public var start: Moment
  /// The end that its document gave.
  public var plannedEnd: Moment?
  /// The end that was registered afterwards.
  public var ended: Moment?

  public init(
    _ origin: Origin, person: TCKimlikNo, type: AppointmentType, start: Moment, plannedEnd: Moment? = nil,
    ended: Moment? = nil
  ) {
    self.origin = origin
    self.person = person
    self.type = type
    self.start = start
    self.plannedEnd = plannedEnd
    self.ended = ended
  }

  /// The first moment that no longer belongs to it; nil while that is open.
  public var end: Moment? { ended ?? plannedEnd }

  public var tenure: Tenure { Tenure(start: start, end: end) }
}
