/// A time in office: from its start up to a moment that no longer belongs to it.
///
/// The one definition of who is in office at a moment, of what is over, and of which times overlap: batches, comparisons,
/// undoing and signing ask it alike.
package struct Tenure: Hashable, Sendable {
  package var start: Moment
  /// Nil while it is open.
  package var end: Moment?

  package init(start: Moment, end: Moment?) {
    self.start = start
    self.end = end
  }

  /// Whether it has no length, as what was annulled: nobody is ever in office by it, before its time or at it.
  package var isEmpty: Bool { end.map { $0 <= start } ?? false }

  /// Whether the person is in office at that time.
  package func contains(_ time: Moment) -> Bool { start <= time && end.map { time < $0 } ?? true }

  /// Whether nothing of it lies at that time or behind it; what is still to begin is not over.
  package func isOver(at time: Moment) -> Bool { isEmpty || end.map { $0 <= time } ?? false }

  /// Whether both have a moment in common.
  package func overlaps(_ other: Tenure) -> Bool {
    guard !isEmpty, !other.isEmpty else { return false }
    let beginsInTime = end.map { other.start < $0 } ?? true
    return beginsInTime && other.end.map { start < $0 } ?? true
  }
}

extension Appointment {
  /// By its document.
  package var tenure: Tenure { Tenure(start: start, end: end) }
}

/// Who may sign, worked out from all appointments there ever were of units or persons (EK-2 §16).
///
/// The authority lasts from the registration on for as long as the record is current. So two things must hold of a
/// person at a time: the register had a record of the person in office then, as it was known *then*; and the person was
/// entitled, as it is known *now*. An ending that is registered late takes the authority back to its own time; what is
/// ended only to be registered anew, corrected, keeps it, for the record that takes the place says so, and the register
/// had the first one all the while.
package struct SigningHistory: Sendable {
  private let appointments: [RegisteredAppointment]

  private struct Holder: Hashable {
    var unit: DetsisNo
    var person: TCKimlikNo

    init(_ known: RegisteredAppointment) {
      unit = known.appointment.unit
      person = known.appointment.person
    }
  }

  /// All appointments of some units, or of some persons in them: the answer rests upon the past ones, too.
  package init(_ appointments: [RegisteredAppointment]) { self.appointments = appointments }

  /// The appointments by which somebody may sign at that time, by type and number.
  ///
  /// `known`: with what the registry knew at that moment; nil for all that it knows.
  package func signing(at time: Moment, knownAt known: Moment? = nil) -> [RegisteredAppointment] {
    let atThatTime = known.map { min($0, time) } ?? time
    let registered = Set(standing(at: time, knownAt: atThatTime).map(Holder.init))
    return standing(at: time, knownAt: known).filter { registered.contains(Holder($0)) }
      .sorted { ($0.appointment.type, $0.id) < ($1.appointment.type, $1.id) }
  }

  private func standing(at time: Moment, knownAt known: Moment?) -> [RegisteredAppointment] {
    appointments.compactMap { known == nil ? $0 : $0.known(at: known ?? time) }.filter { $0.tenure.contains(time) }
  }
}
