import Domain

extension RegisterTransaction {
  /// Records a batch, once and for good: to be called before its changes, which refer to it.
  package func record(
    batch outcome: BatchOutcome, kind: BatchRecord.Kind, run: String, sha256: String, at time: Moment
  ) throws -> Int64 {
    let counts = outcome.counts
    let applied = [BatchEffect.appointed, .ended, .tied].reduce(0) { $0 + (counts[$1] ?? 0) }
    let number = try nextNumber(.batch)
    let fact = BatchJudged(
      batch: number, run: run, list: kind.rawValue, file: outcome.file, sha256: sha256, status: outcome.status.rawValue,
      applied: applied, unchanged: counts[.unchanged] ?? 0, refused: counts[.refused] ?? 0,
      outputs: outcome.outputs ?? "")
    try append(fact, at: time)
    return number
  }

  /// The changes of a batch, one after the other; `batch` was recorded in this transaction.
  package func register(batch: Int64, at time: Moment, expecting changes: Int = 0) throws -> ManagerRegister {
    try expect(entries: changes)
    return try ManagerRegister(self, batch: batch, time: time)
  }

  /// Notes a name that a unit's manager bore before the register, until the institution's first registration; false
  /// where it is known already.
  package func noteOlderName(_ name: String, of unit: DetsisNo, at time: Moment) throws -> Bool {
    guard try tables.find(.olderName, [("unit", Value(unit)), ("name", .text(name))]) == nil else { return false }
    try append(OlderNameNoted(unit: unit, name: name), at: time)
    return true
  }
}

/// Writes the entries of one batch on managers into the journal.
///
/// Numbers are counted here, so that a batch of a million rows is a matter of seconds.
package final class ManagerRegister {
  private let transaction: any RegisterTransaction
  private let batch: Int64
  private let time: Moment
  private var lastSerial: Int32
  private var registeredInstitutions: Set<DetsisNo> = []

  init(_ transaction: any RegisterTransaction, batch: Int64, time: Moment) throws {
    self.transaction = transaction
    self.batch = batch
    self.time = time
    lastSerial = try transaction.greatestManagerCode()?.serial ?? ManagerCode.serials.lowerBound - 1
  }

  /// Registers an appointment; the person's first one gives the T.C. Yönetici Kodu, for ever (EK-2 §15).
  ///
  /// `row` is the row's number on its sheet. Throws `constraint` for a second open holder of a seat.
  package func appoint(_ new: Appointment, row: Int) throws -> (id: AppointmentID, code: ManagerCode) {
    try retireOlderNames(of: new.unit)
    let code = try transaction.managerCode(of: new.person) ?? nextCode()
    let entry = try nextEntry()
    try append(Appointed(entry: entry, place: place(row), code: code, appointment: new))
    return (AppointmentID(number: entry), code)
  }

  /// Ends an appointment, or moves its ending that is still to come to an earlier time; throws `constraint` where it is not
  /// the unit's, or ended already.
  package func end(_ id: AppointmentID, in unit: DetsisNo, at end: Moment, row: Int) throws {
    try append(Ended(entry: try nextEntry(), place: place(row), unit: unit, appointment: id, until: end))
  }

  /// Ties a unit to a deputy, in place of the one before.
  package func tie(_ new: Tie, row: Int) throws {
    try append(Tied(entry: try nextEntry(), place: place(row), tie: new))
  }

  private func append(_ fact: any Fact) throws { try transaction.append(fact, at: time) }

  private func place(_ row: Int?) -> BatchPlace { BatchPlace(batch: batch, row: row) }

  private func nextEntry() throws -> Int64 { try transaction.nextNumber(.managerJournal) }

  private func nextCode() throws -> ManagerCode {
    lastSerial += 1
    guard let code = ManagerCode(serial: lastSerial) else { throw RegistryError.noCodeLeft }
    return code
  }

  /// The first registration of an institution retires the names from before (EK-2 §11).
  private func retireOlderNames(of unit: DetsisNo) throws {
    let institution = try transaction.mainInstitution(of: unit)
    guard registeredInstitutions.insert(institution).inserted else { return }
    guard try !transaction.isRegistered(institution: institution) else { return }
    let names = try transaction.standingOlderNames(inMain: institution).map {
      OlderNameNoted(unit: $0.unit, name: $0.name)
    }
    try append(OlderNamesRetired(entry: try nextEntry(), batch: batch, institution: institution, names: names))
  }
}
