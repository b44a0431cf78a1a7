import Domain

/// What is said of the rows while a batch is decided on; on a trial, nothing but the rule.
extension BatchSession {
  mutating func object(
    _ objection: UnitOffice.Objection, to row: Int, in registry: some ManagerView
  ) throws {
    rules[row] = objection.rule
    guard !isTrial else { return }
    unitNames[row] = try rows[row].content.unit.flatMap { try registry.unit($0)?.name }
    add(try kind(of: objection, in: registry), on: Self.field(of: objection), row)
  }

  private func kind(of objection: UnitOffice.Objection, in registry: some ManagerView) throws -> Finding.Kind {
    switch objection {
    case .noIncumbent: .proxyNeedsIncumbent(holder: nil)
    case .ownProxy(let term): .proxyNeedsIncumbent(holder: try holder(of: term, in: registry))
    case .occupied(let term): .unitHasManager(try seat(term, in: registry))
    case .overlapping(let term): .datesOverlap(try seat(term, in: registry))
    case .notAppointed(let term): .notAppointed(ended: term?.end.map(TimeText.init(minute:)))
    case .ambiguous: .endingAmbiguous
    case .endsBeforeStart(let term, let end):
      .endBeforeStart(start: TimeText(minute: term.start), end: TimeText(minute: end))
    case .endsAfterRegistered(_, let registered): .endAfterRegistered(end: TimeText(minute: registered))
    }
  }

  /// Refuses all rows of a unit that has more of them than are judged.
  mutating func refuse(_ events: ArraySlice<Event>) {
    for event in events {
      rules[event.row] = .fileTooLarge
      add(.unitTooLong(rows: events.count, maximum: BatchCheck.mostRowsOfUnit), on: .unitDetsisNo, event.row)
    }
  }

  private static func field(of objection: UnitOffice.Objection) -> Field {
    switch objection {
    case .noIncumbent, .ownProxy, .ambiguous: .appointmentType
    case .overlapping: .start
    case .notAppointed: .nationalId
    case .endsBeforeStart, .endsAfterRegistered: .end
    case .occupied: .unitDetsisNo
    }
  }

  func holder(of term: Term, in registry: some ManagerView) throws -> String? {
    switch term.origin {
    case .registered(let id): try registry.appointment(id)?.fullName
    case .row(let row): rows[row].fullName
    }
  }

  private func seat(_ term: Term, in registry: some ManagerView) throws -> Finding.HeldSeat {
    .init(
      holder: try holder(of: term, in: registry), type: term.type, from: TimeText(minute: term.start),
      until: term.end.map(TimeText.init(minute:)))
  }

  mutating func noteName(_ appointment: Appointment, _ row: Int, in registry: some ManagerView) throws {
    guard !isTrial else { return }
    let name = appointment.fullName
    if let user = try registry.userName(of: appointment.person), !TurkishText.isSameName(user, name) {
      add(.personNamesDiffer(other: user), on: .fullName, row)
    }
    if let known = try registry.managerName(of: appointment.person), !TurkishText.isSameName(known, name) {
      add(.personRenamed(official: known), on: .fullName, row)
    }
  }

  /// Beginnings and endings are registered on the day on which they take effect (EK-2 §13).
  mutating func noteDelay(since moment: Moment, on field: Field, _ row: Int) {
    guard !isTrial, moment < now else { return }
    let days = TurkishClock.day(of: now) - TurkishClock.day(of: moment)
    if days > 0 { add(.lateRegistration(days: days), on: field, row) }
  }

  /// So many years ahead nobody knows who will hold an office: a later time is a slip in the year.
  static let farthestYears = 10

  /// A document is written before what it orders is registered, and nothing begins or ends in another generation.
  mutating func noteDatesAhead(_ appointment: Appointment, _ row: Int) {
    let today = CalendarDay(of: now)
    if let day = appointment.reference.day, day > today { noteAhead(on: .reference, row) }
    noteFarOff(appointment.start, on: .start, row)
    if let end = appointment.end { noteFarOff(end, on: .end, row) }
  }

  mutating func noteFarOff(_ moment: Moment, on field: Field, _ row: Int) {
    if CalendarDay(of: moment, yearsBefore: Self.farthestYears) > CalendarDay(of: now) { noteAhead(on: field, row) }
  }

  private mutating func noteAhead(on field: Field, _ row: Int) {
    guard !isTrial else { return }
    add(.dateAhead(today: TimeText(day: now)), on: field, row)
  }

  mutating func add(_ kind: Finding.Kind, on field: Field? = nil, _ row: Int) {
    guard let header else { return }
    let number = rows[row].rowNumber
    let cell = header.cell(field ?? header.layout.fields[0], row: number)
    let value = field.flatMap { rows[row].content.text($0) }
    findings[row].append(
      Finding(kind, cell: cell, rowNumber: number, position: number, field: field, value: value))
  }
}

extension CheckedManagerRow {
  fileprivate var fullName: String? { content.text(.fullName) }
}
