/// Somebody's appointment to manage a unit, as a document gives it (registry rules, "Managers").
package struct Appointment: Hashable, Sendable {
  package var unit: DetsisNo
  package var person: TCKimlikNo
  package var fullName: String
  /// `Genel Müdür`; may be empty.
  package var title: String
  package var type: AppointmentType
  package var reference: DocumentReference
  package var email: String
  /// To the minute, as are all times of appointments.
  package var start: Moment
  /// The end that the document gives; nil where it gives none.
  package var end: Moment?

  package init(
    unit: DetsisNo, person: TCKimlikNo, fullName: String, title: String = "", type: AppointmentType,
    reference: DocumentReference, email: String, start: Moment, end: Moment? = nil
  ) {
    self.unit = unit
    self.person = person
    self.fullName = fullName
    self.title = title
    self.type = type
    self.reference = reference
    self.email = email
    self.start = start
    self.end = end
  }
}

/// What a row says that ends an appointment: which one, and when.
package struct Ending: Hashable, Sendable {
  package var unit: DetsisNo
  package var person: TCKimlikNo
  /// Nil where the row leaves it open, as it may when the person holds one seat of the unit.
  package var type: AppointmentType?
  /// The start of the appointment that is meant; nil where the row leaves it open.
  package var start: Moment?
  package var end: Moment
  /// What else the row says, unchecked: for the row's way back.
  package var remarks: [Field: String]

  package init(
    unit: DetsisNo, person: TCKimlikNo, type: AppointmentType? = nil, start: Moment? = nil, end: Moment,
    remarks: [Field: String] = [:]
  ) {
    self.unit = unit
    self.person = person
    self.type = type
    self.start = start
    self.end = end
    self.remarks = remarks
  }
}

/// What a row of a batch of managers asks for; the raw values are those of the outputs.
package enum ManagerAction: String, CaseIterable, Sendable, Hashable {
  case appoint, end

  /// The official spelling in the column `İŞLEM`.
  package var officialName: String {
    switch self {
    case .appoint: "Atama"
    case .end: "Sonlandırma"
    }
  }
}

/// In what capacity somebody manages a unit (registry rules, "Managers"; seed 000, §3.2); the raw values are official.
package enum AppointmentType: String, CaseIterable, Sendable, Hashable, Comparable {
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
  package init?(writing text: some StringProtocol) {
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

  package static func < (a: Self, b: Self) -> Bool { a.place < b.place }

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
  package enum Seat: Sendable, Hashable {
    /// The manager's own.
    case principal
    /// Beside an incumbent.
    case proxy
  }

  package var seat: Seat { self == .doluKadroyaVekaleten ? .proxy : .principal }
}
