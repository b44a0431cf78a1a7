import Domain
internal import GRDB
import Register

extension RegistryReading {
  /// The run that was begun and not finished; there is never more than one.
  package func openRun() throws -> RunRecord? {
    try first("\(sql: Self.runs) INDEXED BY run_one_open WHERE finished_at IS NULL ORDER BY id", RunRecord.init)
  }

  package func run(_ id: String) throws -> RunRecord? {
    try first("\(sql: Self.runs) WHERE id = \(id) ORDER BY id", RunRecord.init)
  }

  /// When the newest entry of the journals was made: on authorisations, managers or records; nil where there is none.
  package func newestEntryTime() throws -> Moment? {
    try first(
      """
      SELECT max(at) FROM (
        SELECT at FROM (SELECT at FROM journal ORDER BY id DESC LIMIT 1)
        UNION ALL SELECT at FROM (SELECT at FROM manager_journal ORDER BY id DESC LIMIT 1)
        UNION ALL SELECT at FROM (SELECT at FROM record ORDER BY id DESC LIMIT 1))
      ORDER BY 1
      """
    ) { try $0.value(0, as: Moment?.self) } ?? nil
  }

  package func nextRun(on day: String, isTaken: (String) -> Bool) throws -> String {
    let last = try first(
      """
      SELECT coalesce(max(CAST(substr(id, 12) AS INTEGER)), 0)
      FROM (SELECT id FROM run UNION ALL SELECT run FROM batch UNION ALL SELECT run FROM record) WHERE id GLOB \(day + "-*") ORDER BY 1
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

  /// The files of a run in their order; those in one state, or all.
  package func items(of run: String, in state: RunItem.State?) throws -> [RunItem] {
    let condition: Query = state.map { "AND state = \($0.rawValue)" } ?? ""
    return try all("SELECT ordinal, file, state FROM run_item WHERE run = \(run) \(condition) ORDER BY ordinal") {
      RunItem(ordinal: try $0.value(0), file: try $0.incoming(1), state: try $0.named(2))
    }
  }

  /// The counts of a run, from its forms and rows as they are recorded.
  package func summary(of run: String) throws -> RunSummary {
    var summary = RunSummary()
    let forms = try counts("SELECT status, count(*) FROM form WHERE run = \(run) GROUP BY status ORDER BY status")
    summary.accepted = forms[FormStatus.accepted.rawValue] ?? 0
    summary.partial = forms[FormStatus.partial.rawValue] ?? 0
    summary.refused = forms[FormStatus.refused.rawValue] ?? 0
    summary.held = forms[FormStatus.held.rawValue] ?? 0
    let rows = try counts(
      """
      SELECT iif(status = 'held', status, effect), count(*) FROM form JOIN form_row ON form_row.form = form.id
      WHERE run = \(run) GROUP BY 1 ORDER BY 1
      """)
    summary.granted = rows[RowEffect.granted.rawValue] ?? 0
    summary.revoked = rows[RowEffect.revoked.rawValue] ?? 0
    summary.unchanged = rows[RowEffect.unchanged.rawValue] ?? 0
    summary.rowsRefused = rows[RowEffect.refused.rawValue] ?? 0
    summary.rowsHeld = rows[FormStatus.held.rawValue] ?? 0
    summary.rowsNotJudged =
      try first("SELECT coalesce(sum(rows_not_judged), 0) FROM form WHERE run = \(run) ORDER BY 1") {
        try $0.value(0)
      } ?? 0
    summary.mails = try mailSummary(of: run)
    return summary
  }

  private func counts(_ question: Query) throws -> [String: Int] {
    let pairs: [(String, Int)] = try all(question) { (try $0.value(0), try $0.value(1)) }
    return Dictionary(pairs) { first, _ in first }
  }

  private static let runs = """
    SELECT id, started_at, language, policy, finished_at,
      (SELECT count(*) FROM run_item WHERE run_item.run = run.id), again, justification
    FROM run
    """
}

extension RunRecord {
  init(_ row: Row) throws {
    let words: String? = try row.value(7)
    let justification = words.flatMap { Justification($0) }
    guard (words == nil) == (justification == nil) else {
      throw RegistryError.damaged(reason: "a justification that is none")
    }
    self.init(
      id: try row.run(0), startedAt: try row.value(1), language: try row.named(2), policy: try row.named(3),
      again: try row.value(6), justification: justification, finishedAt: try row.value(4), files: try row.value(5))
  }
}
