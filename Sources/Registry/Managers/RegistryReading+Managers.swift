import Domain
internal import GRDB
import Register

extension RegistryReading {
  /// Every appointment of a unit there ever was, in the order of registration.
  package func appointments(in unit: DetsisNo) throws -> [RegisteredAppointment] {
    try all(
      """
      SELECT \(sql: Self.appointmentColumns) FROM appointment JOIN manager_journal USING (id)
      WHERE appointment.unit = \(unit) ORDER BY appointment.id
      """, RegisteredAppointment.init)
  }

  /// Every appointment of a person there ever was, in the order of registration.
  package func appointments(of person: TCKimlikNo) throws -> [RegisteredAppointment] {
    try all(
      """
      SELECT \(sql: Self.appointmentColumns) FROM appointment JOIN manager_journal USING (id)
      WHERE appointment.national_id = \(person.number) ORDER BY appointment.id
      """, RegisteredAppointment.init)
  }

  package func appointment(_ id: AppointmentID) throws -> RegisteredAppointment? {
    try first(
      """
      SELECT \(sql: Self.appointmentColumns) FROM appointment JOIN manager_journal USING (id)
      WHERE appointment.id = \(id) ORDER BY appointment.id
      """, RegisteredAppointment.init)
  }

  package func terms(in unit: DetsisNo) throws -> [Term] {
    try all(
      "SELECT id, national_id, type, start, until, ended FROM appointment WHERE unit = \(unit) ORDER BY id", Term.init)
  }

  package func terms(of person: TCKimlikNo) throws -> [Term] {
    try all(
      """
      SELECT id, national_id, type, start, until, ended FROM appointment
      WHERE national_id = \(person.number) ORDER BY id
      """, Term.init)
  }

  package func managerName(of person: TCKimlikNo) throws -> String? {
    try first(
      """
      SELECT full_name FROM appointment JOIN manager_journal USING (id)
      WHERE appointment.national_id = \(person.number) ORDER BY appointment.id DESC LIMIT 1
      """
    ) { try $0.value(0) }
  }

  package func greatestManagerCode() throws -> ManagerCode? {
    try first("SELECT max(code) FROM manager ORDER BY 1") { try $0.value(0, as: ManagerCode?.self) } ?? nil
  }

  /// The code that a person was given at the first appointment.
  package func managerCode(of person: TCKimlikNo) throws -> ManagerCode? {
    try first("SELECT code FROM manager WHERE national_id = \(person.number) ORDER BY national_id") {
      try $0.value(0)
    }
  }

  /// The person that a code was given to.
  package func person(with code: ManagerCode) throws -> TCKimlikNo? {
    try first("SELECT national_id FROM manager WHERE code = \(code) ORDER BY code") { row -> TCKimlikNo? in
      TCKimlikNo(number: try row.value(0))
    } ?? nil
  }

  /// The appointments that are registered and not ended at that time, in an institution and all below it or anywhere,
  /// one at a time in no particular order.
  ///
  /// Those that are still to begin are among them, and those whose own document's end has passed without an ending:
  /// what the record says, not who signs. An ending that was registered later than `time` is not known yet.
  package func forEachAppointment(
    inside institution: DetsisNo?, at time: Moment, _ body: (RegisteredAppointment) throws -> Void
  ) throws {
    let inside = try institution.map { try UnitSet(below: $0, in: self) }
    let isSmall = inside?.isSmall ?? false
    try each(Self.standing(at: time, inside: isSmall ? institution : nil)) { row in
      if let inside, !isSmall, !inside.contains(try row.value(0)) { return }
      if let standing = try RegisteredAppointment(row).standing(at: time) { try body(standing) }
    }
  }

  /// The appointments that are registered and not ended at that time, and those of which only the journal tells; of one
  /// institution, asked for unit by unit.
  static func standing(at time: Moment, inside institution: DetsisNo? = nil) -> Query {
    let condition: Query = """
      registered <= \(time) AND (ending IS NULL OR ended > \(time) OR ended_registered > \(time) OR revised = 1)
      """
    guard let institution else {
      return """
        SELECT \(sql: appointmentColumns) FROM appointment
        CROSS JOIN manager_journal ON manager_journal.id = appointment.id
        WHERE \(condition) ORDER BY appointment.id
        """
    }
    return """
      WITH RECURSIVE inside (no) AS (
        SELECT \(institution) UNION ALL SELECT unit.no FROM inside JOIN unit ON unit.parent = inside.no
      )
      SELECT \(sql: appointmentColumns) FROM inside
      CROSS JOIN appointment ON appointment.unit = inside.no
      CROSS JOIN manager_journal ON manager_journal.id = appointment.id
      WHERE \(condition)
      """
  }

  /// The main institution that DETSİS gives a unit; the unit itself where it gives none that there is.
  package func mainInstitution(of unit: DetsisNo) throws -> DetsisNo {
    try first(
      """
      SELECT coalesce(institution.no, unit.no) FROM unit LEFT JOIN unit AS institution ON institution.no = unit.main
      WHERE unit.no = \(unit) ORDER BY unit.no
      """
    ) { try $0.value(0) } ?? unit
  }

  /// The first batch whose file had these bytes.
  package func batch(sha256: String) throws -> BatchRecord? {
    try first(
      """
      SELECT id, run, kind, file, at, status, outputs FROM batch WHERE sha256 = \(sha256) ORDER BY id LIMIT 1
      """, BatchRecord.init)
  }

  /// The numbers of the rows that batches of these bytes carried out and nobody undid.
  package func rowsCarriedOut(sha256: String) throws -> Set<Int> {
    Set(try all(Self.rowsCarriedOutQuestion(sha256: sha256)) { try $0.value(0, as: Int.self) })
  }

  static func rowsCarriedOutQuestion(sha256: String) -> Query {
    """
    SELECT DISTINCT entry.row FROM batch CROSS JOIN manager_journal AS entry ON entry.batch = batch.id
    WHERE batch.sha256 = \(sha256) AND entry.row IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM manager_journal AS counter WHERE counter.reverses = entry.id)
    ORDER BY entry.row
    """
  }

  package func batch(run: String) throws -> BatchRecord? {
    try first(
      "SELECT id, run, kind, file, at, status, outputs FROM batch WHERE run = \(run) ORDER BY id", BatchRecord.init)
  }

  /// The managers' journal from one entry on, in its order; one at a time.
  package func forEachManagerEntry(after id: Int64, _ body: (ManagerEntry) throws -> Void) throws {
    try each(
      """
      SELECT id, at, batch, row, kind, unit, national_id, code, appointment, until, deputy, names
      FROM manager_journal WHERE id > \(id) ORDER BY id
      """
    ) { try body(ManagerEntry($0)) }
  }

  static let appointmentColumns = """
    appointment.unit, appointment.id, appointment.national_id, manager_journal.code, manager_journal.full_name,
    manager_journal.title, appointment.type, manager_journal.reference, manager_journal.email, appointment.start,
    appointment.until, registered, ended, ended_registered, iif(revised = 0, NULL, (
      SELECT group_concat(change, ' ') FROM (
        SELECT entry.at || ' ' || iif(entry.kind = 'ended', entry.until, '-') AS change FROM manager_journal AS entry
        WHERE entry.appointment = appointment.id OR entry.reopens = appointment.id ORDER BY entry.id))) AS changes
    """
}

/// The units below an institution, with it.
struct UnitSet {
  private var units: Set<DetsisNo> = []
  /// Below so many units, asking for each of them is quicker than looking through all appointments.
  let isSmall: Bool

  init(below institution: DetsisNo, in reading: RegistryReading) throws {
    var units = Set<DetsisNo>()
    try reading.each(
      """
      WITH RECURSIVE inside (no) AS (
        SELECT \(institution) UNION ALL SELECT unit.no FROM inside JOIN unit ON unit.parent = inside.no
      )
      SELECT no FROM inside
      """
    ) { units.insert(try $0.value(0)) }
    self.units = units
    isSmall = try units.count * 8 < reading.unitCounts().all
  }

  func contains(_ unit: DetsisNo) -> Bool { units.contains(unit) }
}

extension RegisteredAppointment {
  /// The record as it was known at that time; nil where it was ended by then.
  func standing(at time: Moment) -> RegisteredAppointment? {
    let known = withoutChanges(after: time)
    return known.ended.map { $0.at <= time } ?? false ? nil : known
  }

  init(_ row: Row) throws {
    guard let person = TCKimlikNo(number: try row.value(2)) else {
      throw RegistryError.damaged(reason: "a T.C. number that is none")
    }
    let appointment = Appointment(
      unit: try row.value(0), person: person, fullName: try row.value(4), title: try row.value(5),
      type: try row.value(6), reference: DocumentReference(stored: try row.value(7)), email: try row.value(8),
      start: try row.value(9), end: try row.value(10))
    self.init(
      id: try row.value(1), code: try row.value(3), appointment: appointment, registeredAt: try row.value(11),
      changes: try Self.changes(row))
  }

  /// Where the end was registered more than once, all of it in the order of the journal.
  private static func changes(_ row: Row) throws -> [EndChange] {
    guard let text = try row.value(14, as: String?.self) else {
      guard let end = try row.value(12, as: Moment?.self) else { return [] }
      return [EndChange(end: end, registeredAt: try row.value(13))]
    }
    let words = text.split(separator: " ")
    return try stride(from: 0, to: words.count - 1, by: 2).map { place in
      guard let time = Int64(words[place]) else { throw RegistryError.damaged(reason: "a time that is none") }
      return EndChange(
        end: Int64(words[place + 1]).map { Moment(secondsSince1970: $0) },
        registeredAt: Moment(secondsSince1970: time))
    }
  }
}

extension BatchRecord {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.value(0), run: try row.run(1), kind: try row.named(2), file: try row.value(3),
      registeredAt: try row.value(4), status: try row.named(5), outputs: try row.outputs(6) ?? "")
  }
}

extension ManagerEntry {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.value(0), time: try row.value(1), batch: try row.value(2), row: try row.value(3),
      kind: try row.named(4), unit: try row.value(5),
      person: try row.value(6, as: Int64?.self).flatMap { TCKimlikNo(number: $0) }, code: try row.value(7),
      appointment: try row.value(8), until: try row.value(9), deputy: try row.value(10),
      retiredNames: try row.value(11))
  }
}
