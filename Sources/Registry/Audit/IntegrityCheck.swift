import Domain
internal import GRDB

extension RegistryReading {
  /// Whatever is wrong with the registry as it is now, one defect at a time; nothing is changed.
  ///
  /// The schema, the file itself, the hash chain, references, names, numbers of entries, entries against forms, counts, and
  /// the tables against what the journals alone give. `anchors`: heads of the chain that were kept outside of the registry.
  /// False where the schema is another one, so that nothing else could be asked.
  @discardableResult
  public func forEachDefect(anchors: [ChainAnchor] = [], _ body: (Defect) throws -> Void) throws -> Bool {
    let schema = try SchemaCheck(database).defects()
    for defect in schema { try body(defect) }
    guard SchemaCheck.leavesTables(schema) else { return false }
    try fileDefects(body)
    try nameDefects(body)
    try ChainCheck(database).run(anchors: anchors, body)
    try gaps(body)
    for check in Self.checks {
      try each("\(sql: check.question)") { row in
        try body(Defect(check.kind, table: check.table, row: try row.value(0), detail: try row.value(1)))
      }
    }
    try recordDefects(body)
    let replay = try JournalReplay(of: database, contradictions: body)
    for table in JournalReplay.derived {
      try TableComparison(table).compare(database, with: replay, body)
    }
    return true
  }

  /// The folders below Outbox that hold results of forms and batches.
  public func forEachPublishedFolder(_ body: (String) throws -> Void) throws {
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

  func gaps(_ body: (Defect) throws -> Void) throws {
    for journal in JournalReplay.journals {
      try each(
        """
        SELECT expected, id FROM (
          SELECT id, coalesce(lag(id) OVER (ORDER BY id), 0) + 1 AS expected FROM \(sql: journal))
        WHERE id <> expected ORDER BY id
        """
      ) { row in
        let (first, next): (Int64, Int64) = (try row.value(0), try row.value(1))
        try body(Defect(.gap, table: journal, row: first == next - 1 ? "\(first)" : "\(first)–\(next - 1)"))
      }
    }
  }

  /// Questions whose every row is a defect: its key, and what is wrong.
  static let checks: [(kind: Defect.Kind, table: String, question: String)] = [
    (
      .formDisagrees, "journal",
      """
      SELECT CAST(journal.id AS TEXT), journal.kind FROM journal
      LEFT JOIN form ON form.id = journal.form
      LEFT JOIN form_row ON form_row.form = journal.form AND form_row.position = journal.row
      WHERE journal.reverses IS NULL AND (form.run IS NOT journal.run OR form.processed_at IS NOT journal.at
        OR (journal.kind IN ('granted', 'revoked') AND (
          form_row.effect IS NOT journal.kind OR form_row.person IS NOT journal.national_id
          OR form_row.unit IS NOT journal.unit OR form_row.justification IS NOT journal.justification)))
      ORDER BY journal.id
      """
    ),
    (
      .formDisagrees, "form_row",
      """
      SELECT form || '/' || position, effect FROM form_row
      WHERE effect IN ('granted', 'revoked') AND 1 <> (
        SELECT count(*) FROM journal
        WHERE journal.form = form_row.form AND journal.row = form_row.position AND journal.kind = form_row.effect
          AND journal.reverses IS NULL)
      ORDER BY form, position
      """
    ),
    (
      .formDisagrees, "journal",
      """
      SELECT CAST(journal.id AS TEXT), journal.kind FROM journal LEFT JOIN undo ON undo.id = journal.undo
      WHERE reverses IS NOT NULL AND (undo.run IS NOT journal.run OR undo.at IS NOT journal.at
        OR (journal.kind = 'revoked' AND journal.justification <> undo.reason)
        OR (journal.kind = 'granted' AND journal.justification IS NOT
          (SELECT justification FROM authorisation WHERE revocation = journal.reverses)))
      ORDER BY journal.id
      """
    ),
    (
      .countsDiffer, "undo",
      """
      WITH said (undo, number) AS (
        SELECT undo, count(*) FROM undo_row WHERE effect = 'reversed' GROUP BY undo),
      found (undo, number) AS (
        SELECT undo, count(*) FROM (
          SELECT undo FROM journal WHERE undo IS NOT NULL AND kind <> 'person-changed'
          UNION ALL SELECT undo FROM manager_journal WHERE undo IS NOT NULL)
        GROUP BY undo)
      SELECT run, coalesce(said.number, 0) || ' <> ' || coalesce(found.number, 0) FROM undo
      LEFT JOIN said ON said.undo = undo.id LEFT JOIN found ON found.undo = undo.id
      WHERE coalesce(said.number, 0) <> coalesce(found.number, 0) ORDER BY run
      """
    ),
    (
      .countsDiffer, "run",
      """
      SELECT run, count(*) || ' <> ' || max(ordinal) FROM run_item GROUP BY run HAVING count(*) <> max(ordinal)
      UNION ALL
      SELECT run, ordinal || ': ' || run_item.state FROM run_item JOIN run ON run.id = run
      WHERE run.state = 'finished' AND run_item.state <> 'published'
      UNION ALL
      SELECT run, ordinal || ': form' FROM run_item
      WHERE state IN ('recorded', 'published') AND NOT EXISTS (
        SELECT 1 FROM form WHERE form.run = run_item.run AND form.ordinal = run_item.ordinal)
      """
    ),
    (
      .countsDiffer, "form",
      """
      SELECT CAST(id AS TEXT), status FROM form WHERE EXISTS (
        SELECT 1 FROM form_row WHERE form_row.form = form.id AND (
          (status = 'accepted' AND effect = 'refused') OR (status IN ('refused', 'held') AND effect IN ('granted', 'revoked'))))
      ORDER BY id
      """
    ),
    (
      .countsDiffer, "batch",
      """
      WITH found (batch, number) AS (
        SELECT batch, count(*) FROM manager_journal WHERE kind <> 'names-retired' AND reverses IS NULL GROUP BY batch)
      SELECT run, applied || ' <> ' || coalesce(number, 0) FROM batch LEFT JOIN found ON found.batch = batch.id
      WHERE applied <> coalesce(number, 0) ORDER BY run
      """
    ),
    (
      .countsDiffer, "unit_import",
      """
      SELECT CAST(id AS TEXT), said || ' <> ' || found FROM (
        SELECT id, CASE state WHEN 'applied' THEN added + renamed + moved + closed + reopened + altered ELSE 0 END AS said,
          (SELECT count(*) FROM unit_change WHERE import = unit_import.id) AS found
        FROM unit_import)
      WHERE said <> found ORDER BY id
      """
    ),
  ]
}
