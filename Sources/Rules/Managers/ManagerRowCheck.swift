import Domain

/// Checks a row of a batch or of a roster by itself: every cell, and the unit it names.
///
/// All findings of a row come in one pass. A roster's row, which has no `İŞLEM`, is checked as an appointment.
package struct ManagerRowCheck: Sendable {
  private let emailSuffixes: [String]

  package init(settings: FormSettings) { emailSuffixes = settings.emailSuffixes }

  /// Throws what the registry's lookups throw.
  package func check(
    _ row: RequestRow, isShifted: Bool = false, in registry: some UnitView
  ) throws -> CheckedManagerRow {
    var check = RowCheck(row)
    if isShifted { check.add(.rowShifted) }
    let action = row.fields.contains(.operation) ? Self.action(&check) : .appoint
    try ManagerUnitRule.apply(to: &check, mayBeClosed: action == .end, in: registry)
    NationalIDRule.apply(to: &check)
    let content: BatchRow.Content? =
      switch action {
      case .appoint: appointment(&check).map { .appointment($0) }
      case .end: Self.ending(&check).map { .ending($0) }
      case nil: nil
      }
    check.noteCorrections()
    let isSound = !check.hasError
    var checked = CheckedManagerRow(
      rowNumber: row.position, content: (isSound ? content : nil) ?? .faulty(check.values),
      findings: check.sortedFindings)
    if row.fields.contains(.hold), !row[.hold].original.isEmpty { checked.hold = row[.hold].original }
    return checked
  }

  private static func action(_ check: inout RowCheck) -> ManagerAction? {
    let reading = check.row[.operation]
    if reading.fault == nil, reading.isEmpty {
      check.add(.operationMissing(.managers), on: .operation)
      return nil
    }
    guard let text = check.text(of: .operation, missing: .operationMissing(.managers)) else { return nil }
    if let action = ManagerAction.allCases.first(where: { $0.officialName == text }) { return action }
    let nearest = Nearest.word(to: text, among: ManagerAction.allCases.map(\.officialName))
    check.add(.operationUnknown(.managers), on: .operation, suggestion: nearest)
    return nil
  }

  private func appointment(_ check: inout RowCheck) -> Appointment? {
    NameRule.apply(to: &check)
    let type = AppointmentTypeRule.type(&check)
    let reference = ReferenceRule.reference(&check)
    let start = TimeRule.time(of: .start, missing: .startMissing, &check)
    let end = TimeRule.optionalTime(of: .end, &check)
    EmailRule.apply(to: &check, suffixes: emailSuffixes)
    TimeRule.checkOrder(from: start, to: end, &check)
    check.judgeFault(of: .title)
    guard !check.hasError, let unit = check.unitNo, let person = check.person, let type, let reference, let start
    else { return nil }
    return Appointment(
      unit: unit, person: person, fullName: check.row[.fullName].text, title: check.row[.title].text, type: type,
      reference: reference, email: check.row[.email].text, start: start, end: end)
  }

  /// What else an ending says is for people: it is neither needed nor checked.
  private static func ending(_ check: inout RowCheck) -> Ending? {
    let type = check.row[.appointmentType].isEmpty ? nil : AppointmentTypeRule.type(&check)
    let start = TimeRule.optionalTime(of: .start, &check)
    let end = TimeRule.time(of: .end, missing: .endMissing, &check)
    TimeRule.checkOrder(from: start, to: end, &check)
    guard !check.hasError, let unit = check.unitNo, let person = check.person, let end else { return nil }
    let said = check.values.filter { [.unitName, .fullName, .title, .reference, .email].contains($0.key) }
    return Ending(unit: unit, person: person, type: type, start: start, end: end, remarks: said)
  }
}

/// A row that was checked by itself.
package struct CheckedManagerRow: Hashable, Sendable {
  /// The row's number on its sheet, from 1.
  package var rowNumber: Int
  /// What the row says; `faulty` where it has errors.
  package var content: BatchRow.Content
  /// In the order of the columns.
  package var findings: [Finding]
  /// Why the row is held, as the batch says; nil where it is not.
  package var hold: String?

  package init(rowNumber: Int, content: BatchRow.Content, findings: [Finding] = []) {
    self.rowNumber = rowNumber
    self.content = content
    self.findings = findings
  }

  /// The row as one that is refused because it is held; `count`: how many rows of the batch are.
  package func held(_ count: Int, header: TableHeader) -> CheckedManagerRow {
    var values = [Field: String]()
    for field in header.layout.fields { values[field] = content.text(field) }
    values[.hold] = hold
    let finding = Finding(
      .proposalHeld(count: count), cell: header.cell(.hold, row: rowNumber), rowNumber: rowNumber,
      position: rowNumber, field: .hold, value: hold)
    var row = CheckedManagerRow(rowNumber: rowNumber, content: .faulty(values), findings: findings + [finding])
    row.hold = hold
    return row
  }
}

extension RowCheck {
  /// Finds what Excel did to a field that may be anything else.
  mutating func judgeFault(of field: Field) {
    if let fault = row[field].fault { add(fault.kind, on: field) }
  }
}
