import Domain
import Registry
import TestSupport
import Testing

@Suite struct `Asked about many at once, the registry` {
  @Test func `answers what it answers one by one`() throws {
    let office = try ManagerOffice()
    let units = SampleUnits.all.map(\.no)
    let (first, _) = try office.appoint(SampleManagers.appointment(1))
    let ended = ManagerOffice.start.adding(days: 3)
    try office.batch(at: ended.adding(days: 1)) { try $0.end(first, in: SampleUnits.personnel.no, at: ended, row: 2) }
    let later = ManagerOffice.start.adding(days: 5)
    let (second, _) = try office.appoint(SampleManagers.appointment(2, in: SampleUnits.support), at: later)
    let (third, _) = try office.appoint(SampleManagers.appointment(1, in: SampleUnits.planning), at: later)
    let persons = try [1, 2, 3].map { try SampleManagers.person($0) }
    let unknown = try #require(DetsisNo(99_999_999))
    try office.fresh.registry.read { (store) throws in
      let view = store.managerView()
      let known = try store.units(Set(units + [unknown]))
      let terms = try store.terms(in: Set(units + [unknown]))
      for unit in units {
        #expect(try known[unit] == view.unit(unit))
        #expect(try terms[unit] ?? [] == view.terms(in: unit))
      }
      #expect(known[unknown] == nil && terms[unknown] == nil)
      let names = try store.managerNames(of: Set(persons))
      for person in persons { #expect(try names[person.number] == view.managerName(of: person)) }
      let ids = [third, first, second]
      let found = try store.appointments(ids + [AppointmentID(number: 9_999)], asKnownAt: ended)
      #expect(Set(found.map(\.id)) == Set(ids))
      // The ending was registered a day later.
      #expect(found.allSatisfy { $0.ended == nil })
      let now = try store.appointments(ids, asKnownAt: later)
      for appointment in now { #expect(try store.appointment(appointment.id) == appointment) }
    }
  }
}
