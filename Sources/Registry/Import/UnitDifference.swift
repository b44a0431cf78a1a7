import Domain
internal import GRDB
import Register

/// What `incoming` changes, in a temporary table: by kind, then by number, so that equal files give equal histories.
struct UnitDifference {
  let transaction: RegistryTransaction
  let kind: UnitImportKind

  func find() throws {
    try transaction.change(
      """
      INSERT INTO difference (kind, no)
      SELECT 'added', incoming.no
      FROM incoming LEFT JOIN unit ON unit.no = incoming.no WHERE unit.no IS NULL ORDER BY incoming.no
      """)
    try transaction.change(
      """
      INSERT INTO difference (kind, no, old, new)
      SELECT 'renamed', no, unit.name, incoming.name
      FROM incoming JOIN unit USING (no) WHERE unit.name <> incoming.name ORDER BY no
      """)
    try transaction.change(
      """
      INSERT INTO difference (kind, no, old, new)
      SELECT 'moved', no, unit.parent, incoming.parent
      FROM incoming JOIN unit USING (no) WHERE unit.parent IS NOT incoming.parent ORDER BY no
      """)
    try findClosed()
    try transaction.change(
      """
      INSERT INTO difference (kind, no)
      SELECT 'reopened', no
      FROM incoming JOIN unit USING (no) WHERE unit.active = 0 AND incoming.active = 1 ORDER BY no
      """)
    try findAltered()
  }

  /// Closed by the file, or missing from a full one.
  private func findClosed() throws {
    let isFull = kind == .full
    try transaction.change(
      """
      INSERT INTO difference (kind, no)
      SELECT 'closed', unit.no
      FROM unit LEFT JOIN incoming ON incoming.no = unit.no
      WHERE unit.active = 1 AND coalesce(incoming.active, \(isFull ? 0 : 1)) = 0 ORDER BY unit.no
      """)
  }

  /// Old and new hold only the fields that differ; an empty field is left out.
  private func findAltered() throws {
    try transaction.change(
      """
      INSERT INTO difference (kind, no, old, new)
      SELECT 'altered', no, \(sql: Self.alteredFields(of: "unit")), \(sql: Self.alteredFields(of: "incoming"))
      FROM incoming JOIN unit USING (no)
      WHERE \(sql: Self.fields.map(Self.isAltered).joined(separator: " OR "))
      ORDER BY no
      """)
  }

  private static let fields = [
    "address", "category", "correspondent", "hierarchy", "level", "main", "place_id", "place_name", "second_parent",
    "status",
  ]

  /// What follows from a unit's name and parent: no alteration of its own where one of those changed.
  private static let consequences: Set = ["hierarchy", "level", "main"]

  private static func isAltered(_ field: String) -> String {
    let differs = "unit.\(field) IS NOT incoming.\(field)"
    guard consequences.contains(field) else { return differs }
    return "(\(differs) AND unit.name = incoming.name AND unit.parent IS incoming.parent)"
  }

  private static func alteredFields(of table: String) -> String {
    let pairs = fields.map { "'\($0)', CASE WHEN \(isAltered($0)) THEN \(table).\($0) END" }
    return "json_patch('{}', json_object(\(pairs.joined(separator: ", "))))"
  }

  func counts() throws -> [UnitChange.Kind: Int] {
    var counts = Dictionary(uniqueKeysWithValues: UnitChange.Kind.allCases.map { ($0, 0) })
    try transaction.each("SELECT kind, count(*) FROM difference GROUP BY kind ORDER BY kind") {
      counts[try $0.named(0)] = try $0.value(1)
    }
    return counts
  }

  /// The first changes of each kind.
  func list(_ most: Int) throws -> [UnitChange] {
    try UnitChange.Kind.allCases.flatMap { kind in
      try transaction.all(
        """
        SELECT difference.no, coalesce(incoming.name, unit.name),
          CASE WHEN incoming.no IS NULL THEN unit.parent ELSE incoming.parent END, old,
          iif(kind = 'added', incoming.name, new)
        FROM difference LEFT JOIN incoming ON incoming.no = difference.no LEFT JOIN unit ON unit.no = difference.no
        WHERE kind = \(kind.rawValue) ORDER BY seq LIMIT \(most)
        """
      ) {
        UnitChange(
          kind: kind, no: try $0.value(0), name: try $0.value(1), parent: try $0.value(2), old: try $0.value(3),
          new: try $0.value(4))
      }
    }
  }
}
