import Domain
internal import GRDB
import Register
import SheetModel

/// What the rules ask of forms that were judged before.
extension RegistryReading {
  package func acceptedRow(
    inRun run: String, _ operation: FormOperation, person: TCKimlikNo, unit: DetsisNo
  ) throws -> EarlierRow? {
    try first(
      """
      SELECT form.file, form_row.row_number FROM form_row JOIN form ON form.id = form_row.form
      WHERE form_row.person = \(person) AND form_row.unit = \(unit) AND form_row.operation = \(operation.rawValue)
        AND form_row.effect <> 'refused' AND form.run = \(run)
      ORDER BY form_row.form, form_row.position LIMIT 1
      """
    ) { EarlierRow(file: try $0.value(0), rowNumber: try $0.value(1)) }
  }

  package func hasRow(
    numbered number: Int, of institution: DetsisNo, since: Moment, orInRun run: String?
  ) throws -> Bool {
    if try hasRecentRow(number, institution, since) { return true }
    return try run.map { try hasRowInRun(number, institution, $0) } ?? false
  }

  private func hasRecentRow(_ number: Int, _ institution: DetsisNo, _ since: Moment) throws -> Bool {
    try exists(
      """
      SELECT 1 FROM form_row
      WHERE institution = \(institution) AND row_number = \(number) AND processed_at >= \(since)
      ORDER BY processed_at LIMIT 1
      """)
  }

  private func hasRowInRun(_ number: Int, _ institution: DetsisNo, _ run: String) throws -> Bool {
    try exists(
      """
      SELECT 1 FROM form_row JOIN form ON form.id = form_row.form
      WHERE form_row.institution = \(institution) AND form_row.row_number = \(number) AND form.run = \(run)
      ORDER BY form.id DESC LIMIT 1
      """)
  }

  package func processed(sha256: String, besidesMail mail: String?) throws -> EarlierForm? {
    // One that was refused as a copy is none itself; one that was held counts until it is taken up or closed, and behind
    // all others, for what nobody confirmed must not stand in a confirmed sender's way.
    let found = try first(
      """
      WITH RECURSIVE \(sql: Self.undoneRows),
      known (id, run, ordinal, file, processed_at, outputs, status) AS (
        SELECT id, run, ordinal, file, processed_at, coalesce(outputs, ''), status FROM form
        WHERE sha256 = \(sha256)
          AND NOT EXISTS (
            SELECT 1 FROM mail
            WHERE mail.run = form.run AND mail.ordinal = form.ordinal AND (believed = 0 OR mail.sha256 = \(mail)))
          AND NOT EXISTS (SELECT 1 FROM finding WHERE finding.form = form.id AND code = 'form-duplicate')
          AND NOT (status = 'held' AND \(sql: Self.isSettled)))
      SELECT file, run, processed_at, outputs, ordinal,
        -- How it ended is not true any more where something of it was undone.
        (SELECT iif(EXISTS (SELECT 1 FROM undone WHERE undone.form = known.id), NULL, CASE
          WHEN sum(status IN ('accepted', 'partial')) = 0 THEN iif(sum(status = 'held') > 0, 'held', 'refused')
          ELSE iif(min(status) = max(status), min(status), 'partial') END)
         FROM known AS same WHERE same.run = known.run AND same.ordinal = known.ordinal)
      FROM known
      ORDER BY status NOT IN ('accepted', 'partial'), status = 'held', id LIMIT 1
      """
    ) {
      let form = EarlierForm(
        file: try $0.value(0), run: try $0.run(1), processedAt: try $0.value(2), outputs: try $0.outputs(3) ?? "",
        status: try $0.value(5, as: String?.self).flatMap(FormStatus.init))
      return (form, ordinal: try $0.value(4, as: Int.self))
    }
    guard let (earlier, ordinal) = found else { return nil }
    var form = earlier
    if form.status == nil { form.isUndone = try isUndone(form.run, ordinal, sha256) }
    if form.status == .refused || form.status == .partial { form.reasons = try reasons(form.run, ordinal, sha256) }
    return form
  }

  /// Whether everything is undone that the forms of a file changed.
  private func isUndone(_ run: String, _ ordinal: Int, _ sha256: String) throws -> Bool {
    try !exists(
      """
      WITH RECURSIVE \(sql: Self.undoneRows)
      SELECT 1 FROM form JOIN journal AS entry ON entry.form = form.id
      WHERE form.run = \(run) AND form.ordinal = \(ordinal) AND form.sha256 = \(sha256) AND entry.reverses IS NULL
        AND (entry.form, entry.row) NOT IN (SELECT form, row FROM undone)
      ORDER BY entry.id LIMIT 1
      """)
  }

  private func reasons(_ run: String, _ ordinal: Int, _ sha256: String) throws -> [Finding.EarlierReason] {
    Finding.EarlierReason.of(
      try all(
        """
        SELECT code, cell, details FROM finding JOIN form ON form.id = finding.form
        WHERE form.run = \(run) AND form.ordinal = \(ordinal) AND form.sha256 = \(sha256) ORDER BY form.id, seq
        """
      ) { row in
        let code: FindingCode = try row.named(0)
        let (_, severity) = try FindingDetails.parse(try row.value(2), of: code)
        let cell = try row.value(1, as: String?.self).flatMap { CellReference($0) }
        return (code: code, severity: severity, cell: cell)
      })
  }
}
