import Domain

/// DETSİS NO names a known, open unit, and BİRİM ADI, where it is given, is that unit's name.
///
/// The name guards against a wrong number: one that is not even similar, or that of another unit, is an error.
enum ManagerUnitRule {
  /// `mayBeClosed`: for endings, since an appointment does not end with its unit.
  static func apply(to check: inout RowCheck, mayBeClosed: Bool = false, in registry: some UnitView) throws {
    guard let text = check.text(of: .unitDetsisNo, missing: .detsisMissing) else { return }
    guard let no = DetsisNo(text) else { return check.add(.detsisFormat, on: .unitDetsisNo) }
    check.unitNo = no
    guard let unit = try registry.unit(no) else { return check.add(.detsisUnknown, on: .unitDetsisNo) }
    check.unit = unit
    if !unit.isActive, !mayBeClosed { check.add(.detsisClosed(official: unit.name), on: .unitDetsisNo) }
    check.judgeFault(of: .unitName)
    let name = check.row[.unitName].text
    guard !name.isEmpty, name != unit.name else { return }
    try UnitNameRule.compare(name, with: unit, of: nil, &check, in: registry)
  }
}

/// YETKİ TÜRÜ is one of the four types (seed 000, §3.2).
enum AppointmentTypeRule {
  static func type(_ check: inout RowCheck) -> AppointmentType? {
    guard let text = check.text(of: .appointmentType, missing: .typeMissing) else { return nil }
    if let type = AppointmentType(rawValue: text) { return type }
    let names = AppointmentType.allCases.map(\.rawValue)
    check.add(
      .typeUnknown(expected: names.joined(separator: ", ")), on: .appointmentType,
      suggestion: Nearest.word(to: text, among: names))
    return nil
  }
}

/// ATAMANIN TARİH VE SAYISI reads `GG/AA/YYYY tarih ve … sayılı …`, with a real date (seed 000, §3.2).
enum ReferenceRule {
  static func reference(_ check: inout RowCheck) -> DocumentReference? {
    guard let text = check.text(of: .reference, missing: .referenceMissing) else { return nil }
    if let reference = DocumentReference(text) { return reference }
    check.add(.referenceFormat, on: .reference, suggestion: DocumentReference.suggestion(for: text))
    return nil
  }
}

/// Start and end are real times, to the minute, and the end is not before the start.
enum TimeRule {
  static func time(of field: Field, missing: Finding.Kind, _ check: inout RowCheck) -> Moment? {
    guard let text = check.text(of: field, missing: missing) else { return nil }
    if let time = MinuteText.moment(text) { return time }
    check.add(.dateFormat, on: field)
    return nil
  }

  /// Nil for an empty field as well, and for what programs write into one (`0001-01-01T00:00:00`).
  static func optionalTime(of field: Field, _ check: inout RowCheck) -> Moment? {
    check.row[field].isEmpty || MinuteText.isNoDate(check.row[field].text)
      ? nil : time(of: field, missing: .dateFormat, &check)
  }

  static func checkOrder(from start: Moment?, to end: Moment?, _ check: inout RowCheck) {
    guard let start, let end, end < start else { return }
    check.add(.endBeforeStart(start: TimeText(minute: start), end: TimeText(minute: end)), on: .end)
  }
}
