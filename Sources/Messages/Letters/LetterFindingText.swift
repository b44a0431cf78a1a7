import Domain

/// The sentences about e-Yazışma packages and their letters.
package enum LetterFindingText {
  /// One sentence: what was found and which rule it breaks.
  ///
  /// `masked` hides T.C. numbers, as logs and messages must.
  package static func sentence(for finding: LetterFinding, in language: Language, masked: Bool = false) -> String {
    let telling = LetterTelling(finding, language)
    let sentence = language == .turkish ? telling.turkish : telling.english
    return masked ? Masking.numbers(in: sentence) : sentence
  }

  /// `Öneri: …`; nil where there is no suggestion.
  package static func advice(for finding: LetterFinding, in language: Language) -> String? {
    finding.suggestion.map { language == .turkish ? "Öneri: \($0)" : "Suggestion: \($0)" }
  }
}

/// A finding that is being told.
struct LetterTelling {
  let kind: LetterFinding.Kind
  let language: Language
  private let finding: LetterFinding

  init(_ finding: LetterFinding, _ language: Language) {
    kind = finding.kind
    self.finding = finding
    self.language = language
  }

  /// What stands there, shortened to what a sentence bears.
  var value: String { Self.short(finding.value ?? "") }

  /// The part's name, in quotes; `paket` where none is named.
  var part: String {
    finding.part.map { "“\(Self.short($0))”" } ?? (language == .turkish ? "Paket" : "The package")
  }

  func quoted(_ text: String) -> String { "“\(Self.short(text))”" }

  func time(_ moment: Moment) -> String { language.time(moment) }

  func reason(_ text: String) -> String { ReasonText.sentence(for: text, in: language) }

  private static func short(_ text: String) -> String {
    let scalars = text.unicodeScalars
    return scalars.count > 120 ? String(String.UnicodeScalarView(scalars.prefix(120))) + "…" : text
  }

  /// ` Yetkisi 06.05.2019 17:00 tarihinde sona ermiş (…).`
  func nearest(_ nearest: NearestAuthority) -> String {
    switch (nearest, language) {
    case (.ended(let end, let unit), .turkish): " Kayıtlı yetkisi (\(unit)) \(time(end)) itibarıyla sona ermişti."
    case (.ended(let end, let unit), .english): " The registered authority (\(unit)) had ended on \(time(end))."
    case (.begins(let start, let unit), .turkish): " Kayıtlı yetkisi (\(unit)) \(time(start)) itibarıyla başlıyor."
    case (.begins(let start, let unit), .english): " The registered authority (\(unit)) begins on \(time(start))."
    case (.registered(let at, let unit), .turkish):
      " Görevi (\(unit)) ancak \(time(at)) tarihinde kaydedildi; yetki kayıtla başlar."
    case (.registered(let at, let unit), .english):
      " The appointment (\(unit)) was registered only on \(time(at)); authority begins with the registration."
    case (.onlyFor(let no, let name), .turkish): " O tarihte yalnızca \(no) \(name) adına imzaya yetkiliydi."
    case (.onlyFor(let no, let name), .english): " At that time the authority was for \(no) \(name) alone."
    case (.none, .turkish): " Kayıtta buna yakın bir yetkisi de yok."
    case (.none, .english): " The register has nothing that comes near it."
    }
  }
}
