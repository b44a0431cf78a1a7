import Domain
internal import GRDB
import Register

extension RegistryReading {
  /// The names from before the register that stood for a unit at that time, by name (EK-2 §11).
  package func olderNames(of unit: DetsisNo, at time: Moment) throws -> [OlderName] {
    try all(
      """
      SELECT older_name.unit, name, noted_at, manager_journal.at
      FROM older_name LEFT JOIN manager_journal ON manager_journal.id = retired
      WHERE older_name.unit = \(unit) AND noted_at <= \(time) AND coalesce(manager_journal.at, \(time) + 1) > \(time)
      ORDER BY name
      """
    ) { OlderName(unit: try $0.value(0), name: try $0.value(1), notedAt: try $0.value(2), retiredAt: try $0.value(3)) }
  }

  package func standingOlderNames(inMain institution: DetsisNo) throws -> [OlderName] {
    try all(
      """
      SELECT older_name.unit, older_name.name, noted_at FROM older_name
      WHERE retired IS NULL
        AND \(institution) = (
          SELECT coalesce(institution.no, unit.no)
          FROM unit LEFT JOIN unit AS institution ON institution.no = unit.main WHERE unit.no = older_name.unit)
      ORDER BY older_name.unit, older_name.name
      """
    ) { OlderName(unit: try $0.value(0), name: try $0.value(1), notedAt: try $0.value(2), retiredAt: nil) }
  }

  /// Whether somebody was registered in an institution before, so that its older names are gone for good.
  package func isRegistered(institution: DetsisNo) throws -> Bool {
    try exists("SELECT 1 FROM registered_institution WHERE no = \(institution) ORDER BY no")
  }
}
