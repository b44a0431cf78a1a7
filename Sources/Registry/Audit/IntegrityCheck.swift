import Domain
internal import GRDB
import Register

extension RegistryReading {
  /// Whatever is wrong with the registry as it is now, one defect at a time; nothing is changed.
  ///
  /// The schema, the file itself, references, names, how far the files of runs came, the journal with its tree and heads, and
  /// every table beside what the journal alone gives. `anchors`: heads that were kept outside of the registry.
  /// False where the schema is another one, so that nothing else could be asked.
  @discardableResult
  package func forEachDefect(anchors: [ChainAnchor], _ body: (Defect) throws -> Void) throws -> Bool {
    let schema = try SchemaCheck(database).defects()
    for defect in schema { try body(defect) }
    guard SchemaCheck.leavesTables(schema) else { return false }
    try fileDefects(body)
    try forEachContentDefect(anchors: anchors, body)
    return true
  }

  /// What is wrong with what the tables hold.
  func forEachContentDefect(anchors: [ChainAnchor] = [], _ body: (Defect) throws -> Void) throws {
    try nameDefects(body)
    try stateDefects(body)
    try Replay(of: database, kinds: kinds, anchors: anchors, body).compare(database, body)
  }

  /// The folders below Outbox that hold results of forms and batches.
  package func forEachPublishedFolder(_ body: (String) throws -> Void) throws {
    try each(
      """
      SELECT outputs FROM form JOIN run_item USING (run, ordinal) WHERE outputs IS NOT NULL AND state = 'published'
      UNION ALL SELECT outputs FROM batch WHERE outputs <> ''
      UNION ALL SELECT outputs FROM undo
      """
    ) { row in
      // What could lead elsewhere is told as such.
      if let path = ResultsPath((row[0] as String?) ?? "") { try body(path.text) }
    }
  }

  func fileDefects(_ body: (Defect) throws -> Void) throws {
    try each("PRAGMA integrity_check") { row in
      let message: String = try row.value(0)
      if message != "ok" { try body(Defect(.database, table: "integrity_check", row: "", detail: message)) }
    }
    try each("PRAGMA foreign_key_check") { row in
      let id = try row.value(1, as: Int64?.self).map { String($0) } ?? ""
      try body(Defect(.reference, table: try row.value(0), row: id, detail: try row.value(2)))
    }
  }

  /// How far the files of a run came is written beside the journal: what it leaves open is asked here.
  private func stateDefects(_ body: (Defect) throws -> Void) throws {
    try each(
      """
      SELECT run, ordinal || ': ' || run_item.state FROM run_item JOIN run ON run.id = run
      WHERE run.state = 'finished' AND run_item.state <> 'published'
      UNION ALL
      SELECT run, ordinal || ': ' || run_item.state FROM run_item JOIN run ON run.id = run
      WHERE run.state = 'open' AND run_item.state IN ('recorded', 'published') AND NOT EXISTS (
        SELECT 1 FROM form WHERE form.run = run_item.run AND form.ordinal = run_item.ordinal)
      """
    ) { row in
      try body(Defect(.countsDiffer, table: "run", row: try row.value(0), detail: try row.value(1)))
    }
    // A run leaves a head when it ends.
    try each(
      """
      WITH ended (run) AS (
        SELECT id FROM run WHERE finished_at IS NOT NULL UNION SELECT run FROM batch
        UNION SELECT run FROM record WHERE run NOT IN (SELECT id FROM run))
      SELECT run, 'missing' FROM ended WHERE run NOT IN (SELECT run FROM run_head)
      UNION ALL SELECT run, 'run' FROM run_head WHERE run NOT IN (SELECT run FROM ended)
      """
    ) { row in
      try body(Defect(.inconsistent, table: "run_head", row: try row.value(0), detail: try row.value(1)))
    }
    try each("SELECT id FROM run WHERE finished_at < started_at ORDER BY id") { row in
      try body(Defect(.inconsistent, table: "run", row: try row.value(0), detail: "finished_at"))
    }
  }
}
