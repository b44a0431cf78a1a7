import Domain

/// A row while the rules look at it: what they found, and what the row turned out to mean.
struct RowCheck {
  let row: RequestRow
  private(set) var findings: [Finding] = []

  var operation: FormOperation?
  var unitNo: DetsisNo?
  /// The unit, where the registry has it.
  var unit: DetsisUnit?
  var person: TCKimlikNo?
  /// The authority stands already: accepted, but nothing to do.
  var isUnchanged = false

  init(_ row: RequestRow) { self.row = row }

  var rowNumber: Int { row.rowNumber }
  var hasError: Bool { findings.contains { $0.severity == .error } }

  func hasError(on field: Field) -> Bool {
    findings.contains { $0.field == field && $0.severity == .error }
  }

  /// Whether the field's value is wrong, be it forgiven or not.
  func hasFault(on field: Field) -> Bool {
    findings.contains { $0.field == field && $0.code.severity == .error }
  }

  func has(_ code: FindingCode) -> Bool { findings.contains { $0.code == code } }

  /// What must be the same for two rows to ask for the same thing, operation aside.
  var seat: Seat? {
    guard let person, let unitNo else { return nil }
    return Seat(person: person, unit: unitNo)
  }

  /// `severity`: nil for the kind's own, unless it is forgiven.
  mutating func add(
    _ kind: Finding.Kind, on field: Field, suggestion: String? = nil, severity: Severity? = nil
  ) {
    let reading = row[field]
    let forgiven: Severity? = kind.severity == .error && isForgiven(field) ? .warning : nil
    findings.append(
      Finding(
        kind, cell: reading.cell, rowNumber: rowNumber, position: row.position, field: field,
        value: reading.original.nonEmpty, suggestion: suggestion, severity: forgiven ?? severity))
  }

  /// Whether nothing on the field keeps the row back: an authority must never stay because a telephone number or an address
  /// is wrong of somebody who is to lose it.
  private func isForgiven(_ field: Field) -> Bool {
    operation == .revoke && [.workPhone, .mobilePhone, .email].contains(field)
  }

  /// A finding about the row as a whole.
  mutating func add(_ kind: Finding.Kind) {
    let place = row.fields.contains(.operation) ? Field.operation : row.fields[0]
    findings.append(Finding(kind, cell: row[place].cell, rowNumber: rowNumber, position: row.position))
  }

  /// The field's text if there is one to judge; else the finding about the cell, or `missing`, is made.
  ///
  /// `suggestion` is worked out where the text is missing, and only there.
  mutating func text(
    of field: Field, missing: Finding.Kind, suggestion: () throws -> String?
  ) rethrows -> String? {
    let reading = row[field]
    if let fault = reading.fault {
      add(fault.kind, on: field)
      return nil
    }
    guard !reading.isEmpty else {
      add(missing, on: field, suggestion: try suggestion())
      return nil
    }
    if reading.isFormula { add(.cellFormula, on: field) }
    if reading.isMerged { add(.cellMerged, on: field) }
    return reading.text
  }

  /// The same where nothing can be suggested.
  mutating func text(of field: Field, missing: Finding.Kind) -> String? {
    text(of: field, missing: missing, suggestion: { nil })
  }

  /// Notes what was put right by itself, where the field's value is used.
  mutating func noteCorrections() {
    for field in row.fields where row[field].isCorrected && !hasFault(on: field) {
      add(.valueCorrected, on: field, suggestion: row[field].text)
    }
  }

  /// The findings in the order of the columns.
  var sortedFindings: [Finding] {
    findings.enumerated().sorted { a, b in
      let left = (column(of: a.element), a.offset)
      let right = (column(of: b.element), b.offset)
      return left < right
    }.map(\.element)
  }

  private func column(of finding: Finding) -> Int {
    finding.field.flatMap { row.fields.firstIndex(of: $0) } ?? -1
  }

  /// What the row changes in the registry; nil where it is refused or changes nothing.
  var change: RegistryChange? {
    guard !hasError, !isUnchanged, let operation, let person, let unitNo else { return nil }
    return RegistryChange(
      position: row.position, operation: operation, person: person, unit: unitNo, fullName: row[.fullName].text,
      workPhone: row[.workPhone].text, mobilePhone: row[.mobilePhone].text, email: row[.email].text)
  }

  /// The fields as they were checked: tidied, or as written where they could not be; empty ones are left out.
  var values: [Field: String] {
    var values = [Field: String]()
    for field in row.fields {
      let reading = row[field]
      let text = reading.fault == nil ? reading.text : reading.original
      if !text.isEmpty { values[field] = text }
    }
    return values
  }

  func outcome(accepted: Bool, justification: String?) -> RowOutcome {
    let effect: RowEffect =
      if !accepted { .refused } else if isUnchanged { .unchanged } else if operation == .revoke { .revoked } else {
        .granted
      }
    return RowOutcome(
      position: row.position, rowNumber: rowNumber, operation: operation, values: values,
      effect: effect, justification: justification)
  }
}

/// A person in a unit.
struct Seat: Hashable {
  var person: TCKimlikNo
  var unit: DetsisNo
}
