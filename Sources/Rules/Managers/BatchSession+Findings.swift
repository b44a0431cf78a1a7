import Domain

/// What is said of the rows while a batch is decided on; on a trial, nothing but the rule.
extension BatchSession {
  mutating func object(
    _ objection: UnitOffice.Objection, to row: Int, in registry: some ManagerView
  ) throws {
    rules[row] = objection.rule
    guard !isTrial else { return }
    var details = try objection.term.map { try facts(of: $0, in: registry) } ?? [:]
    if objection.rule == .endBeforeStart, case .ending(let ending) = rows[row].content {
      details[.until] = ending.end.readable
    }
    unitNames[row] = try rows[row].content.unit.flatMap { try registry.unit($0)?.name }
    add(objection.rule, on: Self.field(of: objection.rule), row, details: details)
  }

  /// Refuses all rows of a unit that has more of them than are judged.
  mutating func refuse(_ events: ArraySlice<Event>) {
    let details: [Finding.Detail: String] = [
      .maximum: String(BatchCheck.mostRowsOfUnit), .count: String(events.count),
    ]
    for event in events {
      rules[event.row] = .fileTooLarge
      add(.fileTooLarge, on: .unitDetsisNo, event.row, details: details)
    }
  }

  private static func field(of rule: FindingCode) -> Field {
    switch rule {
    case .proxyNeedsIncumbent, .endingAmbiguous: .appointmentType
    case .datesOverlap: .start
    case .notAppointed: .nationalId
    case .endBeforeStart, .endAfterRegistered: .end
    default: .unitDetsisNo
    }
  }

  func facts(of term: Term, in registry: some ManagerView) throws -> [Finding.Detail: String] {
    var facts: [Finding.Detail: String] = [.type: term.type.rawValue, .from: term.start.readable]
    facts[.until] = term.end?.readable
    switch term.origin {
    case .registered(let id): facts[.holder] = try registry.appointment(id)?.fullName
    case .row(let row): facts[.holder] = rows[row].fullName
    }
    return facts
  }

  mutating func noteName(_ appointment: Appointment, _ row: Int, in registry: some ManagerView) throws {
    guard !isTrial else { return }
    let name = appointment.fullName
    if let user = try registry.userName(of: appointment.person), !TurkishText.isSameName(user, name) {
      add(.personNamesDiffer, on: .fullName, row, details: [.official: user])
    }
    if let known = try registry.managerName(of: appointment.person), !TurkishText.isSameName(known, name) {
      add(.personRenamed, on: .fullName, row, details: [.official: known])
    }
  }

  /// Beginnings and endings are registered on the day on which they take effect (EK-2 §13).
  mutating func noteDelay(since moment: Moment, on field: Field, _ row: Int) {
    guard !isTrial, moment < now else { return }
    let days = TurkishClock.day(of: now) - TurkishClock.day(of: moment)
    if days > 0 { add(.lateRegistration, on: field, row, details: [.count: String(days)]) }
  }

  mutating func add(
    _ code: FindingCode, on field: Field? = nil, _ row: Int, details: [Finding.Detail: String] = [:]
  ) {
    guard let header else { return }
    let number = rows[row].rowNumber
    let cell = header.cell(field ?? header.layout.fields[0], row: number)
    let value = field.flatMap { rows[row].content.text($0) }
    findings[row].append(
      Finding(code, cell: cell, rowNumber: number, field: field, value: value, details: details))
  }
}

extension CheckedManagerRow {
  fileprivate var fullName: String? { content.text(.fullName) }
}
