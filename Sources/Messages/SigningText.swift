import Domain

/// Whose authority to sign is shown, and of when.
public enum SigningText: Hashable, Sendable {
  case heading(unit: String, at: MomentOption)

  public func text(_ language: Language) -> String {
    switch (self, language) {
    case (.heading(let unit, let time), _) where !time.isEndOfDay:
      Phrase.signingAt(unit: unit, time: language.time(time.moment)).text(language)
    case (.heading(let unit, let time), .turkish):
      "\(unit) adına \(time.moment.readable.prefix(10)) günü sonunda (23.59) imzaya yetkili olanlar:"
    case (.heading(let unit, let time), .english):
      "Who may sign for \(unit) at the end of \(language.time(time.moment).dropLast(6)) (23:59):"
    }
  }
}
