import Domain

/// A telephone number as the form asks for it: `0999 999 99 99`, with an extension `0999 999 99 99/9999`.
///
/// Source: seed 000, EK-1, explanation 8.
struct PhoneNumber: Hashable {
  /// Eleven digits, the first 0.
  let digits: String
  /// One to six digits.
  let extensionDigits: String?

  /// `d` stands for a digit.
  private static let form = "0ddd ddd dd dd".unicodeScalars
  private static let longestExtension = 6

  /// Takes the asked-for form alone; throws the part from the first sign on that leaves it.
  init(exactly text: Substring, mayHaveExtension: Bool) throws(WritingFault) {
    let signs = text.unicodeScalars
    var place = signs.startIndex
    for sign in Self.form {
      guard place < signs.endIndex, sign == "d" ? Self.isDigit(signs[place]) : signs[place] == sign else {
        throw WritingFault(place..<signs.endIndex)
      }
      place = signs.index(after: place)
    }
    digits = String(text[..<place].replacing(" ", with: ""))
    guard place < signs.endIndex else {
      extensionDigits = nil
      return
    }
    guard mayHaveExtension, signs[place] == "/" else { throw WritingFault(place..<signs.endIndex) }
    let start = signs.index(after: place)
    let end = signs[start...].prefix(Self.longestExtension).prefix(while: Self.isDigit).endIndex
    guard end > start, end == signs.endIndex else { throw WritingFault(end..<signs.endIndex) }
    extensionDigits = String(text[start..<end])
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

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

  private init?(digits: String, extensionDigits: String?) {
    guard Self.areDigits(digits, 11...11), digits.hasPrefix("0") else { return nil }
    if let extensionDigits, !Self.areDigits(extensionDigits, 1...Self.longestExtension) { return nil }
    self.digits = digits
    self.extensionDigits = extensionDigits
  }

  private static func areDigits(_ text: String, _ count: ClosedRange<Int>) -> Bool {
    count.contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// The number in the asked-for form.
  var formatted: String {
    let d = Array(digits)
    let main = "\(String(d[0..<4])) \(String(d[4..<7])) \(String(d[7..<9])) \(String(d[9..<11]))"
    return extensionDigits.map { "\(main)/\($0)" } ?? main
  }

  var isMobile: Bool { digits.hasPrefix("05") }

  /// Whether its area code is one of Turkey's geographic ones, or 0392 (seed 000; the national numbering plan).
  var hasAreaCode: Bool { Self.areaCodes.contains(String(digits.dropFirst().prefix(3))) }

  private static let areaCodes: Set<String> = [
    "212", "216", "222", "224", "226", "228", "232", "236", "242", "246", "248", "252", "256", "258", "262", "264",
    "266", "272", "274", "276", "282", "284", "286", "288", "312", "318", "322", "324", "326", "328", "332", "338",
    "342", "344", "346", "348", "352", "354", "356", "358", "362", "364", "366", "368", "370", "372", "374", "376",
    "378", "380", "382", "384", "386", "388", "392", "412", "414", "416", "422", "424", "426", "428", "432", "434",
    "436", "438", "442", "446", "452", "454", "456", "458", "462", "464", "466", "472", "474", "476", "478", "482",
    "484", "486", "488",
  ]
}
