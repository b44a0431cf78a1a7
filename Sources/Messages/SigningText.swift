import Domain

/// Whose authority to sign is shown, and of when.
public enum SigningText: Hashable, Sendable {
  case heading(unit: String, at: MomentOption)

  public func text(_ language: Language) -> String {
    switch (self, language) {
    case (.heading(let unit, let time), .turkish) where time.isEndOfDay:
      "\(unit) adına \(time.moment.readable.prefix(10)) günü sonunda (23.59) imzaya yetkili olanlar:"
    case (.heading(let unit, let time), .english) where time.isEndOfDay:
      "Who may sign for \(unit) at the end of \(language.time(time.moment).dropLast(6)) (23:59):"
    case (.heading(let unit, let time), .turkish):
      "\(unit) adına \(language.time(time.moment)) anında imzaya yetkili olanlar:"
    case (.heading(let unit, let time), .english): "Who may sign for \(unit) at \(language.time(time.moment)):"
    }
  }
}
