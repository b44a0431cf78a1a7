import Domain
internal import GRDB
import Register
import SheetModel

extension RegistryReading {
  /// The forms of a run, one after the other in the order in which they were recorded; only one is held at a time.
  package func forEachForm(run: String, _ body: (RecordedForm) throws -> Void) throws {
    try each("\(sql: Self.forms) WHERE run = \(run) ORDER BY id") { try body(try form($0)) }
  }

  package func form(_ id: FormID) throws -> RecordedForm? {
    try first("\(sql: Self.forms) WHERE id = \(id) ORDER BY id", form)
  }

  /// Whether the registry holds a form of that number, by which people name it.
  package func hasForm(_ number: Int64) throws -> Bool { try exists("SELECT 1 FROM form WHERE id = \(number)") }

  /// The number of the form whose results lie in a folder, by which people name it. Throws `notFound`.
  package func number(ofFormIn outputs: String, run: String) throws -> Int64 {
    let found = try first("SELECT id FROM form WHERE run = \(run) AND outputs = \(outputs) ORDER BY id LIMIT 1") {
      try $0.value(0, as: Int64.self)
    }
    guard let found else { throw RegistryError.notFound(.form) }
    return found
  }

  private func form(_ row: Row) throws -> RecordedForm {
    let id: FormID = try row.value(0)
    let run = try row.run(1)
    var outcome = FormOutcome(
      file: try row.value(6), sheet: try row.value(7), status: try row.named(8), institutionDetsisNo: try row.value(9),
      institutionName: try row.value(10), rows: try rows(of: id), findings: try findings(of: id),
      outputs: try row.outputs(11, of: run), mail: try row.value(12, as: IncomingPath?.self)?.text)
    outcome.rowsNotJudged = try row.value(14, as: Int?.self) ?? 0
    return RecordedForm(
      id: id, run: run, ordinal: try row.value(2), part: try row.value(3), sha256: try row.value(4),
      processedAt: try row.value(5), attachment: try row.value(13), outcome: outcome.placed)
  }

  private func rows(of form: FormID) throws -> [RowOutcome] {
    try all(
      """
      SELECT position, row_number, operation, effect, justification, v_row_number, v_operation, v_unit, v_unit_name,
        v_national_id, v_full_name, v_work_phone, v_mobile_phone, v_email
      FROM form_row WHERE form = \(form) ORDER BY position
      """, RowOutcome.init)
  }

  private func findings(of form: FormID) throws -> [Finding] {
    try all(
      """
      SELECT code, cell, row_number, field, value, suggestion, details
      FROM finding WHERE form = \(form) ORDER BY seq
      """, Finding.init)
  }

  private static let forms = """
    SELECT id, run, ordinal, part, sha256, processed_at, file, sheet, status, institution_no, institution_name, outputs,
      (SELECT run_item.file FROM mail_form JOIN run_item ON run_item.run = form.run AND run_item.ordinal = form.ordinal
       WHERE mail_form.form = form.id),
      (SELECT attachment FROM mail_form WHERE mail_form.form = form.id), rows_not_judged
    FROM form
    """
}

extension RowOutcome {
  /// Columns: position, row_number, operation, effect, justification, then the nine fields in the form's order.
  init(_ row: Row) throws {
    var values: [Field: String] = [:]
    for (index, field) in Field.columns.enumerated() { values[field] = try row.value(5 + index, as: String?.self) }
    self.init(
      position: try row.value(0), rowNumber: try row.value(1),
      operation: try row.value(2, as: String?.self).flatMap(FormOperation.init), values: values,
      effect: try row.named(3), justification: try row.value(4))
  }
}

extension Finding {
  /// Columns: code, cell, row_number, field, value, suggestion, details.
  init(_ row: Row) throws {
    let (kind, severity) = try FindingDetails.parse(try row.value(6), of: try row.named(0))
    self.init(
      kind, cell: try row.value(1, as: String?.self).flatMap { CellReference($0) }, rowNumber: try row.value(2),
      field: try row.value(3, as: String?.self).flatMap(Field.init), value: try row.value(4),
      suggestion: try row.value(5), severity: severity)
  }
}
