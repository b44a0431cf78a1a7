import Domain

/// The telephone numbers stand in the asked-for form; several are separated by `-` (seed 000, EK-1, explanation 8).
enum PhoneRule {
  static func apply(to check: inout RowCheck, _ field: Field) {
    let isMobile = field == .mobilePhone
    let missing: FindingCode = isMobile ? .mobilePhoneMissing : .workPhoneMissing
    guard let text = check.text(of: field, missing: missing) else { return }
    guard let numbers = numbers(in: text, isMobile: isMobile) else {
      check.add(.phoneFormat, on: field, suggestion: suggestion(for: text, isMobile: isMobile))
      return
    }
    if let odd = numbers.first(where: { isMobile ? !$0.isMobile : !$0.hasAreaCode }) {
      check.add(.phonePrefix, on: field, details: [.word: String(odd.digits.prefix(4))])
    }
  }

  /// The numbers, if every one stands in the asked-for form; an extension is for work phones only.
  static func numbers(in text: String, isMobile: Bool) -> [PhoneNumber]? {
    let numbers = text.split(separator: "-", omittingEmptySubsequences: false).map { PhoneNumber(exactly: $0) }
    return acceptable(numbers, isMobile: isMobile)
  }

  /// The asked-for form, where the digits allow it.
  static func suggestion(for text: String, isMobile: Bool) -> String? {
    if let one = acceptable([PhoneNumber(loosely: text)], isMobile: isMobile) { return one[0].formatted }
    for separators in ["-–—,;\n", "/"] {
      let parts = text.split(whereSeparator: { separators.contains($0) }).map { PhoneNumber(loosely: $0) }
      if let several = acceptable(parts, isMobile: isMobile) {
        return several.map(\.formatted).joined(separator: "-")
      }
    }
    return nil
  }

  private static func acceptable(_ numbers: [PhoneNumber?], isMobile: Bool) -> [PhoneNumber]? {
    let sound = numbers.compactMap { $0 }
    guard !sound.isEmpty, sound.count == numbers.count else { return nil }
    return isMobile && sound.contains { $0.extensionDigits != nil } ? nil : sound
  }
}
