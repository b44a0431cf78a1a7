import Domain

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
