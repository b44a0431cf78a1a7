import Domain
internal import GRDB
import Register

extension RegistryReading {
  /// The number of the newest import; 0 where there is none.
  public func newestImport() throws -> Int64 {
    try first("SELECT coalesce(max(id), 0) FROM unit_import ORDER BY 1") { try $0.value(0) } ?? 0
  }

  /// The imports of that number and after it, in their order.
  public func imports(from id: Int64) throws -> [UnitImportRecord] {
    try all("\(sql: Self.imports) WHERE id >= \(id) ORDER BY id", UnitImportRecord.init)
  }

  /// The newest import of a full list that was applied.
  public func newestSnapshot() throws -> UnitImportRecord? {
    try first(
      "\(sql: Self.imports) WHERE kind = 'full' AND state = 'applied' ORDER BY id DESC LIMIT 1", UnitImportRecord.init)
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
