import Domain
internal import GRDB
import Register

extension RegistryReading {
  /// Everything that DETSİS publishes about a unit.
  package func unit(_ no: DetsisNo) throws -> UnitRecord? {
    try first("SELECT \(sql: UnitRecord.columns) FROM unit WHERE no = \(no) ORDER BY no", UnitRecord.init)
  }

  package func unitInShort(_ no: DetsisNo) throws -> DetsisUnit? {
    try cache.unit(no) {
      try first("SELECT no, name, folded, parent, active FROM unit WHERE no = \(no) ORDER BY no", DetsisUnit.init)
    }
  }

  /// How many units there are, and how many of them are open.
  package func unitCounts() throws -> (all: Int, active: Int) {
    try first("SELECT count(*), coalesce(sum(active), 0) FROM unit ORDER BY 1") {
      (try $0.value(0), try $0.value(1))
    } ?? (0, 0)
  }

  /// The unit and those above it, root first; empty for an unknown number.
  package func path(of no: DetsisNo) throws -> [DetsisUnit] {
    try all(
      """
      WITH RECURSIVE above (no, step) AS (
        SELECT \(no), 0
        UNION ALL
        SELECT unit.parent, step + 1 FROM above JOIN unit ON unit.no = above.no WHERE unit.parent IS NOT NULL
      )
      SELECT unit.no, name, folded, parent, active FROM above JOIN unit ON unit.no = above.no ORDER BY step DESC
      """, DetsisUnit.init)
  }

  /// The open units of a folded name that are the institution or stand below it, in the order of their numbers.
  ///
  /// A name like "1. şube müdürlüğü" has tens of thousands of bearers: where it has many, the search goes down from
  /// the institution instead of up from each of them.
  package func activeUnits(named foldedName: String, inside institution: DetsisNo) throws -> [DetsisUnit] {
    try cache.units(named: UnitCache.Name(folded: foldedName, institution: institution)) {
      try findActiveUnits(named: foldedName, inside: institution)
    }
  }

  private func findActiveUnits(named foldedName: String, inside institution: DetsisNo) throws -> [DetsisUnit] {
    let many = 16
    let bearers = try all(
      """
      SELECT no, name, folded, parent, active FROM unit WHERE folded = \(foldedName) ORDER BY no LIMIT \(many + 1)
      """, DetsisUnit.init)
    guard bearers.count > many else { return try bearers.filter { try $0.isActive && isInside($0.no, institution) } }
    return try all(
      """
      WITH RECURSIVE inside (no) AS (
        SELECT \(institution) UNION ALL SELECT unit.no FROM inside JOIN unit ON unit.parent = inside.no
      )
      SELECT unit.no, name, folded, parent, active
      FROM inside CROSS JOIN unit INDEXED BY unit_by_name ON unit.folded = \(foldedName) AND unit.no = inside.no
      WHERE active = 1 ORDER BY unit.no
      """, DetsisUnit.init)
  }

  package func activeChildren(of unit: DetsisNo) throws -> [DetsisUnit] {
    try all(
      "SELECT no, name, folded, parent, active FROM unit WHERE parent = \(unit) AND active = 1 ORDER BY no",
      DetsisUnit.init)
  }

  /// The open units below one, with it, each after its parent: by level, then by number.
  package func unitsBelow(_ no: DetsisNo) throws -> [DetsisUnit] {
    try all(
      """
      WITH RECURSIVE below (no, depth) AS (
        SELECT \(no), 0 UNION ALL SELECT unit.no, depth + 1 FROM below JOIN unit ON unit.parent = below.no
      )
      SELECT unit.no, name, folded, parent, active FROM below JOIN unit ON unit.no = below.no
      WHERE active = 1 ORDER BY depth, unit.no
      """, DetsisUnit.init)
  }

  /// All units in the order of their numbers, one at a time.
  package func forEachUnit(_ body: (UnitRecord) throws -> Void) throws {
    try each("SELECT \(sql: UnitRecord.columns) FROM unit ORDER BY no") { try body(UnitRecord($0)) }
  }
}

extension DetsisUnit {
  /// Columns: no, name, folded, parent, active.
  init(_ row: Row) throws {
    self.init(
      no: try row.value(0), name: try row.value(1), foldedName: try row.value(2), parent: try row.value(3),
      isActive: try row.value(4))
  }
}

extension UnitRecord {
  static let columns = """
    unit.no, unit.name, unit.parent, unit.second_parent, unit.main, unit.place_id, unit.place_name, unit.category,
    unit.status, unit.hierarchy, unit.level, unit.address, unit.correspondent, unit.active
    """

  init(_ row: Row) throws {
    self.init(
      no: try row.value(0), name: try row.value(1), parent: try row.value(2), secondParent: try row.value(3),
      mainInstitution: try row.value(4), placeID: try row.value(5), placeName: try row.value(6),
      category: try row.value(7), status: try row.value(8), hierarchy: try row.value(9), level: try row.value(10),
      address: try row.value(11), isCorrespondent: try row.value(12), isActive: try row.value(13))
  }
}
