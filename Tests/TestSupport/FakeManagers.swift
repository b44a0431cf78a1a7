import Domain

/// A registry of managers of a few facts, for tests of the rules.
public struct FakeManagers: ReconciliationView, HierarchyView, Sendable {
  public var units: [DetsisUnit] = SampleUnits.all
  /// Appointments in the order of registration, with the ends that were registered.
  public var appointments: [(appointment: Appointment, ended: Moment?)] = []
  public var ties: [DetsisNo: DetsisNo] = [:]
  public var userNames: [String: String] = [:]

  public init() {}

  public func unit(_ no: DetsisNo) -> DetsisUnit? { units.first { $0.no == no } }

  public func activeUnits(named foldedName: String, inside institution: DetsisNo) -> [DetsisUnit] {
    units.active(named: foldedName, inside: institution)
  }

  public func terms(in unit: DetsisNo) -> [Term] { terms { $0.unit == unit } }

  public func terms(of person: TCKimlikNo) -> [Term] { terms { $0.person == person } }

  private func terms(where isMeant: (Appointment) -> Bool) -> [Term] {
    appointments.enumerated().filter { isMeant($0.element.appointment) }.map { index, entry in
      Term(
        .registered(AppointmentID(number: Int64(index + 1))), person: entry.appointment.person,
        type: entry.appointment.type, start: entry.appointment.start, plannedEnd: entry.appointment.end,
        ended: entry.ended)
    }
  }

  public func appointment(_ id: AppointmentID) -> Appointment? {
    let index = Int(id.number) - 1
    return appointments.indices.contains(index) ? appointments[index].appointment : nil
  }

  public func registered(_ id: AppointmentID) -> RegisteredAppointment? {
    guard let appointment = appointment(id), let code = ManagerCode(serial: 10_000_000 + Int32(id.number)) else {
      return nil
    }
    let ended = appointments[Int(id.number) - 1].ended.map { RegisteredAppointment.Ended(at: $0, registeredAt: $0) }
    return RegisteredAppointment(
      id: id, code: code, appointment: appointment, registeredAt: appointment.start, ended: ended)
  }

  public func managerName(of person: TCKimlikNo) -> String? {
    appointments.last { $0.appointment.person == person }?.appointment.fullName
  }

  public func userName(of person: TCKimlikNo) -> String? { userNames[person.digits] }

  public func activeChildren(of unit: DetsisNo) -> [DetsisUnit] {
    units.filter { $0.parent == unit && $0.isActive }.sorted { $0.no < $1.no }
  }

  public func deputy(of unit: DetsisNo) -> DetsisNo? { ties[unit] }
}
