import Domain

/// Names are written in full (seed 000, EK-1, explanation 4).
struct AbbreviationRule {
  private let known: Set<String>

  init(_ abbreviations: [String]) {
    known = Set(abbreviations.map { TurkishText.foldLabel($0) })
  }

  func apply(to check: inout RowCheck) {
    apply(to: &check, .fullName)
    guard check.unit?.foldedName != TurkishText.fold(check.row[.unitName].text) else { return }
    apply(to: &check, .unitName)
  }

  private func apply(to check: inout RowCheck, _ field: Field) {
    guard check.row[field].fault == nil, let word = abbreviation(in: check.row[field].text) else { return }
    check.add(.abbreviation(word: word), on: field)
  }

  /// The first word that ends in a full stop or is a known abbreviation.
  func abbreviation(in text: String) -> String? {
    Self.words(of: text)
      .first { $0.count > 1 && $0.last == "." || known.contains(TurkishText.foldLabel(String($0))) }
      .map { String($0) }
  }

  /// A no-break space stands in what was written, and not in what was tidied.
  static func words(of text: String) -> [Substring.UnicodeScalarView] {
    text.unicodeScalars.split {
      $0 == " " || $0 == "\u{A0}" || $0 == "/" || $0 == "," || TurkishText.isHyphen($0)
    }
  }
}
