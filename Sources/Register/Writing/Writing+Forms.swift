import Domain

extension RegisterTransaction {
  /// Records a form with its rows and findings, once and for good.
  ///
  /// `ordinal` is the file's place in the run, `part` the form's within the file, from 1. To be called before the
  /// form's grants and revocations: they refer to its rows. `takes` is the number of the held form that this is the second
  /// judgement of. Throws `constraint` when that part is recorded already, or the held form was taken already.
  package func record(
    form: FormOutcome, run: String, ordinal: Int, part: Int, sha256: String, at time: Moment, takes: Int64? = nil
  ) throws -> FormID {
    let id = FormID(number: try nextNumber(.form))
    let fact = FormJudged(
      form: id, run: run, ordinal: ordinal, part: part, file: form.file, sheet: form.sheet, sha256: sha256,
      status: form.status, institutionNo: form.institutionDetsisNo, institutionName: form.institutionName,
      outputs: form.outputs, rowsNotJudged: form.rowsNotJudged > 0 ? form.rowsNotJudged : nil, takes: takes,
      rows: try form.rows.map(FormJudged.Row.init), findings: form.findings.map(FoundThing.init))
    try append(fact, at: time)
    return id
  }

  /// Adds what was found only after the form's changes were made (`fewer-than-two`) behind its other findings.
  package func add(findings: [Finding], to form: FormID) throws {
    guard !findings.isEmpty else { return }
    let time = try time(ofForm: form)
    let last = try tables.last(.finding, [("form", Value(form))], below: .max)?.int("seq") ?? 0
    try append(
      FindingsAdded(form: form, first: Int(last) + 1, findings: findings.map(FoundThing.init)), at: time)
  }

  /// Notes in which attachment of its mail (from 1) a recorded form stood; nil where it stands for the mail itself.
  package func note(form: FormID, cameIn attachment: Int?) throws {
    try append(FormPlaced(form: form, attachment: attachment), at: try time(ofForm: form))
  }

  /// When a form was judged. Throws `notFound`.
  private func time(ofForm form: FormID) throws -> Moment {
    guard let row = try tables.find(.form, [("id", Value(form))]), let time = row.int("processed_at") else {
      throw RegistryError.notFound(.form)
    }
    return Moment(secondsSince1970: time)
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
