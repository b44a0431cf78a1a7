import Domain
internal import GRDB
import Register

extension RegistryReading {
  /// The units of an institution, open or closed, with it; in no particular order.
  package func allUnitsBelow(_ institution: DetsisNo) throws -> [DetsisUnit] {
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
}
