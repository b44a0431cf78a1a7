import Domain
internal import GRDB
import Register

extension RegistryReading {
  package func unitTurns() throws -> [UnitTurn] {
    var turns: [UnitTurn] = []
    try each(
      """
      SELECT unit_change.no, unit_import.at, unit_change.kind, unit_change.old
      FROM unit_change JOIN unit_import ON unit_import.id = unit_change.import
      WHERE unit_change.kind IN ('closed', 'reopened', 'moved') ORDER BY unit_change.import, unit_change.seq
      """
    ) { row in
      let oldParent: String? = try row.value(3)
      turns.append(
        UnitTurn(
          no: try row.value(0), at: try row.value(1), kind: try row.named(2),
          oldParent: oldParent.flatMap { DetsisNo($0) }))
    }
    return turns
  }
}
