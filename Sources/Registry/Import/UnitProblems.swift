import Domain
internal import GRDB
import Register

/// What makes the units of a file impossible: asked of the registry as it would be with the file in it.
struct UnitProblems {
  let transaction: RegistryTransaction
  let duplicates: Set<DetsisNo>

  /// Duplicates, then orphans, then cycles, each by number.
  func find(hierarchyChanged: Bool) throws -> [UnitImportProblem] {
    let repeated = duplicates.sorted().map(UnitImportProblem.duplicate)
    guard hierarchyChanged else { return repeated }
    return try repeated + orphans() + UnitCycles(parents: parents()).all.map(UnitImportProblem.cycle)
  }

  private func orphans() throws -> [UnitImportProblem] {
    try transaction.all(
      """
      SELECT no, parent FROM incoming
      WHERE parent IS NOT NULL AND parent NOT IN (SELECT no FROM incoming) AND parent NOT IN (SELECT no FROM unit)
      ORDER BY no
      """
    ) { .orphan(try $0.value(0), parent: try $0.value(1)) }
  }

  private func parents() throws -> [Int32: Int32] {
    var parents: [Int32: Int32] = [:]
    try transaction.each(
      """
      SELECT no, parent FROM incoming WHERE parent IS NOT NULL
      UNION ALL
      SELECT no, parent FROM unit WHERE parent IS NOT NULL AND no NOT IN (SELECT no FROM incoming)
      ORDER BY no
      """
    ) { parents[try $0.value(0)] = try $0.value(1, as: Int32.self) }
    return parents
  }
}
