import Domain
internal import GRDB
import Register

extension RegistryReading {
  /// The units of an institution, open or closed, with it; in no particular order.
  public func allUnitsBelow(_ institution: DetsisNo) throws -> [DetsisUnit] {
    var units = [DetsisUnit]()
    try each(
      """
      WITH RECURSIVE inside (no) AS (
        SELECT \(institution) UNION ALL SELECT unit.no FROM inside JOIN unit ON unit.parent = inside.no
      )
      SELECT unit.no, name, folded, parent, active FROM inside JOIN unit ON unit.no = inside.no
      """
    ) { units.append(try DetsisUnit($0)) }
    return units
  }

  /// The main institution that DETSİS gives a unit, or the unit itself.
  public func mainInstitution(of unit: DetsisNo) throws -> DetsisNo { try institution(of: unit) }
}

extension ManagerRunView: ReconciliationView {
  public func terms(of person: TCKimlikNo) throws -> [Term] {
    try reading.all(
      """
      SELECT id, national_id, type, start, until, ended FROM appointment
      WHERE national_id = \(person.number) ORDER BY id
      """, Term.init)
  }

  public func registered(_ id: AppointmentID) throws -> RegisteredAppointment? { try reading.appointment(id) }
}
