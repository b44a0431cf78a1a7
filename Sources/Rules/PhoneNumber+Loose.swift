import Domain

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
