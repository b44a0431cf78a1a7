import Domain
import Rules
import TestSupport
import Testing

@Suite struct `A row of a batch of managers` {
  @Test func `is sound when all that is needed is there`() throws {
    let row = try checked(SampleManagers.row(1))
    #expect(row.findings.isEmpty)
    let appointment = try SampleManagers.appointment(1)
    #expect(row.content == .appointment(appointment))
  }

  static let faults: [(Field, String, FindingCode)] = [
    (.operation, "", .operationMissing), (.operation, "Atamma", .operationUnknown),
    (.unitDetsisNo, "", .detsisMissing), (.unitDetsisNo, "1000000", .detsisFormat),
    (.unitDetsisNo, "99999999", .detsisUnknown), (.unitDetsisNo, SampleUnits.closed.no.description, .detsisClosed),
    (.unitName, "Fen İşleri Müdürlüğü", .unitNameConflict), (.nationalId, "", .nationalIDMissing),
    (.nationalId, "123", .nationalIDFormat), (.nationalId, "10000000147", .nationalIDChecksum),
    (.fullName, "", .nameMissing), (.fullName, "Elif", .nameIncomplete), (.fullName, "Elif EREN2", .nameCharacters),
    (.appointmentType, "", .typeMissing), (.appointmentType, "Vekaleten", .typeUnknown),
    (.reference, "", .referenceMissing), (.reference, "Bakan Oluru", .referenceFormat),
    (.start, "", .startMissing), (.start, "11/01/2016", .dateFormat), (.start, "42380.4", .dateFormat),
    (.end, "31/02/2016 10:00", .dateFormat), (.end, "11/01/2016 09:59", .endBeforeStart),
    (.email, "", .emailMissing), (.email, "a b@ornek.gov.tr", .emailFormat), (.email, "a@hotmail.com", .emailDomain),
  ]

  @Test(arguments: faults)
  func `has one finding for one fault, on its cell`(field: Field, text: String, code: FindingCode) throws {
    // The unit's name is left open: a wrong number would contradict it.
    let base = SampleManagers.row(1).with(field == .unitDetsisNo ? [.unitName: ""] : [:])
    let row = try checked(base.with([field: text]))
    #expect(row.findings.filter { $0.severity == .error }.map(\.code) == [code])
    let finding = try #require(row.findings.first { $0.code == code })
    #expect(finding.field == field)
    #expect(finding.cell?.row == 2)
    #expect(finding.value == (text.isEmpty ? nil : text))
    guard case .faulty(let values) = row.content else { return #expect(Bool(false)) }
    #expect(values[.fullName] == (field == .fullName ? (text.isEmpty ? nil : text) : InventedPeople.name(1)))
  }

  @Test func `is warned of a unit's name that is only similar, and needs none`() throws {
    let similar = try checked(SampleManagers.row(1).with([.unitName: "Personel Genel Mudurlugu"]))
    #expect(similar.findings.map(\.code) == [.unitNameDiffers])
    #expect(try checked(SampleManagers.row(1).with([.unitName: "", .title: ""])).findings.isEmpty)
  }

  @Test func `that ends an appointment may name a closed unit, one that appoints may not`() throws {
    #expect(try checked(.end(1, nil, at: "01/02/2016 17:00", in: SampleUnits.closed)).findings.isEmpty)
    #expect(try checked(SampleManagers.row(1, in: SampleUnits.closed)).findings.map(\.code) == [.detsisClosed])
  }

  @Test func `is refused with another unit's name, however similar that is`() throws {
    var registry = FakeManagers()
    for (number, name) in [(Int32(10_000_021), "1. Şube Müdürlüğü"), (10_000_022, "2. Şube Müdürlüğü")] {
      let no = try #require(DetsisNo(number))
      registry.units.append(DetsisUnit(no: no, name: name, parent: SampleUnits.ministry.no, isActive: true))
    }
    func codes(_ name: String) throws -> [FindingCode] {
      let row = SampleManagers.row(1).with([.unitDetsisNo: "10000021", .unitName: name])
      return try checked(row, in: registry).findings.map(\.code)
    }
    #expect(try codes("2. Şube Müdürlüğü") == [.unitNameConflict])
    #expect(try codes("1. Şube Mudurlugu") == [.unitNameDiffers])
    #expect(try codes("1. ŞUBE MÜDÜRLÜĞÜ").isEmpty)
  }

  @Test func `that ends an appointment needs unit, person and end alone`() throws {
    let row = try checked(.end(1, nil, at: "01/02/2016 17:00"))
    #expect(row.findings.isEmpty)
    guard case .ending(let ending) = row.content else { return #expect(Bool(false)) }
    #expect(ending.type == nil && ending.start == nil)
    #expect(ending.end.slashedMinute == "01/02/2016 17:00")
    #expect(try checked(.end(1, at: "")).findings.map(\.code) == [.endMissing])
    #expect(try checked(.end(1, at: "").with([.end: "01/02/2016"])).findings.map(\.code) == [.dateFormat])
    let faulty = [Field: String].end(1, at: "01/02/2016 17:00").with([.appointmentType: "Vekil", .start: "dün"])
    #expect(try checked(faulty).findings.map(\.code) == [.typeUnknown, .dateFormat])
  }

  @Test func `of a roster is an appointment without being told so`() throws {
    let row = try checked(SampleManagers.row(1), layout: .roster)
    #expect(row.findings.isEmpty)
    let appointment = try SampleManagers.appointment(1)
    #expect(row.content == .appointment(appointment))
  }

  @Test func `that is out of step is refused as a whole`() throws {
    let row = try ManagerRowCheck(settings: FormSettings()).check(
      request(SampleManagers.row(1)), isShifted: true, in: FakeManagers())
    #expect(row.findings.map(\.code) == [.rowShifted])
  }
}
