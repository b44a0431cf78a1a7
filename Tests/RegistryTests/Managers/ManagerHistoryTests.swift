import Domain
import Register
import Registry
import TestSupport
import Testing

/// A registry of the sample units, into which batches of one change each are entered.
struct ManagerOffice {
  let fresh: FreshRegistry
  static let start = SampleManagers.start

  init() throws {
    let units = SampleUnits.all.map { unit in
      UnitRecord(no: unit.no, name: unit.name, parent: unit.parent, isActive: unit.isActive)
    }
    fresh = try FreshRegistry(units: units)
  }

  func batch<T>(at time: Moment = start, _ body: (ManagerRegister) throws -> T) throws -> T {
    try fresh.registry.write { (store) throws in
      let run = try store.nextRun(on: time.isoDay, isTaken: { _ in false })
      let outcome = BatchOutcome(file: "liste.csv", status: .accepted, outputs: run + "/0001-liste")
      let batch = try store.record(batch: outcome, kind: .managers, run: run, sha256: run, at: time)
      return try body(try store.register(batch: batch, at: time))
    }
  }

  @discardableResult
  func appoint(_ appointment: Appointment, at time: Moment = start) throws -> (id: AppointmentID, code: ManagerCode) {
    try batch(at: time) { try $0.appoint(appointment, row: 2) }
  }

  func signing(_ unit: DetsisUnit = SampleUnits.personnel, at time: Moment) throws -> [String] {
    try fresh.registry.read { try $0.signing(for: unit.no, at: time).map(\.appointment.fullName) }
  }
}

@Suite struct `The history of managers` {
  private let office: ManagerOffice
  private let personnel = SampleUnits.personnel.no

  init() throws { office = try ManagerOffice() }

  @Test func `answers who may sign at any time`() throws {
    let registered = ManagerOffice.start.adding(days: 2)
    let (id, _) = try office.appoint(SampleManagers.appointment(1), at: registered)
    let ended = ManagerOffice.start.adding(days: 5)
    try office.batch(at: ended.adding(days: 1)) { try $0.end(id, in: personnel, at: ended, row: 2) }
    let name = InventedPeople.name(1)
    for (day, names) in [(0, []), (1, []), (2, [name]), (4, [name]), (5, []), (9, [])] {
      #expect(try office.signing(at: ManagerOffice.start.adding(days: day)) == names)
    }
    #expect(try office.signing(SampleUnits.support, at: registered) == [])
  }

  @Test func `takes a unit for its own institution whose main institution is none that there is`() throws {
    try office.fresh.sql("UPDATE unit SET main = 99999999 WHERE no = \(personnel.number)")
    _ = try office.fresh.registry.write { try $0.noteOlderName("Eski MÜDÜR", of: personnel, at: ManagerOffice.start) }
    try office.appoint(SampleManagers.appointment(1))
    let left = try office.fresh.number("SELECT count(*) FROM older_name WHERE retired IS NULL")
    #expect(left == 0)
    #expect(try office.signing(at: ManagerOffice.start) == [InventedPeople.name(1)])
  }

  @Test func `keeps a person's code for ever, whatever the unit`() throws {
    let (id, code) = try office.appoint(SampleManagers.appointment(1))
    let (_, other) = try office.appoint(SampleManagers.appointment(2, in: SampleUnits.support))
    try office.batch { try $0.end(id, in: personnel, at: ManagerOffice.start, row: 2) }
    let (_, again) = try office.appoint(
      SampleManagers.appointment(1, in: SampleUnits.planning), at: ManagerOffice.start.adding(days: 400))
    #expect(again == code)
    #expect(other.serial == code.serial + 1)
    let person = try SampleManagers.person(1)
    try office.fresh.registry.read { (store) throws in
      #expect(try store.managerCode(of: person) == code)
      #expect(try store.person(with: code) == person)
      #expect(try store.appointments(of: person).map(\.appointment.unit) == [personnel, SampleUnits.planning.no])
    }
  }

  @Test func `is never edited nor deleted, not even by hand`() throws {
    let (id, _) = try office.appoint(SampleManagers.appointment(1))
    try office.batch { try $0.end(id, in: personnel, at: ManagerOffice.start, row: 2) }
    try office.batch { try $0.tie(Tie(unit: personnel, deputy: SampleUnits.support.no), row: 2) }
    for statement in [
      "DELETE FROM manager_journal", "UPDATE manager_journal SET full_name = 'x'", "DELETE FROM appointment",
      "UPDATE appointment SET start = start + 60", "UPDATE appointment SET ended = NULL, ending = NULL",
      "UPDATE appointment SET unit = 10000003", "DELETE FROM manager", "UPDATE manager SET code = code + 1",
      "DELETE FROM batch", "UPDATE batch SET file = 'x'", "DELETE FROM tie", "UPDATE tie SET deputy = 10000003",
    ] {
      #expect(throws: (any Error).self, "\(statement)") { try office.fresh.sql(statement) }
    }
  }

  @Test func `has one open holder for a seat, and each appointment ended once`() throws {
    let (id, _) = try office.appoint(SampleManagers.appointment(1))
    #expect(throws: RegistryError.self) { try office.appoint(SampleManagers.appointment(2)) }
    try office.appoint(SampleManagers.appointment(2, as: .doluKadroyaVekaleten))
    let end = ManagerOffice.start.adding(days: 1)
    #expect(throws: RegistryError.self) {
      try office.batch { try $0.end(id, in: SampleUnits.support.no, at: end, row: 2) }
    }
    try office.batch { try $0.end(id, in: personnel, at: end, row: 2) }
    #expect(throws: RegistryError.self) { try office.batch { try $0.end(id, in: personnel, at: end, row: 2) } }
    try office.appoint(SampleManagers.appointment(2))
  }

  @Test func `leaves no trace of a batch that failed`() throws {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try office.batch { register in
        _ = try register.appoint(SampleManagers.appointment(1), row: 2)
        throw Stop()
      }
    }
    #expect(try office.fresh.number("SELECT count(*) FROM manager_journal") == 0)
    #expect(try office.fresh.number("SELECT count(*) FROM batch") == 0)
    #expect(try office.fresh.registry.read { try $0.managerCode(of: SampleManagers.person(1)) } == nil)
  }

  @Test func `begins for an institution by retiring its older names, once`() throws {
    let noted = try office.fresh.registry.write { (store) throws in
      try [(personnel, "Eski MÜDÜR"), (SampleUnits.works.no, "Başka MÜDÜR"), (personnel, "Eski MÜDÜR")].map {
        try store.noteOlderName($0.1, of: $0.0, at: ManagerOffice.start)
      }
    }
    #expect(noted == [true, true, false])
    func names(_ time: Moment) throws -> [String] {
      try office.fresh.registry.read { try $0.olderNames(of: personnel, at: time).map(\.name) }
    }
    let later = ManagerOffice.start.adding(days: 1)
    #expect(try names(later) == ["Eski MÜDÜR"] && names(ManagerOffice.start.adding(days: -1)) == [])
    try office.appoint(SampleManagers.appointment(1), at: later)
    #expect(try names(later) == [] && names(ManagerOffice.start) == ["Eski MÜDÜR"])
    try office.appoint(SampleManagers.appointment(2, as: .doluKadroyaVekaleten), at: later)
    var entries: [ManagerEntry] = []
    try office.fresh.registry.read { try $0.forEachManagerEntry { entries.append($0) } }
    #expect(entries.map(\.kind) == [.namesRetired, .appointed, .appointed])
    #expect(entries.map(\.id) == [1, 2, 3])
    #expect(entries[0].retiredNames == 1)
    #expect(try office.fresh.text("SELECT name FROM older_name WHERE retired IS NULL") == "Başka MÜDÜR")
  }

  @Test func `lists what stands in an institution and all below`() throws {
    let now = ManagerOffice.start.adding(days: 10)
    try office.appoint(SampleManagers.appointment(1))
    try office.appoint(SampleManagers.appointment(2, in: SampleUnits.works))
    try office.appoint(
      SampleManagers.appointment(3, in: SampleUnits.planning, end: ManagerOffice.start.adding(days: 1)))
    let (ended, _) = try office.appoint(SampleManagers.appointment(4, in: SampleUnits.support))
    try office.batch(at: now) { try $0.end(ended, in: SampleUnits.support.no, at: now, row: 2) }
    func people(_ institution: DetsisUnit?, _ time: Moment) throws -> Set<String> {
      var names = Set<String>()
      try office.fresh.registry.read { (store) throws in
        try store.forEachAppointment(inside: institution?.no, at: time) { names.insert($0.appointment.fullName) }
      }
      return names
    }
    #expect(try people(SampleUnits.ministry, now) == Set([1, 3].map(InventedPeople.name)))
    #expect(try people(SampleUnits.ministry, now.adding(days: -1)) == Set([1, 3, 4].map(InventedPeople.name)))
    #expect(try people(SampleUnits.municipality, now) == [InventedPeople.name(2)])
    #expect(try people(nil, now) == Set([1, 2, 3].map(InventedPeople.name)))
    #expect(try people(nil, ManagerOffice.start.adding(days: -1)) == [])
  }

  @Test func `follows from its journal alone`() throws {
    let (id, _) = try office.appoint(SampleManagers.appointment(1))
    try office.batch { try $0.end(id, in: personnel, at: ManagerOffice.start, row: 2) }
    try office.appoint(SampleManagers.appointment(2))
    let dump = """
      SELECT group_concat(text, char(10)) FROM (
        SELECT json_array(id, unit, national_id, type, registered, start, until, ended, ended_registered, ending) text
        FROM appointment UNION ALL SELECT json_array(national_id, code, entry) FROM manager ORDER BY 1)
      """
    let before = try office.fresh.text(dump)
    try office.fresh.sql(
      """
      PRAGMA foreign_keys = OFF;
      DROP TRIGGER manager_journal_stays; DROP TRIGGER appointment_stays; DROP TRIGGER manager_stays;
      DELETE FROM appointment; DELETE FROM manager; DELETE FROM registered_institution; DELETE FROM manager_journal;
      PRAGMA foreign_keys = ON;
      """)
    try office.fresh.registry.write { try $0.rebuildFromJournals() }
    #expect(before?.isEmpty == false)
    #expect(try office.fresh.text(dump) == before)
    #expect(try office.fresh.number("SELECT count(*) FROM pragma_foreign_key_check") == 0)
  }
}

@Suite struct `The ties of units` {
  @Test func `are found by unit and institution, the last one counting`() throws {
    let office = try ManagerOffice()
    let (unit, deputy) = (SampleUnits.personnel.no, SampleUnits.support.no)
    try office.batch { try $0.tie(Tie(unit: unit, deputy: SampleUnits.planning.no), row: 2) }
    try office.batch { try $0.tie(Tie(unit: unit, deputy: deputy), row: 2) }
    try office.batch { try $0.tie(Tie(unit: SampleUnits.works.no, deputy: deputy), row: 3) }
    var ties: [Tie] = []
    try office.fresh.registry.read { (store) throws in
      #expect(try store.tie(of: unit)?.deputy == deputy)
      try store.forEachTie(inside: SampleUnits.ministry.no) { ties.append($0.tie) }
    }
    #expect(ties == [Tie(unit: unit, deputy: deputy)])
  }

  @Test func `are found by the deputy, too, also those of other institutions`() throws {
    let office = try ManagerOffice()
    let deputy = SampleUnits.support.no
    try office.batch { try $0.tie(Tie(unit: SampleUnits.personnel.no, deputy: deputy), row: 2) }
    try office.batch { try $0.tie(Tie(unit: SampleUnits.works.no, deputy: deputy), row: 3) }
    var ties: [Tie] = []
    try office.fresh.registry.read { store in try store.forEachTie(inside: deputy) { ties.append($0.tie) } }
    #expect(Set(ties.map(\.unit)) == [SampleUnits.personnel.no, SampleUnits.works.no])
    #expect(ties.allSatisfy { $0.deputy == deputy })
  }
}

@Suite struct `The number of a batch's run` {
  @Test func `goes on from runs over forms, and they from it`() throws {
    let fresh = try FreshRegistry()
    let run = try fresh.begin("a.xlsx")
    try fresh.registry.write { (store) throws in
      #expect(try store.nextRun(on: FreshRegistry.noon.isoDay, isTaken: { _ in false }) == "2016-06-23-002")
      let outcome = BatchOutcome(file: "b.csv", status: .refused, outputs: "")
      _ = try store.record(batch: outcome, kind: .managers, run: "2016-06-23-002", sha256: "", at: FreshRegistry.noon)
      try store.setState(.published, ofItem: 1, in: run.id)
      try store.finishRun(run.id, at: FreshRegistry.noon)
    }
    #expect(try fresh.begin("c.xlsx").id == "2016-06-23-003")
  }
}
