import Domain
internal import GRDB
import Register

/// Writes the entries of one batch on managers into the journal.
///
/// Numbers are counted here, so that a batch of a million rows is a matter of seconds.
public final class ManagerRegister {
  private let transaction: RegistryTransaction
  private let batch: Int64
  private let time: Moment
  private var lastSerial: Int32
  private var registeredInstitutions: Set<DetsisNo> = []

  init(_ transaction: RegistryTransaction, batch: Int64, time: Moment) throws {
    self.transaction = transaction
    self.batch = batch
    self.time = time
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
    let code = try transaction.managerCode(of: new.person) ?? nextCode()
    let entry = try nextEntry()
    try append(Appointed(entry: entry, place: place(row), code: code, appointment: new))
    return (AppointmentID(number: entry), code)
  }

  /// Ends an appointment, or moves its ending that is still to come to an earlier time; throws `constraint` where it is not
  /// the unit's, or ended already.
  public func end(_ id: AppointmentID, in unit: DetsisNo, at end: Moment, row: Int) throws {
    try append(Ended(entry: try nextEntry(), place: place(row), unit: unit, appointment: id, until: end))
  }

  /// Ties a unit to a deputy, in place of the one before.
  public func tie(_ new: Tie, row: Int) throws {
    try append(Tied(entry: try nextEntry(), place: place(row), tie: new))
  }

  private func append(_ fact: any Fact) throws { try transaction.journal.append(fact, at: time) }

  private func place(_ row: Int?) -> BatchPlace { BatchPlace(batch: batch, row: row) }

  private func nextEntry() throws -> Int64 { try transaction.journal.nextNumber("manager_journal") }

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
    let names = try transaction.all(
      """
      SELECT older_name.unit, older_name.name FROM older_name
      WHERE retired IS NULL
        AND \(institution) = (
          SELECT coalesce(institution.no, unit.no)
          FROM unit LEFT JOIN unit AS institution ON institution.no = unit.main WHERE unit.no = older_name.unit)
      ORDER BY older_name.unit, older_name.name
      """
    ) { OlderNameNoted(unit: try $0.value(0), name: try $0.value(1)) }
    try append(OlderNamesRetired(entry: try nextEntry(), batch: batch, institution: institution, names: names))
  }
}
