import Domain
internal import GRDB
import Register

extension RegistryTransaction {
  package func importUnits(
    _ request: UnitImportRequest, records: ((UnitRecord) throws -> Void) throws -> Void
  ) throws -> UnitImportReport {
    let staging = UnitStaging(transaction: self)
    try staging.begin()
    defer { try? staging.end() }
    try records(staging.add)
    let difference = UnitDifference(transaction: self, kind: request.kind)
    try difference.find()
    let counts = try difference.counts()
    let problems = try UnitProblems(transaction: self, duplicates: staging.duplicates).find(
      hierarchyChanged: counts[.added, default: 0] + counts[.moved, default: 0] > 0)
    let activeBefore = try unitCounts().active
    let closing = Double(counts[.closed, default: 0])
    let isHeld = !request.isConfirmed && activeBefore > 0 && closing > request.closingLimit * Double(activeBefore)
    var report = UnitImportReport(
      state: !problems.isEmpty ? .refused : isHeld ? .held : .applied, isRehearsal: request.isDryRun,
      kind: request.kind,
      units: staging.count, activeBefore: activeBefore, counts: counts, changes: try difference.list(request.listing),
      problems: Array(problems.prefix(request.listing)), problemCount: problems.count)
    if closing > 0 { report.left = try left(in: "SELECT no FROM difference WHERE kind = 'closed'", at: request.time) }
    if !request.isDryRun { try carryOut(report, request) }
    return report
  }

  private func carryOut(_ report: UnitImportReport, _ request: UnitImportRequest) throws {
    let kinds: [UnitChange.Kind] = [.added, .renamed, .moved, .closed, .reopened, .altered]
    let number = try journal.nextNumber("unit_import")
    let fact = UnitsImported(
      number: number, source: request.source, sha256: request.sha256, list: report.kind.rawValue,
      state: report.state.rawValue,
      units: report.units, counts: kinds.map { report.counts[$0, default: 0] }, problems: report.problemCount)
    try journal.append(fact, at: request.time)
    guard report.state == .applied, report.hasChanges else { return }
    try UnitUpdate(transaction: self, importID: number, time: request.time).apply()
    cache.clear()
  }
}
