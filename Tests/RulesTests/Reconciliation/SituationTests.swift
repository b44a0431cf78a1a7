import Domain
import Rules
import TestSupport
import Testing

@Suite struct `A row of a roster` {
  private let empty = FakeManagers()

  @Test func `that the registry has just so is confirmed`() throws {
    let outcome = try empty.holding(1).compare([claim(1)])
    #expect(outcome.counts[.confirmed] == 1 && outcome.judged.isEmpty)
    #expect(outcome.appointments == 1 && !outcome.differs)
  }

  @Test func `that differs in letter case alone is confirmed`() throws {
    var row = try claim(1)
    row.fullName = TurkishText.fold(row.fullName)
    #expect(try empty.holding(1).compare([row]).counts[.confirmed] == 1)
  }

  @Test func `that differs in fields is changed, each with both values`() throws {
    var row = try claim(1, as: .tedviren, from: "12/01/2016 09:00")
    row.email = "yeni@ornek.gov.tr"
    let item = try #require(try empty.holding(1).compare([row]).judged.first)
    #expect(item.situation == .changed && item.action == .endThenAppoint)
    #expect(item.fields.map(\.field) == [.appointmentType, .start, .email])
    #expect(item.fields.last == FieldDifference(field: .email, registry: "kisi1@ornek.gov.tr", roster: row.email))
    #expect(item.endAt == row.start)
  }

  @Test func `of which two name one person for both seats comes to the same each time`() throws {
    let rows = try [claim(1, as: .tedviren), claim(1, as: .doluKadroyaVekaleten)]
    let outcomes = try (1...30).flatMap { _ in
      try [rows, rows.reversed()].map { try empty.holding(1).compare($0).situations }
    }
    #expect(Set(outcomes) == [[.changed, .notPermitted]])
  }

  @Test func `of a proxy who becomes the manager replaces the one before, and leaves the proxy's seat`() throws {
    let registry = try empty.holding(1).holding(2, as: .doluKadroyaVekaleten)
    let outcome = try registry.compare([claim(2, from: "01/06/2016 09:00")])
    #expect(outcome.situations == [.surplus, .replaced])
    let takeover = try #require(outcome.judged.last)
    #expect(takeover.registered?.appointment.person == (try SampleManagers.person(1)))
    #expect(takeover.action == .endThenAppoint && takeover.endAt == MinuteText.moment("01/06/2016 09:00"))
  }

  @Test func `of a manager who stays as proxy of the next is missing, and the next replaces`() throws {
    let outcome = try empty.holding(1).compare([
      claim(2, from: "01/06/2016 09:00"), claim(1, as: .doluKadroyaVekaleten, from: "01/06/2016 09:00"),
    ])
    #expect(outcome.situations == [.missing, .replaced] && outcome.proposalCounts.free == 3)
  }

  @Test func `of a proxy who becomes the manager of a free seat is changed`() throws {
    let outcome = try empty.holding(2, as: .doluKadroyaVekaleten).compare([claim(2, from: "01/06/2016 09:00")])
    #expect(outcome.situations == [.changed])
  }

  @Test func `with an earlier start has the standing appointment annulled`() throws {
    let item = try #require(
      try empty.holding(1).compare([claim(1, from: "04/01/2016 09:00")]).judged.first)
    #expect(item.situation == .changed)
    #expect(item.endAt == SampleManagers.start)
  }

  @Test func `with an earlier end alone needs no new appointment`() throws {
    let item = try #require(
      try empty.holding(1).compare([claim(1, to: "31/12/2016 17:00")]).judged.first)
    #expect(item.situation == .changed && item.action == .end)
    #expect(item.endAt == MinuteText.moment("31/12/2016 17:00"))
  }

  @Test func `of a free seat is missing`() throws {
    let item = try #require(try empty.compare([claim(1)]).judged.first)
    #expect(item.situation == .missing && item.action == .appoint && item.registered == nil)
  }

  @Test func `with another person for the seat replaces its holder`() throws {
    let item = try #require(
      try empty.holding(1).compare([claim(2, from: "01/06/2016 09:00")]).judged.first)
    #expect(item.situation == .replaced && item.action == .endThenAppoint)
    #expect(item.registered?.appointment.person == (try SampleManagers.person(1)))
    #expect(item.endAt == MinuteText.moment("01/06/2016 09:00"))
  }

  @Test func `of a person who holds that type elsewhere moves the person, and leaves no unit vacant`() throws {
    let outcome = try empty.holding(1).compare([claim(1, in: SampleUnits.support, from: "01/06/2016 09:00")])
    let item = try #require(outcome.judged.first)
    #expect(outcome.judged.count == 1 && item.situation == .moved && item.action == .endThenAppoint)
    #expect(!outcome.items.contains { $0.situation == .vacant && $0.unit == SampleUnits.personnel.no.description })
  }

  @Test func `of a person who stands in two rows moves nobody`() throws {
    let outcome = try empty.holding(1).compare([
      claim(1, in: SampleUnits.support, from: "01/06/2016 09:00"),
      claim(1, in: SampleUnits.planning, from: "01/06/2016 09:00"),
    ])
    #expect(outcome.situations == [.missing, .missing, .surplus])
  }

  @Test func `of a person who stands there twice, with neither start known, is ambiguous`() throws {
    let outcome = try empty.holding(1).compare([
      claim(1, from: "05/05/2016 09:00", to: "01/12/2016 09:00"), claim(1, from: "01/12/2016 09:00"),
    ])
    #expect(Set(outcome.situations) == [.ambiguous] && outcome.proposals.isEmpty)
  }

  @Test func `whose time is over while the registry goes on, or the other way round, is expired`() throws {
    let over = try #require(try empty.holding(1).compare([claim(1, to: "01/06/2016 17:00")]).judged.first)
    #expect(over.situation == .expired && over.endAt == MinuteText.moment("01/06/2016 17:00"))
    let known = try #require(try empty.holding(1, to: "02/05/2016 17:30").compare([claim(1)]).judged.first)
    #expect(known.situation == .expired && known.endAt == MinuteText.moment("02/05/2016 17:30"))
  }

  @Test func `of another type than the appointment is never an ending of it`() throws {
    let row = try claim(1, as: .doluKadroyaVekaleten, to: "10/06/2016 17:00")
    let refused = try #require(try empty.holding(1).compare([row]).judged.first)
    #expect(refused.situation == .notPermitted && refused.rule == .proxyNeedsIncumbent && refused.action == .none)
    let standIn = try #require(
      try empty.holding(1).compare([claim(1, as: .tedviren, to: "10/06/2016 17:00")]).judged.first)
    #expect(standIn.situation == .changed && standIn.action == .endThenAppoint)
  }

  @Test func `with an earlier end than the registered one, which is still to come, has that ending moved`() throws {
    let registry = try empty.holding(1, ended: "30/12/2016 17:00")
    let item = try #require(try registry.compare([claim(1, to: "30/06/2016 17:00")]).judged.first)
    #expect(item.situation == .changed && item.action == .end && item.endAt == MinuteText.moment("30/06/2016 17:00"))
    #expect(try registry.compare([claim(1, to: "30/12/2016 17:00")]).counts[.confirmed] == 1)
  }

  @Test func `for a seat whose holder is still to come replaces that one before it begins`() throws {
    let registry = try empty.holding(1, from: "01/07/2016 09:00")
    let item = try #require(try registry.compare([claim(2, from: "01/06/2016 09:00")]).judged.first)
    #expect(item.situation == .replaced && item.endAt == MinuteText.moment("01/07/2016 09:00"))
  }

  @Test func `for a seat whose holder was annulled before the beginning is missing, and can be applied`() throws {
    let registry = try empty.holding(1, from: "01/07/2016 09:00", ended: "01/07/2016 09:00")
    let outcome = try registry.compare([claim(2, from: "01/06/2016 09:00")])
    #expect(outcome.situations == [.missing] && outcome.proposalCounts.free == 1 && outcome.appointments == 0)
  }

  @Test func `of whom takes over a seat whose holder moves on ends the old appointment at the new one's start`() throws
  {
    let registry = try empty.holding(1).holding(2, in: SampleUnits.support)
    let outcome = try registry.compare([
      claim(1, in: SampleUnits.support, from: "01/06/2016 09:00"),
      claim(2, in: SampleUnits.planning, from: "01/06/2016 09:00"),
    ])
    #expect(outcome.situations == [.missing, .surplus, .replaced])
    let left = outcome.judged.first { $0.situation == .surplus }
    #expect(left?.endAt == MinuteText.moment("01/06/2016 09:00") && left?.hold == .unitLeftEmpty)
  }

  @Test func `that names a manager of the past leaves the unit vacant, one that cannot be used does not`() throws {
    func isVacant(_ outcome: ReconciliationOutcome) -> Bool {
      outcome.items.contains { $0.situation == .vacant && $0.unit == SampleUnits.personnel.no.description }
    }
    let past = try empty.holding(1, ended: "02/05/2016 17:30").compare([claim(1, to: "02/05/2016 17:30")])
    #expect(past.counts[.confirmed] == 1 && isVacant(past))
    #expect(isVacant(try empty.holding(1, to: "02/05/2016 17:30").compare([claim(1, to: "02/05/2016 17:30")])))
    let values: [Field: String] = [.unitDetsisNo: SampleUnits.personnel.no.description]
    #expect(try !isVacant(empty.compare([], [faulty(values, .emailFormat)])))
    #expect(try !isVacant(empty.compare([claim(1, as: .doluKadroyaVekaleten)])))
  }

  @Test(arguments: [
    ("99999999", FindingCode.detsisUnknown, Situation.unitUnknown),
    (SampleUnits.support.no.description, .emailFormat, .invalid),
  ])
  func `that cannot be used protects the person whom it names`(unit: String, code: FindingCode, situation: Situation)
    throws
  {
    let values: [Field: String] = [.unitDetsisNo: unit, .nationalId: InventedPeople.nationalID(1)]
    let outcome = try empty.holding(1).compare([], [faulty(values, code)])
    #expect(outcome.situations == [situation] && outcome.proposals.isEmpty)
    #expect(outcome.judged.first?.registered?.appointment.person == (try SampleManagers.person(1)))
  }

  @Test func `about an appointment that is ended already is expired, and nothing is proposed`() throws {
    let outcome = try empty.holding(1, ended: "02/05/2016 17:30").compare([claim(1)])
    #expect(outcome.situations == [.expired] && outcome.appointments == 1)
    #expect(outcome.proposals.isEmpty)
  }

  @Test func `that gives the end that the registry knows is confirmed`() throws {
    let outcome = try empty.holding(1, ended: "02/05/2016 17:30").compare([claim(1, to: "02/05/2016 17:30")])
    #expect(outcome.counts[.confirmed] == 1 && outcome.judged.isEmpty)
  }

  @Test func `whose seat another row claims is ambiguous, and so is the seat's holder`() throws {
    let outcome = try empty.holding(1).compare([claim(1), claim(2)])
    #expect(outcome.situations == [.ambiguous, .ambiguous] && outcome.counts[.confirmed] == 0)
    #expect(outcome.judged.contains { $0.registered != nil })
    #expect(outcome.proposals.isEmpty)
  }

  @Test func `that stands twice is ambiguous`() throws {
    #expect(try empty.compare([claim(1), claim(1)]).situations == [.ambiguous, .ambiguous])
  }

  @Test func `that hands over to another one is not`() throws {
    let outcome = try empty.holding(1, to: "31/12/2016 17:00").compare([
      claim(1, to: "31/12/2016 17:00"), claim(2, from: "31/12/2016 17:00"),
    ])
    #expect(outcome.situations == [.missing] && outcome.counts[.confirmed] == 1)
  }

  @Test func `that breaks a rule is not permitted, and the rule is named`() throws {
    let alone = try #require(try empty.compare([claim(1, as: .doluKadroyaVekaleten)]).judged.first)
    #expect(alone.situation == .notPermitted && alone.rule == .proxyNeedsIncumbent && alone.action == .none)
    let beside = try empty.holding(1, as: .tedviren).compare([
      claim(1, as: .tedviren), claim(2, as: .doluKadroyaVekaleten),
    ])
    #expect(beside.judged.map(\.rule) == [.unitHasManager])
  }

  @Test func `of an unknown or closed unit, or with errors, changes nothing and withholds its unit's conclusions`()
    throws
  {
    let person = InventedPeople.nationalID(1)
    let outcome = try empty.holding(1).holding(3, in: SampleUnits.support).compare(
      [],
      [
        faulty([.unitDetsisNo: "99999999", .nationalId: person], .detsisUnknown),
        faulty([.unitDetsisNo: SampleUnits.closed.no.description, .nationalId: person], .detsisClosed),
        faulty([.unitDetsisNo: SampleUnits.personnel.no.description, .nationalId: person], .emailFormat),
      ])
    #expect(outcome.situations == [.surplus, .unitUnknown, .unitClosed, .invalid])
    let invalid = try #require(outcome.judged.last)
    #expect(invalid.registered?.appointment.person == (try SampleManagers.person(1)))
    #expect(!outcome.items.contains { $0.situation == .vacant && $0.unit == SampleUnits.personnel.no.description })
  }

  @Test func `of a person whose number is one digit off is pointed out`() throws {
    let number = InventedPeople.nationalID(1)
    let wrong = String(number.dropLast()) + (number.hasSuffix("0") ? "1" : "0")
    let values: [Field: String] = [
      .unitDetsisNo: SampleUnits.personnel.no.description, .nationalId: wrong, .fullName: InventedPeople.name(1),
    ]
    let outcome = try empty.holding(1).compare([], [faulty(values, .nationalIDChecksum)])
    #expect(outcome.judged.first?.nearMisses.map(\.kind) == [.similarNationalID])
    #expect(outcome.judged.first?.situation == .invalid)
  }

  @Test func `of a person whom the registry knows under another name is pointed out`() throws {
    var row = try claim(1)
    row.fullName = "Başka KİŞİ"
    let item = try #require(try empty.holding(1).compare([row]).judged.first)
    #expect(item.situation == .changed && item.fields.map(\.field) == [.fullName])
    #expect(item.nearMisses.map(\.kind) == [.otherName])
  }
}

@Suite struct `An appointment of the registry` {
  @Test func `that no row names is surplus`() throws {
    let item = try #require(try FakeManagers().holding(1).compare([claim(2, in: SampleUnits.support)]).judged.last)
    #expect(item.situation == .surplus && item.action == .end && item.endAt == comparison)
    #expect(item.hold == .unitLeftEmpty)
  }

  @Test func `of which its own document's end has passed takes no part`() throws {
    let outcome = try FakeManagers().holding(1, to: "02/05/2016 17:30").compare([claim(2, in: SampleUnits.support)])
    #expect(outcome.appointments == 0 && outcome.situations == [.missing])
  }

  @Test func `is never surplus where the roster is not whole`() throws {
    let outcome = try FakeManagers().holding(1).holding(2, in: SampleUnits.support).compare(
      [claim(1)], isComplete: false)
    #expect(outcome.judged.isEmpty && outcome.withheld == 1 && outcome.counts[.vacant] == nil)
  }
}

@Suite struct `The brake` {
  private func registry() throws -> FakeManagers {
    try FakeManagers().holding(1).holding(2, as: .doluKadroyaVekaleten).holding(3, in: SampleUnits.support)
  }

  private func rows() throws -> [RosterClaim] {
    try [claim(1), claim(3, in: SampleUnits.support), claim(4, in: SampleUnits.planning)]
  }

  @Test func `lets few endings pass`() throws {
    let outcome = try registry().compare(rows(), share: 0.34)
    #expect(outcome.situations == [.missing, .surplus])
    #expect(outcome.proposals.map(\.hold) == [nil, nil])
  }

  @Test func `holds the endings where they are too many, and nothing else`() throws {
    let outcome = try registry().compare(rows(), share: 0.33)
    #expect(outcome.proposals.map(\.hold) == [nil, .manyEndings])
  }

  @Test func `holds everything of an empty or incomplete roster`() throws {
    let none = try registry().compare([])
    #expect(none.situations == [.surplus, .surplus, .surplus])
    #expect(none.proposals.allSatisfy { $0.hold == .emptyRoster })
    let part = try registry().compare([claim(4, in: SampleUnits.planning)], isComplete: false)
    #expect(part.proposals.map(\.hold) == [.incompleteRoster])
  }

  @Test func `holds what rests upon something held`() throws {
    let outcome = try FakeManagers().holding(1, as: .tedviren).compare(
      [claim(1), claim(2, as: .doluKadroyaVekaleten, from: "01/06/2016 09:00")], share: 0)
    #expect(outcome.situations == [.changed, .missing])
    #expect(outcome.proposals.map(\.hold) == [.manyEndings, .manyEndings, .dependsOnHeld])
  }
}
