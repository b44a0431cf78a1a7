/// The number of a registered appointment: that of its entry in the managers' journal.
package struct AppointmentID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let number: Int64

  package init(number: Int64) { self.number = number }

  package var description: String { String(number) }

  package static func < (a: Self, b: Self) -> Bool { a.number < b.number }
}

/// An appointment as the registry holds it: never edited, but its end is registered, and can be moved or taken back.
package struct RegisteredAppointment: Hashable, Sendable {
  package var id: AppointmentID
  package var code: ManagerCode
  package var appointment: Appointment
  package var registeredAt: Moment
  /// What was registered of its end, one after the other: the last one counts.
  package private(set) var changes: [EndChange]

  /// That somebody's time is over, and since when the registry knows.
  package struct Ended: Hashable, Sendable {
    package var at: Moment
    package var registeredAt: Moment

    package init(at: Moment, registeredAt: Moment) {
      self.at = at
      self.registeredAt = registeredAt
    }
  }

  /// An ending, or that one was taken back.
  package struct EndChange: Hashable, Sendable {
    /// Nil where the end is again the one that the document gave, if it gave any.
    package var end: Moment?
    package var registeredAt: Moment

    package init(end: Moment?, registeredAt: Moment) {
      self.end = end
      self.registeredAt = registeredAt
    }
  }

  package init(
    id: AppointmentID, code: ManagerCode, appointment: Appointment, registeredAt: Moment, changes: [EndChange]
  ) {
    self.id = id
    self.code = code
    self.appointment = appointment
    self.registeredAt = registeredAt
    self.changes = changes
  }

  package init(
    id: AppointmentID, code: ManagerCode, appointment: Appointment, registeredAt: Moment, ended: Ended? = nil
  ) {
    self.init(
      id: id, code: code, appointment: appointment, registeredAt: registeredAt,
      changes: ended.map { [EndChange(end: $0.at, registeredAt: $0.registeredAt)] } ?? [])
  }

  /// The entry that ended it; nil while there is none, and where it was taken back.
  package var ended: Ended? {
    changes.last.flatMap { change in change.end.map { Ended(at: $0, registeredAt: change.registeredAt) } }
  }

  /// When it ends, as far as the registry knows; that moment itself no longer belongs to it.
  package var end: Moment? { ended?.at ?? appointment.end }

  package var tenure: Tenure { Tenure(start: appointment.start, end: end) }

  /// The record without what the registry learned of its end later than at that moment.
  package func withoutChanges(after moment: Moment) -> RegisteredAppointment {
    guard let last = changes.last, last.registeredAt > moment else { return self }
    var record = self
    record.changes.removeAll { $0.registeredAt > moment }
    return record
  }

  /// The record as the registry had it at that moment; nil where it had none.
  package func known(at moment: Moment) -> RegisteredAppointment? {
    registeredAt <= moment ? withoutChanges(after: moment) : nil
  }
}
