import Domain

/// What a system, a library or a reader of ours gave as the reason of a failure, in a person's language.
///
/// Reasons are technical English. One that has a number bears it at its end, behind the name of those who number:
/// `Permission denied (errno 13)`. A number that is not known is told in the system's own words, quoted, so that it can be
/// looked up.
package enum ReasonText {
  /// Whether a reason is that SQLite found a file damaged.
  static func isDamage(_ reason: String) -> Bool { reason.hasSuffix("(sqlite \(DatabaseReason.corrupt.rawValue))") }

  package static func sentence(for reason: String, in language: Language) -> String {
    if let match = reason.wholeMatch(of: /line (\d+), column (\d+): (.+)/) {
      let rest = sentence(for: String(match.3), in: language)
      return language == .turkish
        ? "\(match.1). satır, \(match.2). sütun: \(rest)" : "line \(match.1), column \(match.2): \(rest)"
    }
    if let match = reason.wholeMatch(of: /(.*) \(([a-z]+) (\d+)\)/),
      let source = ReasonSource(rawValue: String(match.2))
    {
      return source.sentence(Int(match.3) ?? 0, words: String(match.1), in: language)
        ?? "“\(match.1)” (\(match.2) \(match.3))"
    }
    let parts = reason.split(separator: "; ").map { part in
      language == .turkish ? OwnReason.turkish(String(part)) : OwnReason.english(String(part))
    }
    return parts.joined(separator: "; ")
  }
}

/// Those whose errors have numbers.
enum ReasonSource: String {
  case errno, zip, curl, smtp, sqlite

  /// Nil for a number that is not known.
  func sentence(_ number: Int, words: String, in language: Language) -> String? {
    switch self {
    case .errno: SystemReason(number: number).map { $0.text(language) }
    case .zip: ArchiveReason(rawValue: number).map { $0.text(language) }
    case .curl: TransferReason(rawValue: number).map { $0.text(language) }
    case .sqlite: DatabaseReason(rawValue: number).map { $0.text(language) }
    case .smtp: Self.answer(number, words: words, in: language)
    }
  }

  /// The server's own answer is what tells most.
  private static func answer(_ number: Int, words: String, in language: Language) -> String {
    switch (number >= 500, language) {
    case (true, .turkish): "sunucu kabul etmedi: “\(words)”"
    case (false, .turkish): "sunucu şimdilik kabul etmedi, sonra yeniden denenebilir: “\(words)”"
    case (true, .english): "the server refused it: “\(words)”"
    case (false, .english): "the server put it off, it may be tried again: “\(words)”"
    }
  }
}
