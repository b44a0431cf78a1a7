/// What the comparison of rosters may ask of the registry.
public protocol ReconciliationView: ManagerView {
  func registered(_ id: AppointmentID) throws -> RegisteredAppointment?
}
