/// What the rules of managers may ask of the registry while a batch is checked.
package protocol ManagerView: UnitView {
  /// Every appointment of a unit there ever was, in the order of registration.
  func terms(in unit: DetsisNo) throws -> [Term]

  func appointment(_ id: AppointmentID) throws -> Appointment?

  /// The name under which the person was appointed last; nil for one who never was.
  func managerName(of person: TCKimlikNo) throws -> String?

  /// The name under which the person is known as a user; nil for one who is not.
  func userName(of person: TCKimlikNo) throws -> String?
}

/// Somebody's time in a seat, as far as the rules look at it.
package struct Term: Hashable, Sendable {
  /// Where it is known from.
  package enum Origin: Hashable, Sendable {
    case registered(AppointmentID)
    /// A row of the batch that is being checked: its place among the batch's rows, from 0.
    case row(Int)
  }

  package var origin: Origin
  package var person: TCKimlikNo
  package var type: AppointmentType
  package var start: Moment
  /// The end that its document gave.
  package var plannedEnd: Moment?
  /// The end that was registered afterwards.
  package var ended: Moment?

  package init(
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
  package var end: Moment? { ended ?? plannedEnd }

  package var tenure: Tenure { Tenure(start: start, end: end) }
}

/// What the rules of ties may ask of the registry.
package protocol HierarchyView: UnitView {
  /// The open units directly below one, by number.
  func activeChildren(of unit: DetsisNo) throws -> [DetsisUnit]

  /// The deputy's unit that a unit is tied to.
  func deputy(of unit: DetsisNo) throws -> DetsisNo?
}

/// A unit's tie to the deputy under whom it works (seed 000, §4; EK-2 §14).
package struct Tie: Hashable, Sendable {
  package var unit: DetsisNo
  /// The "Yardımcı" unit that the deputy is recorded under.
  package var deputy: DetsisNo

  package init(unit: DetsisNo, deputy: DetsisNo) {
    self.unit = unit
    self.deputy = deputy
  }
}
