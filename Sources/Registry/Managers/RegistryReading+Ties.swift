import Domain
internal import GRDB
import Register

extension RegistryReading {
  /// The deputy's unit that a unit is tied to.
  package func tie(of unit: DetsisNo) throws -> Tie? {
    try first("SELECT unit, deputy FROM tie WHERE unit = \(unit) ORDER BY unit") {
      Tie(unit: try $0.value(0), deputy: try $0.value(1))
    }
  }

  /// The ties of an institution's units and of all below, or of a deputy, or all there are; by deputy, then by unit.
  package func forEachTie(inside institution: DetsisNo?, _ body: (StandingTie) throws -> Void) throws {
    var scope: Query = ""
    if let institution {
      scope = """
        AND (tie.deputy = \(institution) OR tie.unit IN (
          WITH RECURSIVE inside (no) AS (
            SELECT \(institution) UNION ALL SELECT unit.no FROM inside JOIN unit ON unit.parent = inside.no
          )
          SELECT no FROM inside))
        """
    }
    try each(
      """
      SELECT tie.unit, unit.name, tie.deputy, deputy.name, since
      FROM tie JOIN unit ON unit.no = tie.unit JOIN unit AS deputy ON deputy.no = tie.deputy
      WHERE true \(scope) ORDER BY tie.deputy, tie.unit
      """
    ) { row in
      try body(
        StandingTie(
          tie: Tie(unit: try row.value(0), deputy: try row.value(2)), unitName: try row.value(1),
          deputyName: try row.value(3), since: try row.value(4)))
    }
  }
}
