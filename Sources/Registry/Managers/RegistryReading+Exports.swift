import Domain
internal import GRDB
import Register

extension RegistryReading {
  /// The appointments that are registered and not ended at that time, with their units' names, by unit and number; one
  /// at a time.
  ///
  /// What the record says, as `forEachAppointment` gives it: those still to begin are among them, and those whose own
  /// document's end has passed without an ending.
  package func forEachManager(
    at time: Moment, _ body: (RegisteredAppointment, _ unitName: String) throws -> Void
  ) throws {
    try each(
      """
      SELECT \(sql: Self.appointmentColumns), unit.name
      FROM appointment CROSS JOIN manager_journal ON manager_journal.id = appointment.id
      CROSS JOIN unit ON unit.no = appointment.unit
      WHERE registered <= \(time) AND (ending IS NULL OR ended > \(time) OR ended_registered > \(time) OR revised = 1)
      ORDER BY appointment.unit, appointment.id
      """
    ) { row in
      guard let appointment = try RegisteredAppointment(row).standing(at: time) else { return }
      try body(appointment, try row.value(15))
    }
  }
}
