import Domain
import Registry

/// The registry as a comparison asks it: each question reaches it once, because proposals are tried several times.
///
/// What it remembers is in proportion to what differs, and good within one `read` only.
final class RememberingView: ReconciliationView {
  private let view: ManagerRunView
  private var units: [DetsisNo: DetsisUnit?] = [:]
  private var terms: [DetsisNo: [Term]] = [:]
  private var names: [TCKimlikNo: String?] = [:]

  init(_ view: ManagerRunView) { self.view = view }

  func unit(_ no: DetsisNo) throws -> DetsisUnit? {
    if let known = units[no] { return known }
    let unit = try view.unit(no)
    units[no] = .some(unit)
    return unit
  }

  func terms(in unit: DetsisNo) throws -> [Term] {
    if let known = terms[unit] { return known }
    let found = try view.terms(in: unit)
    terms[unit] = found
    return found
  }

  func managerName(of person: TCKimlikNo) throws -> String? {
    if let known = names[person] { return known }
    let name = try view.managerName(of: person)
    names[person] = .some(name)
    return name
  }

  func appointment(_ id: AppointmentID) throws -> Appointment? { try view.appointment(id) }

  func registered(_ id: AppointmentID) throws -> RegisteredAppointment? { try view.registered(id) }
}
