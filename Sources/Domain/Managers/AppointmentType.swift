/// In what capacity somebody manages a unit (registry rules, "Managers"; seed 000, §3.2); the raw values are official.
public enum AppointmentType: String, CaseIterable, Sendable, Hashable, Comparable {
  /// In one's own right.
  case asaleten = "Asaleten"
  /// Standing in where the post is vacant.
  case bosKadroyaVekaleten = "Boş Kadroya Vekaleten"
  /// Standing in for an incumbent who is away: beside the incumbent, never without.
  case doluKadroyaVekaleten = "Dolu Kadroya Vekaleten"
  /// In charge provisionally.
  case tedviren = "Tedviren"

  /// Reads the official names and their short forms, whatever case, accents and spaces they are written with.
  ///
  /// `Vekaleten` alone names two of the types and so none: nothing is guessed.
  public init?(writing text: some StringProtocol) {
    if let official = Self(rawValue: String(text)) {
      self = official
      return
    }
    let letters = String(TurkishText.withoutAccents(String(text)).filter { $0.isLetter })
    guard let type = Self.writings[letters] else { return nil }
    self = type
  }

  /// The seed itself writes both `Vekaleten` and `Vekalet`.
  private static let writings: [String: AppointmentType] = [
    "asaleten": .asaleten, "asalet": .asaleten, "asil": .asaleten,
    "boskadroyavekaleten": .bosKadroyaVekaleten, "boskadroyavekalet": .bosKadroyaVekaleten,
    "boskadroyavekil": .bosKadroyaVekaleten,
    "dolukadroyavekaleten": .doluKadroyaVekaleten, "dolukadroyavekalet": .doluKadroyaVekaleten,
    "dolukadroyavekil": .doluKadroyaVekaleten,
    "tedviren": .tedviren, "tedvir": .tedviren,
  ]

  public static func < (a: Self, b: Self) -> Bool { a.place < b.place }

  /// Its place among the types.
  var place: UInt8 {
    switch self {
    case .asaleten: 0
    case .bosKadroyaVekaleten: 1
    case .doluKadroyaVekaleten: 2
    case .tedviren: 3
    }
  }

  /// The seats of a unit: each has one holder at a time.
  public enum Seat: Sendable, Hashable {
    /// The manager's own.
    case principal
    /// Beside an incumbent.
    case proxy
  }

  public var seat: Seat { self == .doluKadroyaVekaleten ? .proxy : .principal }
}
