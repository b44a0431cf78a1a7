import Domain

/// Where in a value the fault lies, for the findings that judge its characters.
///
/// The rules judge a value as it was tidied; this asks the same parsers about the value as it was written, which is what
/// people are shown.
package enum FaultPlace {
  /// The faulty part of the value that the sender wrote; nil where the value as a whole is meant, or there is none.
  ///
  /// An empty range stands behind the last character: something is missing there.
  package static func range(of finding: Finding) -> Range<String.Index>? {
    guard let value = finding.value, !value.isEmpty else { return nil }
    return switch finding.kind {
    case .phoneFormat:
      fault { () throws(WritingFault) in
        _ = try PhoneNumber.list(parsing: value, isMobile: finding.field == .mobilePhone)
      }
    case .phonePrefix(let prefix): phonePrefix(prefix, in: value)
    case .emailFormat: fault { () throws(WritingFault) in _ = try EmailAddress(parsing: value) }
    case .emailDomain: value.lastIndex(of: "@").map { value.index(after: $0)..<value.endIndex }
    case .nameCharacters(let sign): value.range(ofScalar: sign)
    case .abbreviation(let word): self.word(word, in: value)
    case .nationalIDFormat: TCKimlikNo.place(of: .format, in: value)
    case .nationalIDChecksum: TCKimlikNo.place(of: .checksum, in: value)
    case .detsisFormat, .institutionFormat: fault { () throws(WritingFault) in _ = try DetsisNo(parsing: value) }
    case .cellScientific: value.firstIndex { !$0.isNumber }.map { $0..<value.endIndex }
    case .dateFormat: fault { () throws(WritingFault) in _ = try MinuteText.moment(parsing: value) }
    case .referenceFormat: fault { () throws(WritingFault) in _ = try DocumentReference(parsing: value) }
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
    let numbers = value.split(separator: Character(PhoneNumber.separator))
    return numbers.first { $0.drop { $0 == " " }.hasPrefix(prefix) }.flatMap { number in
      let start = number.drop { $0 == " " }.startIndex
      return value.index(start, offsetBy: prefix.count, limitedBy: value.endIndex).map { start..<$0 }
    }
  }

  /// The word where it stands by itself.
  private static func word(_ word: String, in value: String) -> Range<String.Index>? {
    AbbreviationRule.words(of: value).first { String($0) == word }.map { $0.startIndex..<$0.endIndex }
  }
}

extension String {
  /// Where a character with that scalar stands.
  fileprivate func range(ofScalar text: String) -> Range<String.Index>? {
    guard let scalar = text.unicodeScalars.first else { return nil }
    return firstIndex { $0.unicodeScalars.contains(scalar) }.map { $0..<index(after: $0) }
  }
}
