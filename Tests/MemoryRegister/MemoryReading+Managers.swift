import Domain
import Register

extension MemoryReading {
  // MARK: - Appointments

  func allAppointments() throws -> [RegisteredAppointment] { try state.rows("appointment").map(registered) }

  private func registered(_ row: RegisterRow) throws -> RegisteredAppointment {
    let entry = try row.needed(state.row("manager_journal", row["id"]))
    let id = try row.needed(row.int("id"))
    let appointment = Appointment(
      unit: try row.needed(row.unit("unit")), person: try row.needed(TCKimlikNo(number: row.int("national_id") ?? 0)),
      fullName: try entry.needed("full_name"), title: try entry.needed("title"),
      type: try row.needed(row.int("type").flatMap { AppointmentType(stored: $0) }),
      reference: DocumentReference(stored: try entry.needed("reference")), email: try entry.needed("email"),
      start: try row.needed(row.moment("start")), end: row.moment("until"))
    let changes = try state.rows("manager_journal").filter { $0.int("appointment") == id || $0.int("reopens") == id }
      .map { change in
        RegisteredAppointment.EndChange(
          end: change.text("kind") == "ended" ? change.moment("until") : nil,
          registeredAt: try change.needed(change.moment("at")))
      }
    return RegisteredAppointment(
      id: AppointmentID(number: id), code: try entry.needed(entry.int("code").flatMap { ManagerCode(stored: $0) }),
      appointment: appointment, registeredAt: try row.needed(row.moment("registered")), changes: changes)
  }

  func appointment(_ id: AppointmentID) throws -> RegisteredAppointment? {
    try state.row("appointment", Value(id)).map(registered)
  }

  func appointments(in unit: DetsisNo) throws -> [RegisteredAppointment] {
    try allAppointments().filter { $0.appointment.unit == unit }
  }

  func appointments(of person: TCKimlikNo) throws -> [RegisteredAppointment] {
    try allAppointments().filter { $0.appointment.person == person }
  }

  func appointments(_ ids: [AppointmentID], asKnownAt time: Moment) throws -> [RegisteredAppointment] {
    try ids.compactMap { try appointment($0)?.withoutChanges(after: time) }
  }

  private static func term(_ record: RegisteredAppointment) -> Term {
    Term(
      .registered(record.id), person: record.appointment.person, type: record.appointment.type,
      start: record.appointment.start, plannedEnd: record.appointment.end, ended: record.ended?.at)
  }

  func terms(in unit: DetsisNo) throws -> [Term] { try appointments(in: unit).map(Self.term) }

  func terms(of person: TCKimlikNo) throws -> [Term] { try appointments(of: person).map(Self.term) }

  func terms(in units: Set<DetsisNo>) throws -> [DetsisNo: [Term]] {
    var terms: [DetsisNo: [Term]] = [:]
    for unit in units {
      let found = try self.terms(in: unit)
      if !found.isEmpty { terms[unit] = found }
    }
    return terms
  }

  func forEachAppointment(
    inside institution: DetsisNo?, at time: Moment, _ body: (RegisteredAppointment) throws -> Void
  ) throws {
    for appointment in try allAppointments() {
      if let institution, try !isInside(appointment.appointment.unit, institution) { continue }
      guard let known = appointment.known(at: time) else { continue }
      if let ended = known.ended, ended.at <= time { continue }
      try body(known)
    }
  }

  func forEachTrace(
    inside institution: DetsisNo?, at time: Moment, _ body: (AppointmentTrace) throws -> Void
  ) throws {
    try forEachAppointment(inside: institution, at: time) { record in
      let appointment = record.appointment
      var digest = AppointmentDigest.Maker()
      for text in [appointment.fullName, appointment.reference.text, appointment.email] {
        digest.add(folded: TurkishText.fold(text).utf8.span)
      }
      digest.add(appointment.type)
      digest.add(appointment.start)
      digest.add(record.end)
      let title = AppointmentDigest.hash(folded: TurkishText.fold(appointment.title).utf8.span)
      try body(
        AppointmentTrace(
          id: record.id, unit: appointment.unit, isOver: record.tenure.isOver(at: time),
          person: appointment.person.number, digest: AppointmentDigest(details: digest.finish(), title: title)))
    }
  }

  func forEachManager(
    at time: Moment, _ body: (RegisteredAppointment, _ unitName: String) throws -> Void
  ) throws {
    var found: [RegisteredAppointment] = []
    try forEachAppointment(inside: nil, at: time) { found.append($0) }
    for record in found.sorted(by: { ($0.appointment.unit, $0.id) < ($1.appointment.unit, $1.id) }) {
      if let unit = try unit(record.appointment.unit) { try body(record, unit.name) }
    }
  }

  // MARK: - Persons

  func managerCode(of person: TCKimlikNo) throws -> ManagerCode? {
    state.row("manager", .int(person.number))?.int("code").flatMap { ManagerCode(stored: $0) }
  }

  func greatestManagerCode() throws -> ManagerCode? {
    state.rows("manager").compactMap { $0.int("code") }.max().flatMap { ManagerCode(stored: $0) }
  }

  func person(with code: ManagerCode) throws -> TCKimlikNo? {
    state.rows("manager", where: "code", is: Value(code)).first?.int("national_id").flatMap { TCKimlikNo(number: $0) }
  }

  func managerName(of person: TCKimlikNo) throws -> String? { try appointments(of: person).last?.appointment.fullName }

  func managerNames(of persons: Set<TCKimlikNo>) throws -> [Int64: String] {
    var names: [Int64: String] = [:]
    for person in persons { names[person.number] = try managerName(of: person) }
    return names
  }

  // MARK: - Ties and older names

  func tie(of unit: DetsisNo) throws -> Tie? {
    state.row("tie", Value(unit))?.unit("deputy").map { Tie(unit: unit, deputy: $0) }
  }

  func forEachTie(inside institution: DetsisNo?, _ body: (StandingTie) throws -> Void) throws {
    let ties = try state.rows("tie").map { row in
      let tie = Tie(unit: try row.needed(row.unit("unit")), deputy: try row.needed(row.unit("deputy")))
      return StandingTie(
        tie: tie, unitName: try unit(tie.unit)?.name ?? "", deputyName: try unit(tie.deputy)?.name ?? "",
        since: try row.needed(row.moment("since")))
    }
    for tie in ties.sorted(by: { ($0.tie.deputy, $0.tie.unit) < ($1.tie.deputy, $1.tie.unit) }) {
      if let institution, tie.tie.deputy != institution, try !isInside(tie.tie.unit, institution) { continue }
      try body(tie)
    }
  }

  func olderNames(of unit: DetsisNo, at time: Moment) throws -> [OlderName] {
    try allOlderNames().filter { name in
      name.unit == unit && name.notedAt <= time && name.retiredAt.map { $0 > time } ?? true
    }
  }

  func standingOlderNames(inMain institution: DetsisNo) throws -> [OlderName] {
    try allOlderNames().filter { try $0.retiredAt == nil && mainInstitution(of: $0.unit) == institution }
  }

  private func allOlderNames() throws -> [OlderName] {
    try state.rows("older_name").map { row in
      OlderName(
        unit: try row.needed(row.unit("unit")), name: try row.needed("name"),
        notedAt: try row.needed(row.moment("noted_at")),
        retiredAt: row["retired"] == .null ? nil : state.row("manager_journal", row["retired"])?.moment("at"))
    }
  }

  func isRegistered(institution: DetsisNo) throws -> Bool {
    state.row("registered_institution", Value(institution)) != nil
  }

  // MARK: - Batches

  func batch(sha256: String) throws -> BatchRecord? {
    try state.rows("batch", where: "sha256", is: .text(sha256)).first.map(Self.batch)
  }

  func batch(run: String) throws -> BatchRecord? {
    try state.rows("batch", where: "run", is: .text(run)).first.map(Self.batch)
  }

  private static func batch(_ row: RegisterRow) throws -> BatchRecord {
    BatchRecord(
      id: try row.needed(row.int("id")), run: try row.needed("run"),
      kind: try row.needed(BatchRecord.Kind(rawValue: row.needed("kind"))), file: try row.needed("file"),
      registeredAt: try row.needed(row.moment("at")),
      status: try row.needed(FormStatus(rawValue: row.needed("status"))),
      outputs: try row.needed("outputs"))
  }

  func rowsCarriedOut(sha256: String) throws -> Set<Int> {
    let batches = Set(state.rows("batch", where: "sha256", is: .text(sha256)).map { $0["id"] })
    let reversed = Set(state.rows("manager_journal").map { $0["reverses"] })
    return Set(
      state.rows("manager_journal").filter { batches.contains($0["batch"]) && !reversed.contains($0["id"]) }
        .compactMap { $0.number("row") })
  }

  func forEachManagerEntry(after id: Int64, _ body: (ManagerEntry) throws -> Void) throws {
    for row in state.rows("manager_journal") where (row.int("id") ?? 0) > id {
      try body(
        ManagerEntry(
          id: try row.needed(row.int("id")), time: try row.needed(row.moment("at")),
          batch: try row.needed(row.int("batch")), row: row.number("row"),
          kind: try row.needed(ManagerEntry.Kind(rawValue: row.needed("kind"))), unit: try row.needed(row.unit("unit")),
          person: row.int("national_id").flatMap { TCKimlikNo(number: $0) },
          code: row.int("code").flatMap { ManagerCode(stored: $0) },
          appointment: row.int("appointment").map { AppointmentID(number: $0) }, until: row.moment("until"),
          deputy: row.unit("deputy"), retiredNames: row.number("names")))
    }
  }

  func newestManagerEntry() throws -> Int64 { state.rows("manager_journal").last?.int("id") ?? 0 }

  func unitsChanged(after entry: Int64) throws -> Set<DetsisNo> {
    let rows = state.rows("manager_journal").filter { row in
      (row.int("id") ?? 0) > entry && ["appointed", "ended"].contains(row.text("kind"))
    }
    return Set(rows.compactMap { $0.unit("unit") })
  }
}
