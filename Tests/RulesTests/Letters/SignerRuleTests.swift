import Domain
import Rules
import TestSupport
import Testing

/// A ministry with a directorate and a section below, another ministry, and their managers.
private struct Registry: LetterView {
  var units = [
    LetterUnit(no: no("60000001"), name: "Örnek Bakanlığı", parent: nil, mainInstitution: no("60000001"), isOpen: true),
    LetterUnit(
      no: no("60000002"), name: "Örnek Genel Müdürlüğü", parent: no("60000001"), mainInstitution: no("60000001"),
      isOpen: true),
    LetterUnit(
      no: no("60000003"), name: "Örnek Dairesi", parent: no("60000002"), mainInstitution: no("60000001"), isOpen: true),
    LetterUnit(no: no("60000009"), name: "Başka Bakanlık", parent: nil, mainInstitution: no("60000009"), isOpen: true),
  ]
  var records: [RegisteredAppointment] = []

  func unit(_ no: DetsisNo, at time: Moment) -> LetterUnit? { units.first { $0.no == no } }
  func appointments(of person: TCKimlikNo) -> [RegisteredAppointment] {
    records.filter { $0.appointment.person == person }
  }
  func appointments(in unit: DetsisNo) -> [RegisteredAppointment] { records.filter { $0.appointment.unit == unit } }
  func person(with code: ManagerCode) -> TCKimlikNo? { records.first { $0.code == code }?.appointment.person }

  /// Appoints from the first day on, unless told otherwise; days count from 1 January 2023.
  mutating func appoint(
    _ person: String, _ name: String, to unit: String, _ type: AppointmentType = .asaleten, from start: Int = 0,
    until end: Int? = nil, registered: Int? = nil
  ) throws {
    let person = try TCKimlikNo(parsing: person)
    let serial = records.first { $0.appointment.person == person }?.code.serial ?? 10_000_000 + Int32(records.count)
    let appointment = Appointment(
      unit: no(unit), person: person, fullName: name, type: type,
      reference: DocumentReference(stored: "01/01/2023 tarih ve 1 sayılı Onay"), email: "a@ornek.gov.tr",
      start: day(start), end: end.map(day))
    records.append(
      RegisteredAppointment(
        id: AppointmentID(number: Int64(records.count + 1)), code: try #require(ManagerCode(serial: serial)),
        appointment: appointment, registeredAt: day(registered ?? start)))
  }
}

private func no(_ text: String) -> DetsisNo { DetsisNo(text)! }
private func day(_ count: Int) -> Moment { Moment(secondsSince1970: 1_672_520_400 + Int64(count) * 86_400) }

private let ayse = "10000000146"
private let mehmet = "10000000078"

@Suite struct `A signer` {
  private var registry = Registry()

  /// A letter of the section, signed on the 100th day by its signer's own certificate.
  private func facts(
    _ person: String = ayse, _ name: String = "Ayşe ÖRNEK", unit: String? = "60000003",
    _ change: (inout LetterPackageFacts) -> Void = { _ in }
  ) throws -> LetterPackageFacts {
    var facts = LetterPackageFacts()
    facts.isJudged = true
    facts.letter.number = "405"
    facts.letter.date = day(100)
    facts.letter.sender = LetterParty(institution: "60000001", unit: unit)
    facts.letter.signers = [LetterSigner(person: LetterPerson(name: name, nationalID: person), date: day(100))]
    facts.signature.content = .valid
    facts.signature.holders = [
      CertificateHolder(name: name, nationalID: try TCKimlikNo(parsing: person), signedAt: day(100))
    ]
    change(&facts)
    return facts
  }

  private func report(_ facts: LetterPackageFacts, knownAt: Moment? = nil) throws -> LetterReport {
    try LetterCheck(registry, now: day(200), knownAt: knownAt).report(on: facts, file: "yazi.eyp")
  }

  private func codes(_ facts: LetterPackageFacts) throws -> [LetterFindingCode] {
    try report(facts).findings.map(\.code)
  }

  @Test(arguments: ["60000001", "60000002", "60000003"])
  mutating func `is authorised for a unit that he manages, and for all below it`(unit: String) throws {
    try registry.appoint(ayse, "Ayşe ÖRNEK", to: unit)
    let report = try report(facts())
    #expect(report.findings.isEmpty)
    #expect(report.signers.map(\.authority) == [.authorised] && report.signers.map(\.identity) == [.certificate])
    #expect(report.signers[0].basis?.appointment.unit == no(unit))
  }

  @Test mutating func `is not authorised for a unit above or beside his own, and hears which is his`() throws {
    try registry.appoint(ayse, "Ayşe ÖRNEK", to: "60000003")
    let found = try report(facts(unit: "60000002")).findings
    #expect(
      found.map(\.kind) == [
        .signerNotAuthorised(
          name: "Ayşe ÖRNEK", unit: "60000002 Örnek Genel Müdürlüğü",
          .onlyFor(unit: no("60000003"), name: "Örnek Dairesi"))
      ])
  }

  @Test(arguments: [
    (0, 50, 0, NearestAuthority.ended(at: day(50), unit: "Örnek Dairesi")),
    (120, 150, 90, .begins(at: day(120), unit: "Örnek Dairesi")),
    (0, 150, 110, .registered(at: day(110), unit: "Örnek Dairesi")),
    (0, 100, 0, .ended(at: day(100), unit: "Örnek Dairesi")),
  ])
  mutating func `is not authorised outside of his time, and hears what comes nearest`(
    start: Int, end: Int, registered: Int, nearest: NearestAuthority
  ) throws {
    try registry.appoint(ayse, "Ayşe ÖRNEK", to: "60000003", from: start, until: end, registered: registered)
    let report = try report(facts())
    #expect(report.signers.map(\.authority) == [.notAuthorised])
    #expect(
      report.findings.map(\.kind) == [
        .signerNotAuthorised(name: "Ayşe ÖRNEK", unit: "60000003 Örnek Dairesi", nearest)
      ])
  }

  @Test func `whom nobody knows is unknown`() throws {
    let report = try report(facts())
    #expect(report.findings.map(\.code) == [.signerUnknown] && report.signers.map(\.authority) == [.unknown])
  }

  @Test mutating func `is never proved by a name`() throws {
    try registry.appoint(ayse, "Ayşe ÖRNEK", to: "60000002")
    let facts = try facts { facts in
      facts.letter.signers[0].person.nationalID = nil
      facts.signature.holders[0].nationalID = nil
    }
    let report = try report(facts)
    #expect(report.findings.map(\.code) == [.signerByName] && report.signers.map(\.authority) == [.byName])
  }

  @Test mutating func `is not authorised by a number in the package beside another's signature`() throws {
    try registry.appoint(ayse, "Ayşe ÖRNEK", to: "60000003")
    let facts = try facts { facts in
      facts.signature.holders = [
        CertificateHolder(name: "Mehmet ÖRNEK", nationalID: try? TCKimlikNo(parsing: mehmet), signedAt: day(100))
      ]
    }
    let report = try report(facts)
    #expect(report.findings.map(\.code) == [.signerNotSigned, .signerNotListed])
    #expect(report.signers.map(\.authority) == [.unknown])
  }

  @Test mutating func `is told where package, certificate and register name him differently`() throws {
    try registry.appoint(ayse, "Ayşe BAŞKA", to: "60000003")
    #expect(try codes(facts()) == [.signerNameDiffers])
    registry.records = []
    try registry.appoint(ayse, "Ayşe ÖRNEK", to: "60000003")
    let other = try facts { $0.letter.signers[0].person.nationalID = mehmet }
    #expect(try codes(other) == [.signerIdentityDiffers])
    let late = try facts { $0.letter.signers[0].date = day(98) }
    #expect(try codes(late) == [.signerDateDiffers])
  }

  @Test mutating func `with another's authority needs one who has it, and an office of his own`() throws {
    try registry.appoint(mehmet, "Mehmet ÖRNEK", to: "60000001")
    let facts = try facts {
      $0.letter.signers[0].delegator = LetterPerson(name: "Mehmet ÖRNEK", nationalID: mehmet)
    }
    #expect(try codes(facts) == [.signerUnknown])
    try registry.appoint(ayse, "Ayşe ÖRNEK", to: "60000009")
    #expect(try codes(facts) == [.signerNotAuthorised])
    try registry.appoint(ayse, "Ayşe ÖRNEK", to: "60000002")
    #expect(try codes(facts).isEmpty)
    registry.records.removeFirst()
    #expect(try codes(facts) == [.delegatorNotAuthorised])
  }

  @Test mutating func `as a proxy needs to be registered as that of the incumbent who is named`() throws {
    try registry.appoint(mehmet, "Mehmet ÖRNEK", to: "60000002")
    try registry.appoint(ayse, "Ayşe ÖRNEK", to: "60000003")
    let facts = try facts { $0.letter.signers[0].represented = LetterPerson(name: "Mehmet ÖRNEK") }
    #expect(try codes(facts) == [.proxyNotRegistered])
    try registry.appoint(ayse, "Ayşe ÖRNEK", to: "60000002", .doluKadroyaVekaleten, from: 90, until: 110)
    let report = try report(facts)
    #expect(report.findings.isEmpty && report.signers.map(\.capacity) == [.proxy])
  }

  @Test mutating func `is judged by what was known at the moment that is asked as of`() throws {
    try registry.appoint(ayse, "Ayşe ÖRNEK", to: "60000003", registered: 50)
    #expect(try report(facts(), knownAt: day(40)).findings.map(\.code) == [.signerUnknown])
    #expect(try report(facts(), knownAt: day(60)).findings.isEmpty)
  }

  @Test mutating func `of an unknown, closed or foreign sender is told beside the sender`() throws {
    try registry.appoint(ayse, "Ayşe ÖRNEK", to: "60000003")
    #expect(try codes(facts(unit: "60000008")) == [.senderUnknown])
    #expect(try codes(facts(unit: "60000009")).contains(.senderUnitOutside))
    registry.units[2].isOpen = false
    #expect(try codes(facts()) == [.senderClosed])
  }

  @Test mutating func `leaves number and date to be judged`() throws {
    try registry.appoint(ayse, "Ayşe ÖRNEK", to: "60000003")
    for (number, codes): (String, [LetterFindingCode]) in [
      ("E-60000003-903.07-1", []), ("E-60000001-903.07-1", []), ("60000009-020-E.7", [.numberUnitDiffers]),
      ("E-60000008-903.07-1", [.numberUnitUnknown, .numberUnitDiffers]), ("E-60000003-903.7-1", [.numberForm]),
    ] {
      #expect(try self.codes(facts { $0.letter.number = number }) == codes)
    }
    #expect(try codes(facts { $0.letter.date = nil }) == [.dateMissing])
    #expect(try codes(facts { $0.letter.date = day(103) }) == [.dateLater])
  }
}
