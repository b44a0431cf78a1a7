import Domain

/// What is said of batches of managers and ties, of who may sign, and of names from before the register.
package enum ManagerText: Hashable, Sendable, Sentence {
  case batchTotals(appointed: Int, ended: Int, unchanged: Int, refused: Int)
  case tieTotals(tied: Int, unchanged: Int, refused: Int)
  case nobodySigns
  case tiedTo(String)
  case noTies
  case olderName(String, since: String)
  case olderNameTotals([OlderNamesOutcome.Effect: Int])
  case moreOlderNames(Int)

  package var turkish: String {
    switch self {
    case .batchTotals(let appointed, let ended, let unchanged, let refused):
      "\(appointed.turkish) atama, \(ended.turkish) sonlandırma, \(unchanged.turkish) değişiklik gerektirmeyen, \(refused.turkish) reddedilen satır"
    case .tieTotals(let tied, let unchanged, let refused):
      "\(tied.turkish) birim yardımcıya bağlandı, \(unchanged.turkish) değişiklik gerektirmeyen, \(refused.turkish) reddedilen satır"
    case .nobodySigns: "İmzaya yetkili kimse yok."
    case .tiedTo(let deputy): "Bağlı olduğu yardımcı: \(deputy)"
    case .noTies: "Yardımcıya bağlı birim yok."
    case .olderName(let name, let since):
      "İlk kayıttan önceki yönetici adı (imza yetkisi vermez): \(name), \(since) tarihinde alındı"
    case .olderNameTotals(let counts): Self.turkish(counts)
    case .moreOlderNames(let count): "… ve \(count) bulgu daha (hepsi için: --json)"
    }
  }

  package var english: String {
    switch self {
    case .batchTotals(let appointed, let ended, let unchanged, let refused):
      "\(appointed.english) appointed, \(ended.english) ended, \(unchanged.english) unchanged, \(refused.english("row")) refused"
    case .tieTotals(let tied, let unchanged, let refused):
      "\(tied.english("unit")) tied, \(unchanged.english) unchanged, \(refused.english("row")) refused"
    case .nobodySigns: "Nobody may sign."
    case .tiedTo(let deputy): "Tied to the deputy: \(deputy)"
    case .noTies: "No unit is tied to a deputy."
    case .olderName(let name, let since):
      "Manager's name from before the first registration (gives no authority): \(name), noted \(since)"
    case .olderNameTotals(let counts): Self.english(counts)
    case .moreOlderNames(let count): "… and \(count) more findings (all of them: --json)"
    }
  }
}

extension ManagerText {
  static func turkish(_ counts: [OlderNamesOutcome.Effect: Int]) -> String { total(counts, turkish) }
  static func english(_ counts: [OlderNamesOutcome.Effect: Int]) -> String { total(counts, english) }

  static func turkish(_ effect: OlderNamesOutcome.Effect, _ count: Int) -> String {
    switch effect {
    case .noted: "\(count) eski yönetici adı alındı"
    case .known: "\(count) ad zaten biliniyordu"
    case .passedOver: "\(count) satır eski ad değil"
    case .tooLate: "\(count) ad, kurumunun ilk kaydı yapıldığı için alınmadı"
    case .refused: "\(count) satır reddedildi"
    }
  }

  static func english(_ effect: OlderNamesOutcome.Effect, _ count: Int) -> String {
    switch effect {
    case .noted: "\(count.english("older name")) noted"
    case .known: "\(count) known already"
    case .passedOver: "\(count.english("row")) without an older name"
    case .tooLate: "\(count) of institutions registered already"
    case .refused: "\(count.english("row")) refused"
    }
  }

  /// What was noted, and whatever else there is.
  static func total(
    _ counts: [OlderNamesOutcome.Effect: Int], _ phrase: (OlderNamesOutcome.Effect, Int) -> String
  ) -> String {
    OlderNamesOutcome.Effect.allCases.filter { $0 == .noted || counts[$0] ?? 0 > 0 }
      .map { phrase($0, counts[$0] ?? 0) }.joined(separator: ", ")
  }
}

/// What is said of a roster and the registry side by side.
package enum ComparisonText: Hashable, Sendable, Sentence {
  case compared(rows: Int, appointments: Int)
  case situation(Situation, Int)
  case withheld(Int)
  case proposals(free: Int, held: Int)
  /// A whole command that applies them.
  case apply(command: String)

  package var turkish: String {
    switch self {
    case .compared(let rows, let appointments):
      "Listede \(rows.turkish) satır, kayıtta \(appointments.turkish) görev:"
    case .situation(let situation, let count):
      "  \(count.turkish)  \(ReportText.situationName(situation).text(.turkish)) (\(situation.rawValue))"
    case .withheld(let count): "  \(count.turkish)  görev için liste eksik olduğundan sonuç çıkarılmadı"
    case .proposals(let free, let held):
      "\(free.turkish) satır uygulamaya hazır, \(held.turkish) satır bekletiliyor"
    case .apply(let command): "İncelendikten sonra: \(command)"
    }
  }

  package var english: String {
    switch self {
    case .compared(let rows, let appointments):
      "\(rows.english("row")) in the roster, \(appointments.english("appointment")) in the registry:"
    case .situation(let situation, let count):
      "  \(count.english)  \(ReportText.situationName(situation).text(.english)) (\(situation.rawValue))"
    case .withheld(let count):
      "  \(count.english)  appointments of which nothing is concluded: the roster is not whole"
    case .proposals(let free, let held):
      "\(free.english("row")) ready to apply, \(held.english) held"
    case .apply(let command): "Once reviewed: \(command)"
    }
  }
}

/// Whose authority to sign is shown, and of when.
package enum SigningText: Hashable, Sendable {
  /// `knownAt`: by what the registry knew then; nil by what it knows now.
  case heading(unit: String, at: MomentOption, knownAt: MomentOption? = nil)

  package func text(_ language: Language) -> String {
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
