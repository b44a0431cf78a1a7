import Domain
import Foundation
import Messages
import Pipeline
import Registry
import SpreadsheetReader
import TestSupport
import Testing

extension Office {
  @discardableResult
  func reconcile(
    _ paths: String..., institution: DetsisUnit? = SampleUnits.ministry, at now: Moment = Self.now
  ) throws -> [ReconcileResult] {
    let options = ReconcileOptions(now: now, language: .turkish, institution: institution?.no.description)
    return try ReconcileOperation(home: home, settings: settings, options: options).run(paths)
  }

  /// A registry of three units of the ministry.
  func appointSample() throws {
    let rows = [
      SampleManagers.row(1), SampleManagers.row(2, as: .doluKadroyaVekaleten),
      SampleManagers.row(3, in: SampleUnits.support), SampleManagers.row(4, in: SampleUnits.planning),
    ]
    #expect(try apply(write(SampleManagers.csv(rows), as: "atamalar.csv")).outcome.status == .accepted)
  }
}

@Suite struct `Reconciling a roster` {
  private let office: Office

  init() throws {
    office = try Office()
    try office.appointSample()
  }

  /// One row is as it was, one has another e-mail, one names another person, one cell is wrong.
  private var roster: [[Field: String]] {
    [
      SampleManagers.row(1),
      SampleManagers.row(2, as: .doluKadroyaVekaleten).merging([.email: "x@ornek.gov.tr"]) { $1 },
      SampleManagers.row(5, in: SampleUnits.support).merging([.start: "01/06/2016 09:00"]) { $1 },
      SampleManagers.row(6, in: SampleUnits.ministry).merging([.start: "42523,4"]) { $1 },
    ]
  }

  private func write(_ rows: [[Field: String]], as name: String = "liste.csv") throws -> String {
    try office.write(SampleManagers.csv(rows, layout: .roster), as: name)
  }

  @Test func `tells every situation, in the outputs that the golden files show`() throws {
    let result = try #require(try office.reconcile(write(roster)).first)
    let outcome = try result.outcome.get()
    #expect(outcome.counts == [.confirmed: 1, .changed: 1, .replaced: 1, .surplus: 1, .invalid: 1, .vacant: 0])
    #expect(outcome.outputs == "2016-06-23-001/0001-liste")
    let files = try office.outbox().filter { $0.key.hasPrefix("2016-06-23") }
    #expect(files.count == 4)
    for (path, data) in files {
      let name = path.replacing("/", with: "~")
      if path.hasSuffix(".xlsx") {
        try expectGolden(try dump(Array(data)), name + ".txt")
      } else {
        try expectGolden(String(decoding: data, as: UTF8.self), name)
      }
    }
  }

  @Test func `shows the office no T.C. number of the file's name or in a wrong column`() throws {
    let number = "12345678901"
    let faulty = SampleManagers.row(6).merging([.unitDetsisNo: number, .unitName: number]) { $1 }
    let path = try write(roster + [faulty], as: "\(number) Ayşe.csv")
    let outputs = try #require(try office.reconcile(path).first?.outcome.get().outputs)
    let files = try office.outbox()
    let page = String(decoding: try #require(files[outputs + "/rapor.html"]), as: UTF8.self)
    let book = Array(try #require(files[outputs + "/rapor.xlsx"]))
    let sheets = try dump(book)
    #expect(!page.contains(number) && !sheets.contains(number))
    #expect(page.contains("123******01 Ayşe.csv") && sheets.contains("123******01"))
    for index in 1...4 { #expect(!PackageParts(book)["xl/worksheets/sheet\(index).xml"].contains(number)) }
  }

  @Test func `prints over as many pages side by side as reading takes, the first columns on each`() throws {
    let outputs = try #require(try office.reconcile(write(roster)).first?.outcome.get().outputs)
    let files = try office.outbox()
    let proposals = PackageParts(Array(files[outputs + "/oneriler.xlsx"] ?? Data()))
    #expect(proposals["xl/worksheets/sheet1.xml"].contains("orientation=\"landscape\""))
    #expect(proposals["xl/worksheets/sheet1.xml"].contains("fitToWidth=\"3\""))
    #expect(proposals["xl/workbook.xml"].contains("$A:$C,"))
    let report = PackageParts(Array(files[outputs + "/rapor.xlsx"] ?? Data()))
    #expect(report["xl/workbook.xml"].contains("$A:$B,"))
  }

  @Test func `proposes a batch of which what is held is applied by its number alone`() throws {
    let path = try write(roster)
    let outputs = try #require(try office.reconcile(path).first?.outcome.get().outputs)
    let batch = office.home.outbox + "/" + outputs + "/oneriler.xlsx"
    let unasked = try office.apply(batch, at: Office.now)
    #expect(unasked.outcome.rows.allSatisfy { $0.effect == .refused })
    #expect(Set(unasked.outcome.findings.filter { $0.severity == .error }.map(\.code)) == [.proposalHeld])
    let wrong = Trouble.heldDiffers(path: "oneriler.xlsx", given: 4, held: 5, column: "BEKLETME")
    #expect(throws: wrong) { try office.apply(batch, at: Office.now, held: 4) }
    let errors = office.home.outbox + "/" + (unasked.outcome.outputs ?? "") + "/hatalar.xlsx"
    let asked = try office.apply(errors, at: Office.now, held: 5)
    #expect(asked.outcome.rows.map(\.effect) == [.ended, .appointed, .ended, .ended, .appointed])
    let second = try #require(try office.reconcile(path).first?.outcome.get())
    #expect(second.proposals.isEmpty && second.counts[.confirmed] == 3)
  }

  @Test func `has what is held applied once, and what is free beside it not again`() throws {
    let outputs = try #require(try office.reconcile(write(roster)).first?.outcome.get().outputs)
    let batch = office.home.outbox + "/" + outputs + "/oneriler.xlsx"
    let first = try office.apply(batch, at: Office.now, held: 5)
    #expect(first.outcome.rows.map(\.effect) == [.ended, .appointed, .ended, .ended, .appointed])
    let again = try office.apply(batch, at: Office.now, held: 5)
    #expect(again.outcome.findings.map(\.code) == [.formDuplicate] && again.outcome.rows.isEmpty)
    #expect(try office.reconcile(write(roster)).first?.outcome.get().proposals.isEmpty == true)
  }

  @Test func `finds the institution that all rows belong to, or asks for it`() throws {
    let one = try office.reconcile(write([SampleManagers.row(3, in: SampleUnits.support)]), institution: nil)
    #expect(try one.first?.outcome.get().scope == SampleUnits.support.no)
    let two = try office.reconcile(write(roster), institution: nil)
    #expect(throws: Trouble.noScope(path: office.folder.path("liste.csv"))) { try two.first?.outcome.get() }
  }

  @Test func `keeps no roster back because another cannot be read`() throws {
    let results = try office.reconcile(
      write(roster), office.write("Merhaba", as: "not.csv"), write([SampleManagers.row(1)], as: "kisa.csv"))
    #expect(results.count == 3)
    #expect((try? results[0].outcome.get()) != nil && (try? results[2].outcome.get()) != nil)
    guard case .failure(.unreadableInput) = results[1].outcome else { return #expect(Bool(false)) }
  }

  @Test func `leaves nothing behind of one that was killed, and nor does a batch`() throws {
    let path = try write([SampleManagers.row(3, in: SampleUnits.support)])
    let left = office.home.outbox + "/.2016-06-22-001.reconciliation/0001-liste"
    func leave() throws { try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: true) }
    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: office.home.outbox).sorted() }
    try leave()
    try office.reconcile(path)
    #expect(try names() == ["2016-01-11-001", "2016-06-23-001"])
    try leave()
    try office.apply(office.write(SampleManagers.csv([SampleManagers.row(1)]), as: "atama.csv"))
    #expect(try names() == ["2016-01-11-001", "2016-01-11-002", "2016-06-23-001"])
  }

  @Test func `that was sent back as the template was written is told to be empty, where somebody would end`() throws {
    let empty = try write([])
    let outcome = try #require(try office.reconcile(empty).first).outcome.get()
    #expect(outcome.problem?.code == .tableEmpty && outcome.rows == 0)
    #expect(!outcome.proposals.isEmpty && outcome.proposals.allSatisfy { $0.hold == .emptyRoster })
    let elsewhere = try #require(try office.reconcile(empty, institution: SampleUnits.municipality).first)
    #expect(try elsewhere.outcome.get().problem == nil)
  }

  @Test func `that breaks off concludes nothing from what is missing`() throws {
    let text = SampleManagers.csv(roster, layout: .roster)
    let path = try office.write(String(text.dropLast(30)), as: "liste.csv")
    let outcome = try #require(try office.reconcile(path).first?.outcome.get())
    #expect(outcome.problem?.code == .tableCutOff && outcome.withheld == 1)
    #expect(outcome.counts[.surplus] == nil && outcome.proposals.allSatisfy { $0.hold == .incompleteRoster })
  }

  @Test func `takes the rows of units outside the institution for invalid`() throws {
    let outcome = try #require(
      try office.reconcile(write(roster + [SampleManagers.row(9, in: SampleUnits.works)])).first?.outcome.get())
    #expect(outcome.counts[.invalid] == 2)
    #expect(outcome.findings.contains { $0.code == .detsisOutsideInstitution && $0.cell?.description == "A6" })
  }

  @Test func `matches the web service's response by code`() throws {
    let code = try #require(ManagerCode(serial: 10_000_000))
    let text = """
      <?xml version="1.0" encoding="utf-8"?><Envelope><Body><MethodResponse><MethodResult><SonucHatali>false</SonucHatali>
      <Sonuclar><IyemYoneticiObj><ID>\(SampleUnits.personnel.no)</ID><UnvanAdi>Müdür</UnvanAdi><YoneticiKodu>\(code)\
      </YoneticiKodu><YoneticiAdiSoyadi>\(InventedPeople.name(1))</YoneticiAdiSoyadi><GorevTuru>Asaleten</GorevTuru>\
      <GorevBaslamaTarihi>2016-01-11T10:00:00</GorevBaslamaTarihi><Aktifmi>true</Aktifmi></IyemYoneticiObj>
      <IyemYoneticiObj><ID>\(SampleUnits.support.no)</ID><YoneticiKodu>999999999</YoneticiKodu>\
      <GorevTuru>Asaleten</GorevTuru><Aktifmi>true</Aktifmi></IyemYoneticiObj>
      </Sonuclar><HataMsj/></MethodResult></MethodResponse></Body></Envelope>
      """
    let outcome = try #require(try office.reconcile(office.write(text, as: "yanit.xml")).first?.outcome.get())
    #expect(outcome.counts[.confirmed] == 1 && outcome.counts[.invalid] == 1)
    #expect(outcome.findings.contains { $0.code == .managerCodeUnknown })
  }

  /// One line for each cell: `Liste!A1  text`.
  private func dump(_ bytes: [UInt8]) throws -> String {
    let workbook = try Workbook(bytes: bytes)
    var text = ""
    for (index, info) in workbook.sheets.enumerated() {
      for cell in try workbook.sheet(at: index).cells {
        let value =
          switch cell.value {
          case .string(let string): string.replacing("\n", with: "⏎")
          case .number(let number): "number \(number)"
          default: "\(cell.value)"
          }
        text += "\(info.name)!\(cell.reference)\t\(value)\n"
      }
    }
    return text
  }
}
