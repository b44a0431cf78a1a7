import Domain
internal import GRDB

/// What is recorded of runs, forms, mails and units more than once, or follows from what else is recorded: where it does not
/// agree, somebody changed it. No entry of the chain covers it by itself.
extension RegistryReading {
  func recordDefects(_ body: (Defect) throws -> Void) throws {
    for (table, question) in Self.recordChecks {
      try each("\(sql: question)") { row in
        try body(Defect(.inconsistent, table: table, row: try row.value(0), detail: try row.value(1)))
      }
    }
    try runDays(body)
  }

  /// A run's name begins with the day on which it was begun.
  private func runDays(_ body: (Defect) throws -> Void) throws {
    try each("SELECT id, started_at, coalesce(finished_at, started_at) FROM run ORDER BY id") { row in
      let id: String = try row.value(0)
      let (start, end): (Moment, Moment) = (try row.value(1), try row.value(2))
      if !id.hasPrefix(start.isoDay + "-") || end < start {
        try body(Defect(.inconsistent, table: "run", row: id, detail: "started_at, finished_at"))
      }
    }
  }

  /// Questions whose every row is a defect: its key, and what does not agree.
  static let recordChecks: [(table: String, question: String)] = [
    (
      "form",
      """
      SELECT CAST(form.id AS TEXT), 'processed_at <> run.started_at' FROM form LEFT JOIN run ON run.id = form.run
      WHERE form.processed_at IS NOT run.started_at ORDER BY form.id
      """
    ),
    (
      "form_row",
      """
      SELECT form || '/' || position, 'person, unit, institution, processed_at'
      FROM form_row JOIN form ON form.id = form_row.form
      WHERE form_row.processed_at IS NOT form.processed_at OR form_row.institution IS NOT form.institution
        OR (person IS NOT NULL AND person IS NOT v_national_id) OR (unit IS NOT NULL AND CAST(unit AS TEXT) IS NOT v_unit)
        OR (effect = 'granted' AND operation IS NOT 'grant') OR (effect = 'revoked' AND operation IS NOT 'revoke')
      ORDER BY form_row.form, position
      """
    ),
    (
      "finding",
      """
      SELECT CAST(form AS TEXT), count(*) || ' <> ' || max(seq) FROM finding
      GROUP BY form HAVING count(*) <> max(seq) OR min(seq) <> 1
      UNION ALL
      SELECT CAST(id AS TEXT), status FROM form
      WHERE status <> 'accepted' AND NOT EXISTS (SELECT 1 FROM finding WHERE finding.form = form.id)
      """
    ),
    (
      "mail",
      """
      SELECT form.run || '/' || form.ordinal, 'mail' FROM mail_form JOIN form ON form.id = mail_form.form
      WHERE NOT EXISTS (SELECT 1 FROM mail WHERE mail.run = form.run AND mail.ordinal = form.ordinal)
      UNION ALL
      SELECT run || '/' || ordinal, 'answer' FROM mail
      WHERE NOT EXISTS (SELECT 1 FROM answer WHERE answer.run = mail.run AND answer.ordinal = mail.ordinal)
      UNION ALL
      SELECT mail.run || '/' || mail.ordinal, 'mail_form' FROM mail
      WHERE NOT EXISTS (
        SELECT 1 FROM form JOIN mail_form ON mail_form.form = form.id
        WHERE form.run = mail.run AND form.ordinal = mail.ordinal)
      UNION ALL
      SELECT mail.run || '/' || ordinal, 'processed_at' FROM mail LEFT JOIN run ON run.id = mail.run
      WHERE mail.processed_at IS NOT run.started_at
      UNION ALL
      SELECT run || '/' || ordinal, 'mail_attachment' FROM mail_attachment
      GROUP BY run, ordinal HAVING count(*) <> max(seq)
      """
    ),
    (
      "answer",
      """
      SELECT answer.run || '/' || answer.ordinal, 'sender' FROM answer
      JOIN mail ON mail.run = answer.run AND mail.ordinal = answer.ordinal
      WHERE answer.kind <> 'none' AND mail.sender IS NULL ORDER BY 1
      """
    ),
    (
      "run_item",
      """
      SELECT form.run || '/' || form.ordinal, 'file' FROM form
      JOIN run_item ON run_item.run = form.run AND run_item.ordinal = form.ordinal
      WHERE form.file <> run_item.file AND NOT EXISTS (SELECT 1 FROM mail_form WHERE mail_form.form = form.id)
      ORDER BY form.id
      """
    ),
    (
      "run_head",
      """
      WITH ended (run, at) AS (
        SELECT id, finished_at FROM run WHERE state = 'finished' UNION ALL SELECT run, at FROM batch
        UNION ALL SELECT run, at FROM undo)
      SELECT run, 'missing' FROM ended
      WHERE run NOT IN (SELECT run FROM run_head)
        AND at > (SELECT min(at) FROM ended WHERE run IN (SELECT run FROM run_head))
      UNION ALL
      SELECT run_head.run, 'position' FROM run_head
      WHERE EXISTS (
        SELECT 1 FROM form JOIN chain ON chain.kind = 2 AND chain.entry = form.id
        WHERE form.run = run_head.run AND chain.position > run_head.position)
      UNION ALL
      SELECT run, 'run' FROM run_head WHERE run NOT IN (SELECT run FROM ended)
      """
    ),
    ("unit", unitQuestion),
  ]

  /// Each unit beside the newest change of its name, its parent and its activity that imports recorded.
  private static let unitQuestion = """
    WITH change (no, kind, new, place) AS (
      SELECT no, CASE kind WHEN 'added' THEN 'renamed' WHEN 'reopened' THEN 'closed' ELSE kind END,
        CASE kind WHEN 'reopened' THEN '1' WHEN 'closed' THEN '0' ELSE new END, import * 4294967296 + seq
      FROM unit_change WHERE kind <> 'altered'),
    newest (no, kind, new) AS (
      SELECT no, kind, new FROM (SELECT no, kind, new, max(place) FROM change GROUP BY no, kind))
    SELECT CAST(unit.no AS TEXT), 'added' FROM unit
    WHERE NOT EXISTS (SELECT 1 FROM newest WHERE newest.no = unit.no AND newest.kind = 'renamed')
    UNION ALL
    SELECT CAST(unit.no AS TEXT), CASE newest.kind WHEN 'renamed' THEN 'name' WHEN 'moved' THEN 'parent' ELSE 'active' END
    FROM newest JOIN unit ON unit.no = newest.no
    WHERE CASE newest.kind WHEN 'renamed' THEN newest.new IS NOT unit.name
      WHEN 'moved' THEN CAST(newest.new AS INTEGER) IS NOT unit.parent
      ELSE CAST(newest.new AS INTEGER) IS NOT unit.active END
    UNION ALL
    SELECT CAST(no AS TEXT), 'folded' FROM unit WHERE turkish_fold(name) IS NOT folded
    """
}
