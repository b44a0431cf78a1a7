import Domain
internal import GRDB
import Register

extension RegistryReading {
  /// The number of the newest import; 0 where there is none.
  package func newestImport() throws -> Int64 {
    try first("SELECT coalesce(max(id), 0) FROM unit_import ORDER BY 1") { try $0.value(0) } ?? 0
  }

  /// The imports of that number and after it, in their order.
  package func imports(from id: Int64) throws -> [UnitImportRecord] {
    try all("\(sql: Self.imports) WHERE id >= \(id) ORDER BY id", UnitImportRecord.init)
  }

  /// The newest import of a full list that was applied.
  package func newestSnapshot() throws -> UnitImportRecord? {
    try first(
      "\(sql: Self.imports) WHERE kind = 'full' AND state = 'applied' ORDER BY id DESC LIMIT 1", UnitImportRecord.init)
  }

  /// What stands still at a time in the units that an import closed.
  package func left(inUnitsClosedBy importID: Int64, at time: Moment) throws -> PeopleLeft {
    try left(in: "SELECT no FROM unit_change WHERE import = \(importID) AND kind = 'closed'", at: time)
  }

  /// Whether an appointment is not over at a time, as `Tenure.isOver` has it: an ending that is still to come changes
  /// nothing until then, and what was annulled is over before its time, too.
  static func isNotOver(at time: Moment) -> Query {
    "(coalesce(ended, until) IS NULL OR coalesce(ended, until) > max(start, \(time)))"
  }

  /// `units`: the question for their numbers.
  func left(in units: Query, at time: Moment) throws -> PeopleLeft {
    func count(_ question: Query) throws -> Int { try first(question) { try $0.value(0) } ?? 0 }
    return PeopleLeft(
      authorisations: try count(
        "SELECT count(*) FROM authorisation WHERE until IS NULL AND unit IN (\(units)) ORDER BY 1"),
      appointments: try count(
        "SELECT count(*) FROM appointment WHERE \(Self.isNotOver(at: time)) AND unit IN (\(units)) ORDER BY 1"))
  }

  private static let imports = """
    SELECT id, at, source, sha256, kind, state, units, problems, added, renamed, moved, closed, reopened, altered
    FROM unit_import
    """
}

extension UnitImportRecord {
  fileprivate init(_ row: Row) throws {
    let kinds: [UnitChange.Kind] = [.added, .renamed, .moved, .closed, .reopened, .altered]
    var counts = [UnitChange.Kind: Int]()
    for (index, kind) in kinds.enumerated() { counts[kind] = try row.value(8 + index) }
    self.init(
      id: try row.value(0), at: try row.value(1), source: try row.value(2), sha256: try row.value(3),
      kind: try row.named(4), state: try row.named(5), units: try row.value(6), counts: counts,
      problems: try row.value(7))
  }
}
