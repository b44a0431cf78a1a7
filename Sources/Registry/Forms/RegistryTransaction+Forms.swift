import Domain
internal import GRDB
import SheetModel

extension RegistryTransaction {
  /// Records a form with its rows and findings, once and for good.
  ///
  /// `ordinal` is the file's place in the run, `part` the form's within the file, from 1. To be called before the
  /// form's grants and revocations: they refer to its rows. `takes` is the number of the held form that this is the second
  /// judgement of. Throws `constraint` when that part is recorded already, or the held form was taken already.
  public func record(
    form: FormOutcome, run: String, ordinal: Int, part: Int, sha256: String, at time: Moment, takes: Int64? = nil
  ) throws -> FormID {
    let institution = form.institutionDetsisNo.flatMap { DetsisNo($0) }
    try change(
      """
      INSERT INTO form (run, ordinal, part, file, sheet, sha256, status, institution_no, institution_name, institution,
        processed_at, outputs, rows_not_judged, takes)
      VALUES (\(run), \(ordinal), \(part), \(form.file), \(form.sheet), \(sha256), \(form.status.rawValue),
        \(form.institutionDetsisNo), \(form.institutionName), \(institution), \(time), \(form.outputs),
        \(form.rowsNotJudged > 0 ? form.rowsNotJudged : nil), \(takes))
      """)
    let id = FormID(number: database.lastInsertedRowID)
    for row in form.rows { try record(row, of: id, institution: institution, at: time) }
    try record(form.findings[...], of: id, from: 1)
    return id
  }

  /// Adds what was found only after the form's changes were made (`fewer-than-two`) behind its other findings.
  public func add(findings: [Finding], to form: FormID) throws {
    let last = try first("SELECT coalesce(max(seq), 0) FROM finding WHERE form = \(form) ORDER BY 1") {
      try $0.value(0, as: Int.self)
    }
    try record(findings[...], of: form, from: (last ?? 0) + 1)
  }

  private func record(_ row: RowOutcome, of form: FormID, institution: DetsisNo?, at time: Moment) throws {
    guard row.values.keys.allSatisfy(Field.columns.contains) else {
      throw RegistryError.constraint("a row has the nine fields of the table")
    }
    let person = row.values[.nationalId].flatMap { try? TCKimlikNo(parsing: $0) }
    let unit = row.values[.unitDetsisNo].flatMap { DetsisNo($0) }
    try change(
      """
      INSERT INTO form_row (form, position, row_number, operation, effect, justification, institution, processed_at,
        person, unit, v_row_number, v_operation, v_unit, v_unit_name, v_national_id, v_full_name, v_work_phone,
        v_mobile_phone, v_email)
      VALUES (\(form), \(row.position), \(row.rowNumber), \(row.operation?.rawValue), \(row.effect.rawValue),
        \(row.justification), \(institution), \(time), \(person), \(unit), \(row.values[.rowNumber]),
        \(row.values[.operation]), \(row.values[.unitDetsisNo]), \(row.values[.unitName]), \(row.values[.nationalId]),
        \(row.values[.fullName]), \(row.values[.workPhone]), \(row.values[.mobilePhone]), \(row.values[.email]))
      """)
  }

  private func record(_ findings: ArraySlice<Finding>, of form: FormID, from first: Int) throws {
    for (index, finding) in findings.enumerated() {
      try change(
        """
        INSERT INTO finding (form, seq, code, cell, row_number, field, value, suggestion, details)
        VALUES (\(form), \(first + index), \(finding.code.rawValue), \(finding.cell?.description),
          \(finding.rowNumber), \(finding.field?.rawValue), \(finding.value), \(finding.suggestion),
          \(FindingDetails.text(finding)))
        """)
    }
  }
}
