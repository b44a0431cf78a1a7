import Domain

/// Whose authority to sign is shown, and of when.
public enum SigningText: Hashable, Sendable {
  /// `knownAt`: by what the registry knew then; nil by what it knows now.
  case heading(unit: String, at: MomentOption, knownAt: MomentOption? = nil)

  public func text(_ language: Language) -> String {
    switch (self, language) {
    case (.heading(let unit, let time, let known), .turkish):
      "\(unit) adına \(Self.turkish(time)) imzaya yetkili olanlar\(known.map { ", \(Self.turkish($0)) bilindiği kadarıyla" } ?? ""):"
    case (.heading(let unit, let time, let known), .english):
      "Who may sign for \(unit) \(Self.english(time))\(known.map { ", by what was known \(Self.english($0))" } ?? ""):"
    }
  }

  /// `23.06.2016 09:30 anında`, `23.06.2016 günü sonunda (23.59)`.
  private static func turkish(_ time: MomentOption) -> String {
    time.isEndOfDay
      ? "\(time.moment.readable.prefix(10)) günü sonunda (23.59)" : "\(Language.turkish.time(time.moment)) anında"
  }

  private static func english(_ time: MomentOption) -> String {
    let text = Language.english.time(time.moment)
    return time.isEndOfDay ? "at the end of \(text.dropLast(6)) (23:59)" : "at \(text)"
  }
}
