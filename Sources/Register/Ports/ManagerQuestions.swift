import Domain

/// Questions about managers, ties, and the batches that they came in.
package protocol ManagerQuestions {
  // MARK: - Appointments

  func appointment(_ id: AppointmentID) throws -> RegisteredAppointment?

  /// Every appointment of a unit there ever was, in the order of registration.
  func appointments(in unit: DetsisNo) throws -> [RegisteredAppointment]

  /// Every appointment of a person there ever was, in the order of registration.
  func appointments(of person: TCKimlikNo) throws -> [RegisteredAppointment]

  /// The appointments of these numbers as they were known at that time, in no particular order; numbers that none has are
  /// passed over.
  func appointments(_ ids: [AppointmentID], asKnownAt time: Moment) throws -> [RegisteredAppointment]

  /// What `appointments(in:)` gives, in short.
  func terms(in unit: DetsisNo) throws -> [Term]

  /// What `appointments(of:)` gives, in short.
  func terms(of person: TCKimlikNo) throws -> [Term]

  /// Every appointment of these units there ever was, in the order of registration; units that have none are left out.
  func terms(in units: Set<DetsisNo>) throws -> [DetsisNo: [Term]]

  /// The appointments that are registered and not ended at that time, in an institution and all below it or anywhere,
  /// one at a time in no particular order.
  ///
  /// Those that are still to begin are among them, and those whose own document's end has passed without an ending:
  /// what the record says, not who signs. An ending that was registered later than `time` is not known yet.
  func forEachAppointment(
    inside institution: DetsisNo?, at time: Moment, _ body: (RegisteredAppointment) throws -> Void) throws

  /// What `forEachAppointment` gives, each appointment in a few bytes.
  func forEachTrace(
    inside institution: DetsisNo?, at time: Moment, _ body: (AppointmentTrace) throws -> Void) throws

  /// What `forEachAppointment` gives, with the units' names, by unit and number; one at a time.
  func forEachManager(
    at time: Moment, _ body: (RegisteredAppointment, _ unitName: String) throws -> Void) throws

  // MARK: - Persons

  /// The code that a person was given at the first appointment.
  func managerCode(of person: TCKimlikNo) throws -> ManagerCode?

  /// The greatest code that was given; nil where none was.
  func greatestManagerCode() throws -> ManagerCode?

  /// The person that a code was given to.
  func person(with code: ManagerCode) throws -> TCKimlikNo?

  /// The name under which the person was appointed last; nil for one who never was.
  func managerName(of person: TCKimlikNo) throws -> String?

  /// The same of many, by their numbers; persons who never were are left out.
  func managerNames(of persons: Set<TCKimlikNo>) throws -> [Int64: String]

  // MARK: - Ties and older names

  /// The deputy's unit that a unit is tied to.
  func tie(of unit: DetsisNo) throws -> Tie?

  /// The ties of an institution's units and of all below, or of a deputy, or all there are; by deputy, then by unit.
  func forEachTie(inside institution: DetsisNo?, _ body: (StandingTie) throws -> Void) throws

  /// The names from before the register that stood for a unit at that time, by name (EK-2 §11).
  func olderNames(of unit: DetsisNo, at time: Moment) throws -> [OlderName]

  /// Those that stand for the units of a main institution, by unit and name.
  func standingOlderNames(inMain institution: DetsisNo) throws -> [OlderName]

  /// Whether somebody was registered in an institution before, so that its older names are gone for good.
  func isRegistered(institution: DetsisNo) throws -> Bool

  // MARK: - Batches

  /// The first batch whose file had these bytes (SHA-256, lower-case hexadecimal).
  func batch(sha256: String) throws -> BatchRecord?

  func batch(run: String) throws -> BatchRecord?

  /// The numbers of the rows that batches of these bytes carried out and nobody undid.
  func rowsCarriedOut(sha256: String) throws -> Set<Int>

  /// The managers' entries from one on, in their order; one at a time.
  func forEachManagerEntry(after id: Int64, _ body: (ManagerEntry) throws -> Void) throws

  /// The number of the newest of them; 0 where there is none.
  func newestManagerEntry() throws -> Int64

  /// The units in which somebody was appointed or ended after an entry.
  func unitsChanged(after entry: Int64) throws -> Set<DetsisNo>
}

extension ManagerQuestions {
  /// Who may sign for a unit at that time, be it past or to come as far as the register knows (EK-2 §16).
  ///
  /// `known`: as the register knew it at that moment; nil for all that it knows.
  package func signing(
    for unit: DetsisNo, at time: Moment, knownAt known: Moment? = nil
  ) throws -> [RegisteredAppointment] {
    SigningHistory(try appointments(in: unit)).signing(at: time, knownAt: known)
  }

  package func forEachAppointment(at time: Moment, _ body: (RegisteredAppointment) throws -> Void) throws {
    try forEachAppointment(inside: nil, at: time, body)
  }

  package func forEachTrace(at time: Moment, _ body: (AppointmentTrace) throws -> Void) throws {
    try forEachTrace(inside: nil, at: time, body)
  }

  package func forEachTie(_ body: (StandingTie) throws -> Void) throws { try forEachTie(inside: nil, body) }

  package func forEachManagerEntry(_ body: (ManagerEntry) throws -> Void) throws {
    try forEachManagerEntry(after: 0, body)
  }
}
