import Domain
import Messages
import Pipeline
import TestSupport
import Testing

extension Office {
  @discardableResult
  func noteNames(_ path: String, dryRun: Bool = false, at now: Moment = evening) throws -> OlderNamesOutcome {
    let options = BatchOptions(now: now, language: .turkish, isDryRun: dryRun)
    return try OlderNamesOperation(home: home, settings: settings, options: options).run(path)
  }

  func olderNames(_ unit: DetsisUnit, at time: Moment = evening) throws -> [String] {
    try ManagerQueries(home: home).signing(for: unit.no.description, at: time).olderNames.map(\.name)
  }
}

@Suite struct `Names of managers from before the register` {
  private let office: Office

  init() throws { office = try Office() }

  private func table(_ rows: [(DetsisUnit, String)]) throws -> String {
    let values = rows.map { [Field.unitDetsisNo: $0.0.no.description, .unitName: $0.0.name, .fullName: $0.1] }
    return try office.write(SampleManagers.csv(values, layout: .olderNames), as: "adlar.csv")
  }

  @Test func `are noted, and give no authority`() throws {
    let outcome = try office.noteNames(
      table([(SampleUnits.personnel, "Eski MÜDÜR"), (SampleUnits.works, "Başka MÜDÜR")]))
    #expect(outcome.counts == [.noted: 2] && outcome.isWhole && outcome.findings.isEmpty)
    #expect(try office.olderNames(SampleUnits.personnel) == ["Eski MÜDÜR"])
    #expect(try office.signing() == [])
  }

  @Test func `are retired by the institution's first registration, and none is taken afterwards`() throws {
    let path = try table([(SampleUnits.personnel, "Eski MÜDÜR"), (SampleUnits.works, "Başka MÜDÜR")])
    try office.noteNames(path)
    let later = Office.evening.adding(days: 1)
    try office.apply(office.write(SampleManagers.csv([SampleManagers.row(1)]), as: "liste.csv"), at: later)
    #expect(try office.olderNames(SampleUnits.personnel, at: later) == [])
    #expect(try office.olderNames(SampleUnits.personnel) == ["Eski MÜDÜR"])
    #expect(try office.olderNames(SampleUnits.works, at: later) == ["Başka MÜDÜR"])
    let again = try office.noteNames(path, at: later)
    #expect(again.counts == [.tooLate: 1, .known: 1] && !again.isWhole)
    #expect(again.findings.map(\.code) == [.institutionRegistered])
    #expect(again.findings.first?.cell?.description == "A2")
  }

  @Test func `are noted once, and by a rehearsal not at all`() throws {
    let path = try table([(SampleUnits.personnel, "Eski MÜDÜR"), (SampleUnits.personnel, "Eski MÜDÜR")])
    #expect(try office.noteNames(path, dryRun: true).counts == [.noted: 1, .known: 1])
    #expect(try office.olderNames(SampleUnits.personnel) == [])
    #expect(try office.noteNames(path).counts == [.noted: 1, .known: 1])
    #expect(try office.noteNames(path).counts == [.known: 2])
    #expect(try office.noteNames(path, dryRun: true).counts == [.known: 2])
  }

  @Test func `of unknown units, and what is no name, are refused with the cell`() throws {
    let unknown = DetsisUnit(
      no: try #require(DetsisNo("99999999")), name: "", parent: nil, isActive: true)
    let outcome = try office.noteNames(
      table([(unknown, "Eski MÜDÜR"), (SampleUnits.personnel, "12345"), (SampleUnits.support, "Yeni MÜDÜR")]))
    #expect(outcome.counts == [.refused: 2, .noted: 1] && !outcome.isWhole)
    #expect(outcome.findings.compactMap(\.cell?.description).contains("A2"))
    #expect(outcome.findings.filter { $0.severity == .error }.compactMap(\.rowNumber).contains(3))
  }

  @Test func `come from the web service where it gives no code`() throws {
    let text = """
      <Envelope><Body><MethodResponse><MethodResult><SonucHatali>false</SonucHatali><Sonuclar>
      <IyemYoneticiObj><ID>\(SampleUnits.personnel.no)</ID><YoneticiKodu>0</YoneticiKodu>\
      <YoneticiAdiSoyadi>Eski MÜDÜR</YoneticiAdiSoyadi><Aktifmi>true</Aktifmi></IyemYoneticiObj>
      <IyemYoneticiObj><ID>\(SampleUnits.support.no)</ID><YoneticiKodu>100000008</YoneticiKodu>\
      <YoneticiAdiSoyadi>Yeni MÜDÜR</YoneticiAdiSoyadi><Aktifmi>true</Aktifmi></IyemYoneticiObj>
      <IyemYoneticiObj><ID>\(SampleUnits.works.no)</ID><YoneticiKodu>0</YoneticiKodu></IyemYoneticiObj>
      """
    let end = "</Sonuclar><HataMsj/></MethodResult></MethodResponse></Body></Envelope>"
    let outcome = try office.noteNames(office.write(text + end, as: "yanit.xml"))
    #expect(outcome.counts == [.noted: 1, .passedOver: 2] && outcome.isWhole)
    #expect(try office.olderNames(SampleUnits.personnel) == ["Eski MÜDÜR"])
    let broken = try office.noteNames(office.write(text, as: "yanit.xml"))
    #expect(broken.findings.map(\.code) == [.tableCutOff] && !broken.isWhole)
  }

  @Test(arguments: ["%PDF-1.4", "DETSİS NO;T.C. NO\r\n10000001;10000000146\r\n", ""])
  func `are not read out of anything else`(text: String) throws {
    let path = try office.write(text, as: "adlar.csv")
    #expect {
      try office.noteNames(path)
    } throws: { error in
      if case Trouble.unreadableInput = error { true } else { false }
    }
  }
}
