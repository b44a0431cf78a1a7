import Domain

/// ADI SOYADI is a name and a surname, in letters (full stop, apostrophe and hyphen are allowed).
enum NameRule {
  static func apply(to check: inout RowCheck) {
    guard let text = check.text(of: .fullName, missing: .nameMissing) else { return }
    guard text.unicodeScalars.prefix(Similarity.longestName + 1).count <= Similarity.longestName else {
      return check.add(.nameTooLong(maximum: Similarity.longestName), on: .fullName)
    }
    var folded = FoldedText()
    if folded.fold(text.utf8.span), folded.withBytes({ isName(folded: $0) }) { return }
    if let sign = text.unicodeScalars.first(where: { !isAllowed($0) }) {
      check.add(.nameCharacters(sign: String(sign)), on: .fullName)
    }
    let words = text.unicodeScalars.split(separator: " ").filter { $0.contains(where: isLetterOrDigit) }
    if words.count < 2 { check.add(.nameIncomplete, on: .fullName) }
  }

  /// Whether a name that `foldPlain` could fold surely breaks no rule: letters and signs, two words with a letter.
  static func isName(folded text: Span<UInt8>) -> Bool {
    guard text.count <= Similarity.longestName else { return false }
    var words = 0
    var isWord = false
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...: isWord = true
      case UInt8(ascii: " "):
        if isWord { words += 1 }
        isWord = false
      case UInt8(ascii: "."), UInt8(ascii: "'"), UInt8(ascii: "-"): break
      default: return false
      }
    }
    return (isWord ? words + 1 : words) >= 2
  }

  /// Signs alone are no word.
  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", ".", "'", "‘", "’", "\u{2BC}": true
    default:
      TurkishText.isHyphen(scalar) || scalar.properties.isAlphabetic
        || scalar.properties.generalCategory == .nonspacingMark
    }
  }
}
