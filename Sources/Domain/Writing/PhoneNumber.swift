/// A telephone number as the form asks for it: `0999 999 99 99`, with an extension `0999 999 99 99/9999`.
///
/// Source: seed 000, EK-1, explanation 8.
package struct PhoneNumber: Hashable, Sendable {
  /// Eleven digits, the first 0.
  package let digits: String
  /// One to six digits.
  package let extensionDigits: String?

  package static let pattern = SignPattern("0999 999 99 99")
  /// What a mobile number begins with.
  package static let mobilePrefix = "05"
  /// What stands between several numbers.
  package static let separator: Unicode.Scalar = "-"
  /// What stands in front of an extension.
  package static let extensionMark: Unicode.Scalar = "/"
  package static let extensionLengths = 1...6

  /// The numbers of a text, of which every one has to stand in the asked-for form; an extension is for work phones only.
  ///
  /// Throws where the first leaves it that does.
  package static func list(parsing text: String, isMobile: Bool) throws(WritingFault) -> [PhoneNumber] {
    var numbers = [PhoneNumber]()
    for part in text.unicodeScalars.split(separator: separator, omittingEmptySubsequences: false) {
      numbers.append(try PhoneNumber(exactly: Substring(part), mayHaveExtension: !isMobile))
    }
    return numbers
  }

  /// Takes the asked-for form alone; throws the part from the first sign on that leaves it.
  init(exactly text: Substring, mayHaveExtension: Bool) throws(WritingFault) {
    let signs = text.unicodeScalars
    let place = try Self.pattern.end(in: signs)
    digits = String(text[..<place].replacing(" ", with: ""))
    guard place < signs.endIndex else {
      extensionDigits = nil
      return
    }
    guard mayHaveExtension, signs[place] == Self.extensionMark else { throw WritingFault(place..<signs.endIndex) }
    let start = signs.index(after: place)
    let end = signs[start...].prefix(Self.extensionLengths.upperBound).prefix(while: SignPattern.isDigit).endIndex
    guard end > start, end == signs.endIndex else { throw WritingFault(end..<signs.endIndex) }
    extensionDigits = String(text[start..<end])
  }

  /// Takes digits alone; nil where they make no number.
  package init?(digits: String, extensionDigits: String?) {
    guard Self.areDigits(digits, 11...11), digits.hasPrefix("0") else { return nil }
    if let extensionDigits, !Self.areDigits(extensionDigits, Self.extensionLengths) { return nil }
    self.digits = digits
    self.extensionDigits = extensionDigits
  }

  private static func areDigits(_ text: String, _ count: ClosedRange<Int>) -> Bool {
    count.contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// The number in the asked-for form.
  package var formatted: String {
    let d = Array(digits)
    let main = "\(String(d[0..<4])) \(String(d[4..<7])) \(String(d[7..<9])) \(String(d[9..<11]))"
    return extensionDigits.map { "\(main)\(Self.extensionMark)\($0)" } ?? main
  }

  package var isMobile: Bool { digits.hasPrefix(Self.mobilePrefix) }

  /// Whether its area code is one of Turkey's geographic ones, or 0392 (seed 000; the national numbering plan).
  package var hasAreaCode: Bool { Self.areaCodes.contains(String(digits.dropFirst().prefix(3))) }

  private static let areaCodes: Set<String> = [
    "212", "216", "222", "224", "226", "228", "232", "236", "242", "246", "248", "252", "256", "258", "262", "264",
    "266", "272", "274", "276", "282", "284", "286", "288", "312", "318", "322", "324", "326", "328", "332", "338",
    "342", "344", "346", "348", "352", "354", "356", "358", "362", "364", "366", "368", "370", "372", "374", "376",
    "378", "380", "382", "384", "386", "388", "392", "412", "414", "416", "422", "424", "426", "428", "432", "434",
    "436", "438", "442", "446", "452", "454", "456", "458", "462", "464", "466", "472", "474", "476", "478", "482",
    "484", "486", "488",
  ]
}
