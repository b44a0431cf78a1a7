import Domain
internal import GRDB
import Register

/// The registry as the rules of managers see it.
public struct ManagerRunView: ManagerView, HierarchyView {
  let reading: RegistryReading
  private let units: RunView

  init(_ reading: RegistryReading) {
    self.reading = reading
    units = reading.view()
  }

  public func unit(_ no: DetsisNo) throws -> DetsisUnit? { try units.unit(no) }

  public func activeUnits(named foldedName: String, inside institution: DetsisNo) throws -> [DetsisUnit] {
    try units.activeUnits(named: foldedName, inside: institution)
  }

  public func terms(in unit: DetsisNo) throws -> [Term] {
    try reading.all(
      "SELECT id, national_id, type, start, until, ended FROM appointment WHERE unit = \(unit) ORDER BY id", Term.init)
  }

  public func activeChildren(of unit: DetsisNo) throws -> [DetsisUnit] {
    try reading.all(
      "SELECT no, name, folded, parent, active FROM unit WHERE parent = \(unit) AND active = 1 ORDER BY no",
      DetsisUnit.init)
  }

  public func deputy(of unit: DetsisNo) throws -> DetsisNo? { try reading.tie(of: unit)?.deputy }

  public func appointment(_ id: AppointmentID) throws -> Appointment? { try reading.appointment(id)?.appointment }

  public func managerName(of person: TCKimlikNo) throws -> String? { try units.managerName(of: person) }

  public func userName(of person: TCKimlikNo) throws -> String? { try units.name(of: person)?.fullName }
}

extension RegistryReading {
  /// The questions of the rules of managers.
  public func managerView() -> ManagerRunView { ManagerRunView(self) }
}
