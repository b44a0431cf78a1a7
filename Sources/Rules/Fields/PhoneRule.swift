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

/// A number in any writing from which its digits can be worked out, for suggestions and wide corrections.
extension PhoneNumber {
  /// Takes any writing from which the digits can be worked out: `5321234567`, `+90 (532) 123-4567`, `0312/1234567`,
  /// `0312 123 45 67 dahili 1234`.
  init?(loosely text: some StringProtocol) {
    var parts = Self.withMarkedExtension(text).split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.count > 1, (3...4).contains(parts[0].count(where: \.isNumber)) {
      parts[0...1] = ["\(parts[0]) \(parts[1])"]
    }
    guard parts.count <= 2, parts[0].allSatisfy({ $0.isASCII && ($0.isNumber || "+ ().-".contains($0)) }) else {
      return nil
    }
    var digits = String(parts[0].filter(\.isNumber))
    if digits.hasPrefix("00") { digits.removeFirst(2) }
    if digits.count == 12 || digits.count == 13 && digits.hasPrefix("900"), digits.hasPrefix("90") {
      digits.removeFirst(2)
    }
    if digits.count == 10 { digits = "0" + digits }
    guard !digits.hasPrefix("00") else { return nil }
    let extensionDigits = parts.count == 2 ? String(parts[1].filter { $0 != " " }) : nil
    self.init(digits: digits, extensionDigits: extensionDigits)
  }

  /// The text with a slash for what else stands in front of an extension, and without an apostrophe in front of it.
  private static func withMarkedExtension(_ text: some StringProtocol) -> String {
    let text = Self.withoutLabel(Self.plainSigns(String(text))).trimmingPrefix("'")
    guard let match = text.firstMatch(of: /\s*\(?\s*(?:dahili|dah|d|x)[.:\s]*([0-9]{1,6})\s*\)?$|\s+\(([0-9]{1,6})\)$/),
      let digits = match.1 ?? match.2
    else { return String(text) }
    return "\(text[..<match.range.lowerBound])/\(digits)"
  }

  /// The text folded, with ASCII digits and hyphens, and without the zeros of a decimal number.
  private static func plainSigns(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in TurkishText.fold(text).unicodeScalars {
      if TurkishText.isHyphen(scalar) {
        plain.append("-")
      } else if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
        plain.append(Unicode.Scalar(UInt8(48 + Int(value))))
      } else {
        plain.append(scalar)
      }
    }
    let text = String(plain)
    return text.firstMatch(of: /^([0-9]{10,12})[.,]0{1,2}$/).map { String($0.1) } ?? text
  }

  /// The text without the word that says whose or which number it is: `Tel: 0312 …`, `GSM 0532 …`.
  private static func withoutLabel(_ text: String) -> String {
    guard let match = text.firstMatch(of: /^(?:tel|telefon|telefonu|gsm|cep|iş|is|no|numara|:|\.|\s)+/) else {
      return text
    }
    return String(text[match.range.upperBound...])
  }
}
