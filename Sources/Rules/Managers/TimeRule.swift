import Domain

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
