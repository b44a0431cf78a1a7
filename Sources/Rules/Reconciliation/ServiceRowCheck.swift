import Domain
import SheetModel

/// Checks a manager that the web service gives: no T.C. no stands there, the T.C. Yönetici Kodu names the person.
///
/// A legal basis that does not read as a document's reference is not one, and is not compared; nor is an e-mail, which the
/// service does not know.
package struct ServiceRowCheck {
  private let person: (ManagerCode) throws -> TCKimlikNo?

  /// `person`: whom the registry gave a code to.
  package init(person: @escaping (ManagerCode) throws -> TCKimlikNo?) { self.person = person }

  /// `values`: the fields of one object, tidied; `ordinal`: its place in the response.
  package func check(
    _ values: [Field: String], ordinal: Int, isActive: Bool, fields: [Field], in registry: some UnitView
  ) throws -> RosterRow {
    var check = RowCheck(Self.request(values, ordinal, fields))
    try ManagerUnitRule.apply(to: &check, in: registry)
    let person = try person(&check)
    if !values[.fullName, default: ""].isEmpty { NameRule.apply(to: &check) }
    let type = AppointmentTypeRule.type(&check)
    let start = TimeRule.optionalTime(of: .start, &check)
    let end = TimeRule.optionalTime(of: .end, &check)
    TimeRule.checkOrder(from: start, to: end, &check)
    check.noteCorrections()
    let findings = check.sortedFindings.map(\.withoutCell)
    guard !check.hasError, let unit = check.unitNo, let person, let type else {
      var values = check.values
      // Whoever is named is protected, though nothing else can be taken from the row.
      values[.nationalId] = person?.digits
      return RosterRow(number: ordinal, content: .faulty(values), findings: findings)
    }
    let claim = RosterClaim(
      unit: unit, person: person, fullName: values[.fullName] ?? "", title: values[.title], type: type,
      reference: values[.reference].flatMap { DocumentReference($0) }, email: nil, start: start, end: end,
      isInactive: !isActive)
    return RosterRow(number: ordinal, content: .claim(claim), findings: findings)
  }

  private func person(_ check: inout RowCheck) throws -> TCKimlikNo? {
    guard let text = check.text(of: .managerCode, missing: .managerCodeMissing) else { return nil }
    if let code = ManagerCode(text), let person = try person(code) { return person }
    check.add(.managerCodeUnknown, on: .managerCode)
    return nil
  }

  /// An object's fields as a row of a table.
  static func request(_ values: [Field: String], _ ordinal: Int, _ fields: [Field]) -> RequestRow {
    let readings = fields.enumerated().map { place, field in
      let text = values[field] ?? ""
      let type = field == .appointmentType ? AppointmentType(writing: text)?.rawValue : nil
      return FieldReading(
        cell: CellReference(column: place + 1, row: ordinal), original: text, text: type ?? text)
    }
    return RequestRow(position: ordinal, readings: readings, fields: fields)
  }
}

extension Finding {
  /// A response has no cells.
  var withoutCell: Finding {
    var finding = self
    finding.cell = nil
    return finding
  }
}

extension RosterRow {
  /// A row of a table that was checked by itself; `givesTitle`: whether the table has titles at all.
  package init(_ checked: CheckedManagerRow, givesTitle: Bool) {
    let content: Content =
      switch checked.content {
      case .appointment(let appointment): .claim(RosterClaim(appointment, givesTitle: givesTitle))
      case .faulty(let values): .faulty(values)
      case .ending, .tie: .faulty([:])
      }
    self.init(number: checked.rowNumber, content: content, findings: checked.findings)
  }

  /// The row as one that cannot be taken because its unit stands outside the institution.
  package func outside(_ institution: DetsisUnit, unitName: String, header: TableHeader?) -> RosterRow {
    guard let claim else { return self }
    let finding = Finding(
      .detsisOutsideInstitution(official: unitName, institution: institution.name),
      cell: header?.cell(.unitDetsisNo, row: number), rowNumber: number, position: number,
      field: .unitDetsisNo,
      value: claim.unit.description)
    var values = [Field: String]()
    for field in TableLayout.roster.fields { values[field] = claim.text(field) }
    return RosterRow(number: number, content: .faulty(values), findings: [finding] + findings)
  }
}
