import Domain
internal import GRDB

/// Writes the entries of one batch into the managers' journal, from which everything else follows.
///
/// Statements stay prepared and numbers are counted here, so that a batch of a million rows is a matter of seconds.
public final class ManagerRegister {
  private let transaction: RegistryTransaction
  private let batch: Int64
  private let time: Moment
  private let appointment: Statement
  private let ending: Statement
  private let tie: Statement
  private var lastEntry: Int64
  private var lastSerial: Int32
  private var registeredInstitutions: Set<DetsisNo> = []

  init(_ transaction: RegistryTransaction, batch: Int64, time: Moment) throws {
    self.transaction = transaction
    self.batch = batch
    self.time = time
    let database = transaction.database
    appointment = try database.cachedStatement(
      sql: """
        INSERT INTO manager_journal (id, at, batch, row, kind, unit, national_id, code, type, full_name, title,
          reference, email, start, until)
        VALUES (?, ?, ?, ?, 'appointed', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    ending = try database.cachedStatement(
      sql: """
        INSERT INTO manager_journal (id, at, batch, row, kind, unit, appointment, until)
        VALUES (?, ?, ?, ?, 'ended', ?, ?, ?)
        """)
    tie = try database.cachedStatement(
      sql: "INSERT INTO manager_journal (id, at, batch, row, kind, unit, deputy) VALUES (?, ?, ?, ?, 'tied', ?, ?)")
    lastEntry =
      try transaction.first("SELECT coalesce(max(id), 0) FROM manager_journal ORDER BY 1") { try $0.value(0) } ?? 0
    let highest = try transaction.first("SELECT max(code) FROM manager ORDER BY 1") {
      try $0.value(0, as: ManagerCode?.self)
    }
    lastSerial = (highest ?? nil)?.serial ?? ManagerCode.serials.lowerBound - 1
  }

  /// Registers an appointment; the person's first one gives the T.C. Yönetici Kodu, for ever (EK-2 §15).
  ///
  /// `row` is the row's number on its sheet. Throws `constraint` for a second open holder of a seat.
  public func appoint(_ new: Appointment, row: Int) throws -> (id: AppointmentID, code: ManagerCode) {
    try retireOlderNames(of: new.unit)
    let person = new.person.number
    let code = try known(person) ?? nextCode()
    let id = nextEntry()
    try appointment.execute(arguments: [
      id, time.stored, batch, row, new.unit.stored, person, code.stored, new.type.stored, new.fullName, new.title,
      new.reference.text, new.email, new.start.stored, new.end?.stored,
    ])
    return (AppointmentID(number: id), code)
  }

  /// Ends an appointment, or moves its ending that is still to come to an earlier time; throws `constraint` where it is not
  /// the unit's, or ended already.
  public func end(_ id: AppointmentID, in unit: DetsisNo, at end: Moment, row: Int) throws {
    try ending.execute(arguments: [nextEntry(), time.stored, batch, row, unit.stored, id.stored, end.stored])
  }

  /// Ties a unit to a deputy, in place of the one before.
  public func tie(_ new: Tie, row: Int) throws {
    try tie.execute(arguments: [nextEntry(), time.stored, batch, row, new.unit.stored, new.deputy.stored])
  }

  private func nextEntry() -> Int64 {
    lastEntry += 1
    return lastEntry
  }

  private func known(_ person: Int64) throws -> ManagerCode? {
    try transaction.first("SELECT code FROM manager WHERE national_id = \(person) ORDER BY national_id") {
      try $0.value(0)
    }
  }

  private func nextCode() throws -> ManagerCode {
    lastSerial += 1
    guard let code = ManagerCode(serial: lastSerial) else { throw RegistryError.noCodeLeft }
    return code
  }

  /// The first registration of an institution retires the names from before (EK-2 §11).
  private func retireOlderNames(of unit: DetsisNo) throws {
    let institution = try transaction.institution(of: unit)
    guard registeredInstitutions.insert(institution).inserted else { return }
    guard try !transaction.isRegistered(institution: institution) else { return }
    try transaction.change(
      """
      INSERT INTO manager_journal (id, at, batch, kind, unit, names)
      SELECT \(nextEntry()), \(time), \(batch), 'names-retired', \(institution), count(*) FROM older_name
      WHERE retired IS NULL
        AND \(institution) = (
          SELECT coalesce(institution.no, unit.no)
          FROM unit LEFT JOIN unit AS institution ON institution.no = unit.main WHERE unit.no = older_name.unit)
      """)
  }
}
