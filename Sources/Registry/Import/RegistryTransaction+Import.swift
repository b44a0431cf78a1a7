import Domain
internal import GRDB
import Register

extension RegistryTransaction {
  /// Takes a snapshot of the units, or a list of changed ones, as a difference to what the registry holds.
  ///
  /// `records` hands over the units one at a time, in any order; what it throws ends the import. Units are never
  /// deleted: one that a full snapshot lacks is closed. When more than `closingLimit` (a share) of the open units would
  /// close, nothing is applied unless `confirmed`; a registry without open units never holds back. A duplicate, an
  /// orphan or a cycle refuses the whole file. `dryRun` reports the same and leaves no trace.
  /// The report lists at most `listing` changes of each kind, and as many problems.
  public func importUnits(
    kind: UnitImportKind, source: String, sha256: String, at time: Moment, closingLimit: Double = 0.05,
    confirmed: Bool = false, dryRun: Bool = false, listing: Int = 1000,
    records: ((UnitRecord) throws -> Void) throws -> Void
  ) throws -> UnitImportReport {
    let staging = UnitStaging(transaction: self)
    try staging.begin()
    defer { try? staging.end() }
    try records(staging.add)
    let difference = UnitDifference(transaction: self, kind: kind)
    try difference.find()
    let counts = try difference.counts()
    let problems = try UnitProblems(transaction: self, duplicates: staging.duplicates).find(
      hierarchyChanged: counts[.added, default: 0] + counts[.moved, default: 0] > 0)
    let activeBefore = try unitCounts().active
    let closing = Double(counts[.closed, default: 0])
    let isHeld = !confirmed && activeBefore > 0 && closing > closingLimit * Double(activeBefore)
    var report = UnitImportReport(
      state: !problems.isEmpty ? .refused : isHeld ? .held : .applied, isRehearsal: dryRun, kind: kind,
      units: staging.count, activeBefore: activeBefore, counts: counts, changes: try difference.list(listing),
      problems: Array(problems.prefix(listing)), problemCount: problems.count)
    if closing > 0 { report.left = try left(in: "SELECT no FROM difference WHERE kind = 'closed'", at: time) }
    if !dryRun { try carryOut(report, source: source, sha256: sha256, at: time) }
    return report
  }

  private func carryOut(_ report: UnitImportReport, source: String, sha256: String, at time: Moment) throws {
    let kinds: [UnitChange.Kind] = [.added, .renamed, .moved, .closed, .reopened, .altered]
    let number = try journal.nextNumber("unit_import")
    let fact = UnitsImported(
      number: number, source: source, sha256: sha256, list: report.kind.rawValue, state: report.state.rawValue,
      units: report.units, counts: kinds.map { report.counts[$0, default: 0] }, problems: report.problemCount)
    try journal.append(fact, at: time)
    guard report.state == .applied, report.hasChanges else { return }
    try UnitUpdate(transaction: self, importID: number, time: time).apply()
    cache.clear()
  }
}
