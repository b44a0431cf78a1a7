import Domain
internal import GRDB
import Register

extension RegistryTransaction {
  /// Opens a run over these files, in this order; throws `constraint` while another run is open.
  ///
  /// `isTaken` tells of names that results of unknown runs bear already, as after the registry was restored.
  public func beginRun(
    at start: Moment, language: Language, policy: Policy, again: Bool = false, justification: Justification? = nil,
    files: [String], isTaken: (String) -> Bool = { _ in false }
  ) throws -> RunRecord {
    let id = try nextRunID(on: start.isoDay, isTaken: isTaken)
    let fact = RunBegun(
      run: id, language: language, policy: policy, again: again, justification: justification?.text)
    try journal.append(fact, at: start)
    try addItems(files, to: id)
    return RunRecord(
      id: id, startedAt: start, language: language, policy: policy, again: again, justification: justification,
      finishedAt: nil, files: files.count)
  }

  /// Puts further files at the end of an open run, waiting; returns them with their ordinals.
  @discardableResult
  public func addItems(_ files: [String], to run: String) throws -> [RunItem] {
    try take(files, keeping: [], for: run)
  }

  /// `forms`: of each file, the held forms whose original it is; empty where it is none.
  func take(_ files: [String], keeping forms: [[Int64]], for run: String) throws -> [RunItem] {
    guard !files.isEmpty else { return [] }
    let question: Query = """
      SELECT coalesce((SELECT max(ordinal) FROM run_item WHERE run = \(run)), 0), started_at FROM run WHERE id = \(run)
      ORDER BY id
      """
    let known = try first(question) { (try $0.value(0, as: Int.self), try $0.value(1, as: Moment.self)) }
    guard let (last, start) = known else { throw RegistryError.notFound(.run) }
    let items = files.enumerated().map { index, file in
      RunItem(ordinal: last + index + 1, file: file, state: .waiting)
    }
    let kept = zip(items, forms).flatMap { item, forms in
      forms.map { FilesTaken.Kept(form: $0, ordinal: item.ordinal) }
    }
    try journal.append(FilesTaken(run: run, first: last + 1, files: files, kept: kept), at: start)
    return items
  }

  /// Throws `notFound` when the run has no such file.
  public func setState(_ state: RunItem.State, ofItem ordinal: Int, in run: String) throws {
    try change("UPDATE run_item SET state = \(state.rawValue) WHERE run = \(run) AND ordinal = \(ordinal)")
    guard database.changesCount == 1 else { throw RegistryError.notFound(.runItem) }
  }

  /// Throws `constraint` while a file of the run is waiting or recorded, or when the run is finished already.
  public func finishRun(_ run: String, at end: Moment) throws {
    let isBusy = try exists(
      "SELECT 1 FROM run_item WHERE run = \(run) AND state IN ('waiting', 'recorded') ORDER BY ordinal LIMIT 1")
    if isBusy { throw RegistryError.constraint("the run has files without an outcome") }
    try change("UPDATE run SET finished_at = \(end) WHERE id = \(run)")
    guard database.changesCount == 1 else { throw RegistryError.notFound(.run) }
  }
}

extension RegistryReading {
  /// The day and the next number within it, at least three digits: runs and batches count together.
  func nextRunID(on day: String, isTaken: (String) -> Bool) throws -> String {
    let last = try first(
      """
      SELECT coalesce(max(CAST(substr(id, 12) AS INTEGER)), 0)
      FROM (SELECT id FROM run UNION ALL SELECT run FROM batch) WHERE id GLOB \(day + "-*") ORDER BY 1
      """
    ) { try $0.value(0, as: Int.self) }
    var number = (last ?? 0) + 1
    while isTaken(Self.runID(day, number)) { number += 1 }
    return Self.runID(day, number)
  }

  private static func runID(_ day: String, _ number: Int) -> String {
    let digits = String(number)
    return "\(day)-\(String(repeating: "0", count: max(0, 3 - digits.count)))\(digits)"
  }
}
