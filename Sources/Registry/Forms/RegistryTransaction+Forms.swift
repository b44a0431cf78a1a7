import Domain
internal import GRDB
import Register
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
    let id = FormID(number: try journal.nextNumber("form"))
    let fact = FormJudged(
      form: id, run: run, ordinal: ordinal, part: part, file: form.file, sheet: form.sheet, sha256: sha256,
      status: form.status, institutionNo: form.institutionDetsisNo, institutionName: form.institutionName,
      outputs: form.outputs, rowsNotJudged: form.rowsNotJudged > 0 ? form.rowsNotJudged : nil, takes: takes,
      rows: try form.rows.map(FormJudged.Row.init), findings: form.findings.map(FoundThing.init))
    try journal.append(fact, at: time)
    return id
  }

  /// Adds what was found only after the form's changes were made (`fewer-than-two`) behind its other findings.
  public func add(findings: [Finding], to form: FormID) throws {
    guard !findings.isEmpty else { return }
    let question: Query = """
      SELECT coalesce((SELECT max(seq) FROM finding WHERE form = \(form)), 0), processed_at FROM form WHERE id = \(form)
      ORDER BY id
      """
    let known = try first(question) { (try $0.value(0, as: Int.self), try $0.value(1, as: Moment.self)) }
    guard let (last, time) = known else { throw RegistryError.notFound(.form) }
    try journal.append(
      FindingsAdded(form: form, first: last + 1, findings: findings.map(FoundThing.init)), at: time)
  }
}

extension FormJudged.Row {
  /// Throws `constraint` for a field that the table does not have.
  fileprivate init(_ row: RowOutcome) throws(RegistryError) {
    guard row.values.keys.allSatisfy(Field.columns.contains) else {
      throw .constraint("a row has the nine fields of the table")
    }
    self.init(
      position: row.position, rowNumber: row.rowNumber, operation: row.operation, effect: row.effect,
      justification: row.justification, values: Field.columns.map { row.values[$0] })
  }
}

extension FoundThing {
  fileprivate init(_ finding: Finding) {
    self.init(
      code: finding.code.rawValue, cell: finding.cell?.description, rowNumber: finding.rowNumber,
      field: finding.field?.rawValue, value: finding.value, suggestion: finding.suggestion,
      details: FindingDetails.text(finding))
  }
}
