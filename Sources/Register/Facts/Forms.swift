import Domain

/// A form as it was judged, with its rows and what was found.
package struct FormJudged: Fact {
  package static let kind = "form-judged"

  package struct Row: Hashable, Sendable {
    package var position: Int
    package var rowNumber: Int
    package var operation: FormOperation?
    package var effect: RowEffect
    package var justification: String?
    /// The nine fields of the table, in the form's order.
    package var values: [String?]

    package init(
      position: Int, rowNumber: Int, operation: FormOperation?, effect: RowEffect, justification: String?,
      values: [String?]
    ) {
      (self.position, self.rowNumber, self.operation) = (position, rowNumber, operation)
      (self.effect, self.justification, self.values) = (effect, justification, values)
    }
  }

  package var form: FormID
  package var run: String
  package var ordinal: Int
  package var part: Int
  package var file: String
  package var sheet: String?
  package var sha256: String
  package var status: FormStatus
  package var institutionNo: String?
  package var institutionName: String?
  package var outputs: String?
  package var rowsNotJudged: Int?
  package var takes: Int64?
  package var rows: [Row]
  package var findings: [FoundThing]

  package init(
    form: FormID, run: String, ordinal: Int, part: Int, file: String, sheet: String?, sha256: String,
    status: FormStatus,
    institutionNo: String?, institutionName: String?, outputs: String?, rowsNotJudged: Int?, takes: Int64?,
    rows: [Row], findings: [FoundThing]
  ) {
    (self.form, self.run, self.ordinal, self.part) = (form, run, ordinal, part)
    (self.file, self.sheet, self.sha256, self.status) = (file, sheet, sha256, status)
    (self.institutionNo, self.institutionName, self.outputs) = (institutionNo, institutionName, outputs)
    (self.rowsNotJudged, self.takes, self.rows, self.findings) = (rowsNotJudged, takes, rows, findings)
  }

  package func write(to facts: inout FactWriter) {
    facts.put("file", file)
    facts.put(list: "findings", findings) { finding, element in element.write(to: &finding) }
    facts.put("form", form)
    facts.put("institutionName", institutionName)
    facts.put("institutionNo", institutionNo)
    facts.put("ordinal", ordinal)
    facts.put("outputs", outputs)
    facts.put("part", part)
    facts.put(list: "rows", rows) { row, element in element.write(to: &row) }
    facts.put("rowsNotJudged", rowsNotJudged)
    facts.put("run", run)
    facts.put("sha256", sha256)
    facts.put("sheet", sheet)
    facts.put(named: "status", status)
    facts.put("takes", takes)
  }

  package init(from facts: inout FactReader) throws(RegistryError) {
    file = try facts.take("file")
    findings = try facts.take(list: "findings") { finding throws(RegistryError) in try FoundThing(from: &finding) }
    form = try facts.take("form")
    institutionName = try facts.takeIfThere("institutionName")
    institutionNo = try facts.takeIfThere("institutionNo")
    ordinal = try facts.take("ordinal")
    outputs = try facts.takeIfThere("outputs")
    part = try facts.take("part")
    rows = try facts.take(list: "rows") { row throws(RegistryError) in try Row(from: &row) }
    rowsNotJudged = try facts.takeIfThere("rowsNotJudged")
    run = try facts.take("run")
    sha256 = try facts.take("sha256")
    sheet = try facts.takeIfThere("sheet")
    status = try facts.take(named: "status")
    takes = try facts.takeIfThere("takes")
  }

  package func project(_ event: Event, into tables: any Tables) throws {
    let institution = institutionNo.flatMap { DetsisNo($0) }
    try tables.insert(
      .form,
      [
        Value(form), .text(run), Value(ordinal), Value(part), .text(file), Value(sheet), .text(sha256),
        .text(status.rawValue), Value(institutionNo), Value(institutionName), Value(institution), Value(event.at),
        Value(outputs), Value(rowsNotJudged), Value(takes),
      ])
    for row in rows {
      let person = row.values[4].flatMap { try? TCKimlikNo(parsing: $0) }
      let unit = row.values[2].flatMap { DetsisNo($0) }
      try tables.insert(
        .formRow,
        [
          Value(form), Value(row.position), Value(row.rowNumber), Value(row.operation?.rawValue),
          .text(row.effect.rawValue), Value(row.justification), Value(institution), Value(event.at), Value(person),
          Value(unit),
        ] + row.values.map { Value($0) })
    }
    try FoundThing.insert(findings, of: form, from: 1, into: tables)
  }
}

extension FormJudged.Row {
  fileprivate func write(to row: inout FactWriter) {
    row.put(named: "effect", effect)
    row.put("justification", justification)
    row.put(named: "operation", operation)
    row.put("position", position)
    row.put("rowNumber", rowNumber)
    row.put(object: "values") { fields in
      for index in Self.order { fields.put(Field.columns[index].rawValue, values[index]) }
    }
  }

  fileprivate init(from row: inout FactReader) throws(RegistryError) {
    effect = try row.take(named: "effect")
    justification = try row.takeIfThere("justification")
    operation = try row.takeIfThere(named: "operation")
    position = try row.take("position")
    rowNumber = try row.take("rowNumber")
    values = try row.take(object: "values") { fields throws(RegistryError) in
      var values = [String?](repeating: nil, count: Field.columns.count)
      for index in Self.order { values[index] = try fields.takeIfThere(Field.columns[index].rawValue) }
      return values
    }
  }

  /// The fields in the order of their names.
  private static let order = Field.columns.indices.sorted { Field.columns[$0].rawValue < Field.columns[$1].rawValue }
}

/// What was found only after a form's changes were made, behind its other findings.
package struct FindingsAdded: Fact {
  package static let kind = "findings-added"

  package var form: FormID
  /// The place of the first one among the form's findings, from 1.
  package var first: Int
  package var findings: [FoundThing]

  package init(form: FormID, first: Int, findings: [FoundThing]) {
    (self.form, self.first, self.findings) = (form, first, findings)
  }

  package func write(to facts: inout FactWriter) {
    facts.put(list: "findings", findings) { finding, element in element.write(to: &finding) }
    facts.put("first", first)
    facts.put("form", form)
  }

  package init(from facts: inout FactReader) throws(RegistryError) {
    findings = try facts.take(list: "findings") { finding throws(RegistryError) in try FoundThing(from: &finding) }
    first = try facts.take("first")
    form = try facts.take("form")
  }

  package func project(_ event: Event, into tables: any Tables) throws {
    try FoundThing.insert(findings, of: form, from: first, into: tables)
  }
}

/// A finding as it was told.
package struct FoundThing: Hashable, Sendable {
  package var code: String
  package var cell: String?
  package var rowNumber: Int?
  package var field: String?
  package var value: String?
  package var suggestion: String?
  /// A JSON object of texts, its keys in order.
  package var details: String

  package init(
    code: String, cell: String?, rowNumber: Int?, field: String?, value: String?, suggestion: String?, details: String
  ) {
    (self.code, self.cell, self.rowNumber, self.field) = (code, cell, rowNumber, field)
    (self.value, self.suggestion, self.details) = (value, suggestion, details)
  }

  func write(to finding: inout FactWriter) {
    finding.put("cell", cell)
    finding.put("code", code)
    finding.put("details", details)
    finding.put("field", field)
    finding.put("rowNumber", rowNumber)
    finding.put("suggestion", suggestion)
    finding.put("value", value)
  }

  init(from finding: inout FactReader) throws(RegistryError) {
    cell = try finding.takeIfThere("cell")
    code = try finding.take("code")
    details = try finding.take("details")
    field = try finding.takeIfThere("field")
    rowNumber = try finding.takeIfThere("rowNumber")
    suggestion = try finding.takeIfThere("suggestion")
    value = try finding.takeIfThere("value")
  }

  static func insert(_ findings: [FoundThing], of form: FormID, from first: Int, into tables: any Tables) throws {
    for (index, finding) in findings.enumerated() {
      try tables.insert(
        .finding,
        [
          Value(form), Value(first + index), .text(finding.code), Value(finding.cell), Value(finding.rowNumber),
          Value(finding.field), Value(finding.value), Value(finding.suggestion), .text(finding.details),
        ])
    }
  }
}
