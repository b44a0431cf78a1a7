import Domain
internal import GRDB
import Register

extension RegistryReading {
  /// The name of the next batch's run, which no folder of the Outbox bears already.
  public func nextBatchRun(on day: String, isTaken: (String) -> Bool) throws -> String {
    try nextRunID(on: day, isTaken: isTaken)
  }
}

extension RegistryTransaction {
  /// Records a batch, once and for good: to be called before its changes, which refer to it.
  public func record(
    batch outcome: BatchOutcome, kind: BatchRecord.Kind, run: String, sha256: String, at time: Moment
  ) throws -> Int64 {
    let counts = outcome.counts
    let applied = [BatchEffect.appointed, .ended, .tied].reduce(0) { $0 + (counts[$1] ?? 0) }
    let number = try journal.nextNumber("batch")
    let fact = BatchJudged(
      batch: number, run: run, list: kind.rawValue, file: outcome.file, sha256: sha256, status: outcome.status.rawValue,
      applied: applied, unchanged: counts[.unchanged] ?? 0, refused: counts[.refused] ?? 0,
      outputs: outcome.outputs ?? "")
    try journal.append(fact, at: time)
    return number
  }

  /// The changes of a batch, one after the other; `batch` was recorded in this transaction.
  ///
  /// So many are expected that they need room in memory from `manyChanges` on.
  public func register(batch: Int64, at time: Moment, expecting changes: Int = 0) throws -> ManagerRegister {
    if changes >= Self.manyChanges { try database.execute(sql: "PRAGMA main.cache_size = -131072") }
    return try ManagerRegister(self, batch: batch, time: time)
  }

  private static let manyChanges = 20_000

  /// Notes a name that a unit's manager bore before the register, until the institution's first registration; false
  /// where it is known already.
  public func noteOlderName(_ name: String, of unit: DetsisNo, at time: Moment) throws -> Bool {
    let isKnown = try exists("SELECT 1 FROM older_name WHERE unit = \(unit) AND name = \(name) ORDER BY unit")
    guard !isKnown else { return false }
    try journal.append(OlderNameNoted(unit: unit, name: name), at: time)
    return true
  }
}
