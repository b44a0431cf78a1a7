import Domain
internal import GRDB

extension RegistryTransaction {
  /// Opens a run over these files, in this order; throws `constraint` while another run is open.
  ///
  /// `isTaken` tells of names that results of unknown runs bear already, as after the registry was restored.
  public func beginRun(
    at start: Moment, language: Language, policy: Policy, again: Bool = false, justification: Justification? = nil,
    files: [String], isTaken: (String) -> Bool = { _ in false }
  ) throws -> RunRecord {
    let id = try nextRunID(on: start.isoDay, isTaken: isTaken)
    try change(
      """
      INSERT INTO run (id, started_at, language, policy, again, justification, state)
      VALUES (\(id), \(start), \(language.rawValue), \(policy.rawValue), \(again), \(justification?.text), 'open')
      """)
    try addItems(files, to: id)
    return RunRecord(
      id: id, startedAt: start, language: language, policy: policy, again: again, justification: justification,
      finishedAt: nil, files: files.count)
  }

  /// Puts further files at the end of an open run, waiting; returns them with their ordinals.
  @discardableResult
  public func addItems(_ files: [String], to run: String) throws -> [RunItem] {
    let last = try first("SELECT coalesce(max(ordinal), 0) FROM run_item WHERE run = \(run) ORDER BY 1") {
      try $0.value(0, as: Int.self)
    }
    let items = files.enumerated().map { index, file in
      RunItem(ordinal: (last ?? 0) + index + 1, file: file, state: .waiting)
    }
    for item in items {
      try change(
        """
        INSERT INTO run_item (run, ordinal, file, state)
        VALUES (\(run), \(item.ordinal), \(item.file), \(item.state.rawValue))
        """)
    }
    return items
  }

  /// Throws `notFound` when the run has no such file.
  public func setState(_ state: RunItem.State, ofItem ordinal: Int, in run: String) throws {
    try change("UPDATE run_item SET state = \(state.rawValue) WHERE run = \(run) AND ordinal = \(ordinal)")
    guard database.changesCount == 1 else { throw RegistryError.notFound(.runItem) }
  }

  /// Throws `constraint` while a file of the run is waiting or recorded, or when the run is finished already.
  public func finishRun(_ run: String, at end: Moment) throws {
    try change("UPDATE run SET state = 'finished', finished_at = \(end) WHERE id = \(run)")
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
