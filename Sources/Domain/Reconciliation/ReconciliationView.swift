/// What the comparison of rosters may ask of the registry.
public protocol ReconciliationView: ManagerView {
  /// Every appointment of a person there ever was, wherever, in the order of registration.
  func terms(of person: TCKimlikNo) throws -> [Term]

  func registered(_ id: AppointmentID) throws -> RegisteredAppointment?
}
