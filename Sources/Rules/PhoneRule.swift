import Domain

/// The telephone numbers stand in the asked-for form; several are separated by `-` (seed 000, EK-1, explanation 8).
enum PhoneRule {
  static func apply(to check: inout RowCheck, _ field: Field) {
    let isMobile = field == .mobilePhone
    let missing: Finding.Kind = isMobile ? .mobilePhoneMissing : .workPhoneMissing
    guard let text = check.text(of: field, missing: missing) else { return }
    guard let numbers = try? PhoneNumber.list(parsing: text, isMobile: isMobile) else {
      check.add(.phoneFormat, on: field, suggestion: suggestion(for: text, isMobile: isMobile))
      return
    }
    if let odd = numbers.first(where: { isMobile ? !$0.isMobile : !$0.hasAreaCode }) {
      check.add(.phonePrefix(String(odd.digits.prefix(4))), on: field)
    }
  }

  /// Longer texts are no telephone numbers, in bytes.
  private static let longest = 200

  /// The asked-for form, where the digits allow it.
  static func suggestion(for text: String, isMobile: Bool) -> String? {
    guard text.utf8.count <= longest else { return nil }
    if let one = acceptable([PhoneNumber(loosely: text)], isMobile: isMobile) { return one[0].formatted }
    let separators: [(Unicode.Scalar) -> Bool] = [
      { TurkishText.isHyphen($0) || $0 == "," || $0 == ";" || $0 == "\n" }, { $0 == "/" },
    ]
    for isSeparator in separators {
      let parts = text.unicodeScalars.split(whereSeparator: isSeparator).map { PhoneNumber(loosely: String($0)) }
      if let several = acceptable(parts, isMobile: isMobile) {
        return several.map(\.formatted).joined(separator: String(PhoneNumber.separator))
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
