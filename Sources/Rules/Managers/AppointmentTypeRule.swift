import Domain

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
