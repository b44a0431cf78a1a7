import Domain

/// Where in a value the fault lies, for the findings that judge its characters.
///
/// The rules judge a value as it was tidied; this asks the same parsers about the value as it was written, which is what
/// people are shown.
public enum FaultPlace {
  /// The faulty part of the value that the sender wrote; nil where the value as a whole is meant, or there is none.
  ///
  /// An empty range stands behind the last character: something is missing there.
  public static func range(of finding: Finding) -> Range<String.Index>? {
    guard let value = finding.value, !value.isEmpty else { return nil }
    return switch finding.kind {
    case .phoneFormat:
      fault { () throws(WritingFault) in _ = try PhoneRule.numbers(in: value, isMobile: finding.field == .mobilePhone) }
    case .phonePrefix(let prefix): phonePrefix(prefix, in: value)
    case .emailFormat: fault { () throws(WritingFault) in _ = try EmailAddress(parsing: value) }
    case .emailDomain: value.lastIndex(of: "@").map { value.index(after: $0)..<value.endIndex }
    case .nameCharacters(let sign): value.range(ofScalar: sign)
    case .abbreviation(let word): self.word(word, in: value)
    case .nationalIDFormat: digits(11, in: value)
    case .nationalIDChecksum: checkDigits(in: value)
    case .detsisFormat, .institutionFormat: digits(8, in: value)
    case .cellScientific: value.firstIndex { !$0.isNumber }.map { $0..<value.endIndex }
    case .dateFormat: deviation(from: Array("dd/dd/dddd dd:dd"), in: value)
    case .referenceFormat: deviation(from: Array("dd/dd/dddd tarih ve"), in: value)
    default: nil
    }
  }

  private static func fault(
    _ parse: () throws(WritingFault) -> Void
  ) -> Range<String.Index>? {
    do throws(WritingFault) {
      try parse()
      return nil
    } catch {
      return error.range
    }
  }

  private static func phonePrefix(_ prefix: String, in value: String) -> Range<String.Index>? {
    value.split(separator: "-").first { $0.drop { $0 == " " }.hasPrefix(prefix) }.flatMap { number in
      let start = number.drop { $0 == " " }.startIndex
      return value.index(start, offsetBy: prefix.count, limitedBy: value.endIndex).map { start..<$0 }
    }
  }

  /// The word where it stands by itself.
  private static func word(_ word: String, in value: String) -> Range<String.Index>? {
    AbbreviationRule.words(of: value).first { String($0) == word }.map { $0.startIndex..<$0.endIndex }
  }

  /// The first character that is no digit, a 0 in front, the digits too many, or the place of those missing.
  private static func digits(_ count: Int, in value: String) -> Range<String.Index>? {
    if let odd = value.firstIndex(where: { !isDigit($0) }) { return odd..<value.index(after: odd) }
    if value.hasPrefix("0") { return value.startIndex..<value.index(after: value.startIndex) }
    let end = value.index(value.startIndex, offsetBy: count, limitedBy: value.endIndex) ?? value.endIndex
    return end..<value.endIndex
  }

  /// The last two of eleven digits.
  private static func checkDigits(in value: String) -> Range<String.Index>? {
    guard let last = value.lastIndex(where: isDigit), last > value.startIndex else { return nil }
    return value.index(before: last)..<value.index(after: last)
  }

  /// From the first character that differs from the form, where `d` stands for a digit; nil where none does.
  private static func deviation(from form: [Character], in value: String) -> Range<String.Index>? {
    var place = value.startIndex
    for sign in form {
      guard place < value.endIndex, matches(value[place], sign) else { return place..<value.endIndex }
      place = value.index(after: place)
    }
    return nil
  }

  private static func matches(_ character: Character, _ sign: Character) -> Bool {
    sign == "d" ? isDigit(character) : character == sign
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}

extension String {
  /// Where a character with that scalar stands.
  fileprivate func range(ofScalar text: String) -> Range<String.Index>? {
    guard let scalar = text.unicodeScalars.first else { return nil }
    return firstIndex { $0.unicodeScalars.contains(scalar) }.map { $0..<index(after: $0) }
  }
}
