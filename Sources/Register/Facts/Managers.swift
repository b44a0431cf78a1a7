import Domain

/// That a person was appointed as the manager of a unit (EK-2).
package struct Appointed: EntryFact {
  package static let kind = "appointed"

  package var entry: Int64
  package var place: BatchPlace
  package var code: ManagerCode
  package var appointment: Appointment

  package init(entry: Int64, place: BatchPlace, code: ManagerCode, appointment: Appointment) {
    (self.entry, self.place, self.code, self.appointment) = (entry, place, code, appointment)
  }

  package func write(to facts: inout FactWriter) {
    facts.put("batch", place.batch)
    facts.put("code", code)
    facts.put("email", appointment.email)
    facts.put("end", appointment.end)
    facts.put("entry", entry)
    facts.put("fullName", appointment.fullName)
    facts.put("person", appointment.person)
    facts.put("reference", appointment.reference.text)
    facts.put("row", place.row)
    facts.put("start", appointment.start)
    facts.put("title", appointment.title)
    facts.put("type", appointment.type)
    facts.put("unit", appointment.unit)
  }

  package init(from facts: inout FactReader) throws(RegistryError) {
    let batch: Int64 = try facts.take("batch")
    code = try facts.take("code")
    let email: String = try facts.take("email")
    let end: Moment? = try facts.takeIfThere("end")
    entry = try facts.take("entry")
    let fullName: String = try facts.take("fullName")
    let person: TCKimlikNo = try facts.take("person")
    let reference = DocumentReference(stored: try facts.take("reference"))
    place = BatchPlace(batch: batch, row: try facts.takeIfThere("row"))
    let start: Moment = try facts.take("start")
    let title: String = try facts.take("title")
    let type: AppointmentType = try facts.take("type")
    appointment = Appointment(
      unit: try facts.take("unit"), person: person, fullName: fullName, title: title, type: type, reference: reference,
      email: email, start: start, end: end)
  }

  package func project(_ event: Event, into tables: any Tables) throws {
    let person = Value.int(appointment.person.number)
    var line = ManagerLine(event, entry, place, appointment.unit)
    line.told = [
      person, Value(code), Value(appointment.type), .text(appointment.fullName), .text(appointment.title),
      .text(appointment.reference.text), .text(appointment.email), Value(appointment.start), Value(appointment.end),
    ]
    try line.insert(into: tables)
    if let known = try tables.find(.manager, [("national_id", person)]) {
      guard known["code"] == Value(code) else { throw RegistryError.constraint("a person has one code for ever") }
    } else {
      try tables.insert(.manager, [person, Value(code), Value(entry)])
    }
    try tables.insert(
      .appointment,
      [
        Value(entry), Value(appointment.unit), person, Value(appointment.type), Value(event.at),
        Value(appointment.start), Value(appointment.end), .null, .null, .null, .int(0),
      ])
  }

  /// It ends at its own start, so that it gave no authority.
  package func opposite(entry: Int64, by undo: Undoing, in tables: any Tables) throws -> (any Fact)? {
    Ended(
      entry: entry, place: place, unit: appointment.unit, appointment: AppointmentID(number: self.entry),
      until: appointment.start, undo: undo.number)
  }
}

/// That an appointment ends, or ends at another time than was registered before.
package struct Ended: EntryFact {
  package static let kind = "ended"

  package var entry: Int64
  package var place: BatchPlace
  package var unit: DetsisNo
  package var appointment: AppointmentID
  package var until: Moment
  package var undo: Int64?

  package init(
    entry: Int64, place: BatchPlace, unit: DetsisNo, appointment: AppointmentID, until: Moment, undo: Int64? = nil
  ) {
    (self.entry, self.place, self.unit) = (entry, place, unit)
    (self.appointment, self.until, self.undo) = (appointment, until, undo)
  }

  package func write(to facts: inout FactWriter) {
    facts.put("appointment", appointment)
    facts.put("batch", place.batch)
    facts.put("entry", entry)
    facts.put("row", place.row)
    facts.put("undo", undo)
    facts.put("unit", unit)
    facts.put("until", until)
  }

  package init(from facts: inout FactReader) throws(RegistryError) {
    appointment = try facts.take("appointment")
    let batch: Int64 = try facts.take("batch")
    entry = try facts.take("entry")
    place = BatchPlace(batch: batch, row: try facts.takeIfThere("row"))
    undo = try facts.takeIfThere("undo")
    unit = try facts.take("unit")
    until = try facts.take("until")
  }

  package func project(_ event: Event, into tables: any Tables) throws {
    try CounterFact.require(event, in: tables)
    let known = try tables.find(.appointment, [("id", Value(appointment))])
    guard let known, known["unit"] == Value(unit), isPossible(known, event) else {
      throw RegistryError.constraint("there is no standing appointment")
    }
    var line = ManagerLine(event, entry, place, unit)
    line.until = until
    line.appointment = appointment
    line.undo = undo
    try line.insert(into: tables)
    let isRevised = known["revised"] == .int(1) || known["ending"] != .null
    try tables.update(
      .appointment, [Value(appointment)],
      [
        ("ended", Value(until)), ("ended_registered", Value(event.at)), ("ending", Value(entry)),
        ("revised", .int(isRevised ? 1 : 0)),
      ])
  }

  /// An ending that is registered is moved only while it is to come, and only to an earlier time; but for undoing.
  private func isPossible(_ known: RegisterRow, _ event: Event) -> Bool {
    guard event.reverses == nil, let ended = known.int("ended") else { return true }
    return event.at.secondsSince1970 < ended && until.secondsSince1970 < ended
  }

  package func opposite(entry: Int64, by undo: Undoing, in tables: any Tables) throws -> (any Fact)? {
    try FormerEnding(before: self.entry, of: appointment, in: tables).fact(entry, place, unit, undo)
  }
}

/// That the ending of an appointment was taken back, so that it ends again as its own document says.
package struct Reopened: EntryFact {
  package static let kind = "reopened"

  package var entry: Int64
  package var place: BatchPlace
  package var unit: DetsisNo
  package var appointment: AppointmentID
  package var undo: Int64?

  package init(entry: Int64, place: BatchPlace, unit: DetsisNo, appointment: AppointmentID, undo: Int64?) {
    (self.entry, self.place, self.unit) = (entry, place, unit)
    (self.appointment, self.undo) = (appointment, undo)
  }

  package func write(to facts: inout FactWriter) {
    facts.put("appointment", appointment)
    facts.put("batch", place.batch)
    facts.put("entry", entry)
    facts.put("row", place.row)
    facts.put("undo", undo)
    facts.put("unit", unit)
  }

  package init(from facts: inout FactReader) throws(RegistryError) {
    appointment = try facts.take("appointment")
    let batch: Int64 = try facts.take("batch")
    entry = try facts.take("entry")
    place = BatchPlace(batch: batch, row: try facts.takeIfThere("row"))
    undo = try facts.takeIfThere("undo")
    unit = try facts.take("unit")
  }

  package func project(_ event: Event, into tables: any Tables) throws {
    try CounterFact.require(event, in: tables)
    guard event.reverses != nil, let old = try tables.find(.managerJournal, [("id", Value(appointment))]) else {
      throw RegistryError.constraint("there is no ending to take back")
    }
    var line = ManagerLine(event, entry, place, unit)
    line.kind = Appointed.kind
    line.told = [
      "national_id", "code", "type", "full_name", "title", "reference", "email", "start", "until",
    ].map { old[$0] }
    line.reopens = appointment
    line.undo = undo
    try line.insert(into: tables)
    try tables.update(
      .appointment, [Value(appointment)],
      [("ended", .null), ("ended_registered", .null), ("ending", .null), ("revised", .int(1))])
  }

  package func opposite(entry: Int64, by undo: Undoing, in tables: any Tables) throws -> (any Fact)? {
    try FormerEnding(before: self.entry, of: appointment, in: tables).fact(entry, place, unit, undo)
  }
}

/// That a unit was tied to a deputy, in place of the one before.
package struct Tied: EntryFact {
  package static let kind = "tied"

  package var entry: Int64
  package var place: BatchPlace
  package var tie: Tie
  package var undo: Int64?

  package init(entry: Int64, place: BatchPlace, tie: Tie, undo: Int64? = nil) {
    (self.entry, self.place, self.tie, self.undo) = (entry, place, tie, undo)
  }

  package func write(to facts: inout FactWriter) {
    facts.put("batch", place.batch)
    facts.put("deputy", tie.deputy)
    facts.put("entry", entry)
    facts.put("row", place.row)
    facts.put("undo", undo)
    facts.put("unit", tie.unit)
  }

  package init(from facts: inout FactReader) throws(RegistryError) {
    let batch: Int64 = try facts.take("batch")
    let deputy: DetsisNo = try facts.take("deputy")
    entry = try facts.take("entry")
    place = BatchPlace(batch: batch, row: try facts.takeIfThere("row"))
    undo = try facts.takeIfThere("undo")
    tie = Tie(unit: try facts.take("unit"), deputy: deputy)
  }

  package func project(_ event: Event, into tables: any Tables) throws {
    try CounterFact.require(event, in: tables)
    var line = ManagerLine(event, entry, place, tie.unit)
    line.deputy = tie.deputy
    line.undo = undo
    try line.insert(into: tables)
    let columns: [(column: String, value: Value)] = [
      ("deputy", Value(tie.deputy)), ("since", Value(event.at)), ("entry", Value(entry)),
    ]
    if try !tables.update(.tie, [Value(tie.unit)], columns) {
      try tables.insert(.tie, [Value(tie.unit)] + columns.map(\.value))
    }
  }

  /// The unit is tied to whom it was tied to before; nil for its first tie, which can be changed, not removed.
  package func opposite(entry: Int64, by undo: Undoing, in tables: any Tables) throws -> (any Fact)? {
    let former = try tables.last(
      .managerJournal, [("kind", .text(Tied.kind)), ("unit", Value(tie.unit))], below: self.entry)
    return former?.int("deputy").flatMap { DetsisNo(stored: $0) }.map {
      Tied(entry: entry, place: place, tie: Tie(unit: tie.unit, deputy: $0), undo: undo.number)
    }
  }
}

/// A name that a unit's manager bore before the register (EK-2 §11).
package struct OlderNameNoted: Fact {
  package static let kind = "older-name-noted"

  package var unit: DetsisNo
  package var name: String

  package init(unit: DetsisNo, name: String) { (self.unit, self.name) = (unit, name) }

  package func write(to facts: inout FactWriter) {
    facts.put("name", name)
    facts.put("unit", unit)
  }

  package init(from facts: inout FactReader) throws(RegistryError) {
    name = try facts.take("name")
    unit = try facts.take("unit")
  }

  package func project(_ event: Event, into tables: any Tables) throws {
    try tables.insert(.olderName, [Value(unit), .text(name), Value(event.at), .null])
  }
}

/// That the first registration of an institution retired the names from before (EK-2 §11).
package struct OlderNamesRetired: EntryFact {
  package static let kind = "names-retired"

  package var entry: Int64
  package var batch: Int64
  package var institution: DetsisNo
  /// In the order of units, then of names.
  package var names: [OlderNameNoted]

  package init(entry: Int64, batch: Int64, institution: DetsisNo, names: [OlderNameNoted]) {
    (self.entry, self.batch, self.institution, self.names) = (entry, batch, institution, names)
  }

  package func write(to facts: inout FactWriter) {
    facts.put("batch", batch)
    facts.put("entry", entry)
    facts.put("institution", institution)
    facts.put(list: "names", names) { name, element in element.write(to: &name) }
  }

  package init(from facts: inout FactReader) throws(RegistryError) {
    batch = try facts.take("batch")
    entry = try facts.take("entry")
    institution = try facts.take("institution")
    names = try facts.take(list: "names") { name throws(RegistryError) in try OlderNameNoted(from: &name) }
  }

  package func project(_ event: Event, into tables: any Tables) throws {
    var line = ManagerLine(event, entry, BatchPlace(batch: batch, row: nil), institution)
    line.names = names.count
    try line.insert(into: tables)
    try tables.insert(.registeredInstitution, [Value(institution), Value(entry)])
    for name in names {
      guard try tables.update(.olderName, [Value(name.unit), .text(name.name)], [("retired", Value(entry))]) else {
        throw RegistryError.constraint("there is no such older name")
      }
    }
  }
}

/// What was registered of an appointment's end before an entry changed it: a time, or none.
private struct FormerEnding {
  private let appointment: AppointmentID
  private let until: Moment?

  init(before entry: Int64, of appointment: AppointmentID, in tables: any Tables) throws {
    self.appointment = appointment
    let ended = try tables.last(.managerJournal, [("appointment", Value(appointment))], below: entry)
    let reopened = try tables.last(.managerJournal, [("reopens", Value(appointment))], below: entry)
    let isEnded = (ended?.int("id") ?? 0) > (reopened?.int("id") ?? 0)
    until = isEnded ? ended?.int("until").map { Moment(secondsSince1970: $0) } : nil
  }

  /// The fact that puts it back.
  func fact(_ entry: Int64, _ place: BatchPlace, _ unit: DetsisNo, _ undo: Undoing) -> any Fact {
    if let until {
      return Ended(
        entry: entry, place: place, unit: unit, appointment: appointment, until: until, undo: undo.number)
    }
    return Reopened(entry: entry, place: place, unit: unit, appointment: appointment, undo: undo.number)
  }
}

/// The batch's row on which an entry rests.
package struct BatchPlace: Hashable, Sendable {
  package var batch: Int64
  /// The row's number on its sheet; nil for what follows from no row of its own.
  package var row: Int?

  package init(batch: Int64, row: Int?) { (self.batch, self.row) = (batch, row) }
}

/// A row of the table in which entries on managers are looked for.
private struct ManagerLine {
  let event: Event
  let entry: Int64
  let place: BatchPlace
  let unit: DetsisNo
  var kind: String
  /// Person, code, type, name, title, document, e-mail, start, end.
  var told = [Value](repeating: .null, count: 9)
  var until: Moment?
  var appointment: AppointmentID?
  var deputy: DetsisNo?
  var names: Int?
  var undo: Int64?
  var reopens: AppointmentID?

  init(_ event: Event, _ entry: Int64, _ place: BatchPlace, _ unit: DetsisNo) {
    (self.event, self.entry, self.place, self.unit) = (event, entry, place, unit)
    kind = event.fact.kind
  }

  func insert(into tables: any Tables) throws {
    let reversed = try event.reverses.flatMap { try tables.event(at: $0).fact as? any EntryFact }
    var told = told
    if let until { told[8] = Value(until) }
    try tables.insert(
      .managerJournal,
      [
        Value(entry), Value(event.position), Value(event.at), Value(place.batch), Value(place.row), .text(kind),
        Value(unit),
      ] + told + [
        Value(appointment), Value(deputy), Value(names), Value(undo), Value(reversed?.entry), Value(reopens),
      ])
  }
}
