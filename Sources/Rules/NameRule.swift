import Domain

/// ADI SOYADI is a name and a surname, in letters (full stop, apostrophe and hyphen are allowed).
enum NameRule {
  static func apply(to check: inout RowCheck) {
    guard let text = check.text(of: .fullName, missing: .nameMissing) else { return }
    if let sign = text.unicodeScalars.first(where: { !isAllowed($0) }) {
      check.add(.nameCharacters, on: .fullName, details: [.word: String(sign)])
    }
    let words = text.split(separator: " ").filter { $0.contains(where: isLetterOrDigit) }
    if words.count < 2 { check.add(.nameIncomplete, on: .fullName) }
  }

  /// Signs alone are no word.
  private static func isLetterOrDigit(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", ".", "'", "’", "-", "‐": true
    default: scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    }
  }
}
