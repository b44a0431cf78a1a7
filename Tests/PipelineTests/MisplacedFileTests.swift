import Domain
import Foundation
import Messages
import Pipeline
import TestSupport
import Testing

@Suite struct `A file that lies in Inbox and is no form` {
  private let office: Office

  init() throws { office = try Office() }

  /// The finding of the only form of a check.
  private func finding(_ bytes: [UInt8], as name: String) async throws -> Finding {
    try office.receive(bytes, as: name)
    let outcomes = try await office.check(name)
    #expect(outcomes.count == 1 && outcomes[0].status == .refused)
    return try #require(outcomes.first?.findings.first)
  }

  private func place(_ bytes: [UInt8], as name: String) async throws -> DropPlace? {
    try await finding(bytes, as: name).storedFacts["place"].flatMap(DropPlace.init)
  }

  private func csv(_ layout: TableLayout) -> [UInt8] {
    Array(SampleManagers.csv([SampleManagers.row(1)], layout: layout).utf8)
  }

  @Test func `says where it belongs, if it is a list that belongs elsewhere`() async throws {
    #expect(try await place(csv(.roster), as: "kadro.csv") == .roster)
    #expect(try await place(csv(.managerBatch), as: "atama.csv") == .batch)
    #expect(try await place(csv(.managerProposals), as: "oneriler.csv") == .batch)
    #expect(try await place(csv(.hierarchy), as: "bag.csv") == .hierarchy)
    #expect(try await place(Array(SampleUnits.response.utf8), as: "detsis.xml") == .units)
    let managers = "<MethodResponse><Sonuclar><IyemYoneticiObj/></Sonuclar></MethodResponse>"
    #expect(try await place(Array(managers.utf8), as: "yoneticiler.xml") == .roster)
    let sentence = FindingText.sentence(for: try await finding(csv(.roster), as: "b.csv"), in: .turkish)
    #expect(sentence.contains("Inbox/Kadro") && !sentence.contains("Excel çalışma kitabı"))
  }

  @Test func `says so of a workbook, too, under the code that it always had`() async throws {
    let rows = [SampleManagers.row(1)]
    try office.appointSample()
    let roster = try office.write(SampleManagers.csv(rows, layout: .roster), as: "liste.csv")
    let outputs = try #require(try office.reconcile(roster).first?.outcome.get().outputs)
    let proposals = try Data(contentsOf: URL(fileURLWithPath: "\(office.home.outbox)/\(outputs)/oneriler.xlsx"))
    let batch = try await finding(Array(proposals), as: "oneriler.xlsx")
    #expect(batch.code == .formNotRecognised && batch.storedFacts["place"] == DropPlace.batch.rawValue)
    let template = office.folder.path("kadro.xlsx")
    try TemplateOperation(home: office.home, settings: office.settings, language: .turkish, now: Office.now)
      .write(.roster, for: SampleUnits.ministry.no.description, to: template)
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: template)))
    #expect(try await place(bytes, as: "kadro.xlsx") == .roster)
  }

  @Test func `is recognised however long it is`() async throws {
    let long = Array(SampleUnits.response.utf8) + [UInt8](repeating: 32, count: 33 << 20)
    let finding = try await finding(long, as: "butun.xml")
    #expect(finding.kind == .fileNotXlsx(.unknown, place: .units))
  }

  @Test func `is told as before where nothing is known of it`() async throws {
    #expect(try await place(Array("Merhaba".utf8), as: "a.txt") == nil)
    #expect(try await place(Array("<a/>".utf8), as: "a.xml") == nil)
    #expect(try await place([], as: "bos.xlsx") == nil)
    #expect(try await place(Array("a;b\r\n1;2\r\n".utf8), as: "a.csv") == nil)
  }

  @Test func `is not sent on where it came with a mail: its sender knows no Inbox`() async throws {
    var mail = SampleMail()
    mail.attach(csv(.roster), as: "kadro.csv")
    try office.receive(mail.bytes, as: "a.eml")
    let outcomes = try await office.check("a.eml")
    #expect(outcomes.flatMap(\.findings).allSatisfy { $0.storedFacts["place"] == nil })
  }
}

@Suite struct `A file that is something else than what is taken there` {
  private let office: Office
  private let form: [UInt8]

  init() throws {
    office = try Office()
    form = try SampleForm(rows: 2).workbook()
  }

  private func trouble(_ work: () throws -> Void) -> Trouble? {
    do { try work() } catch { return error as? Trouble }
    return nil
  }

  private func write(_ bytes: [UInt8], as name: String) throws -> String {
    let path = office.folder.path(name)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  @Test func `is told as what it is by the commands that apply lists`() throws {
    let rows = [SampleManagers.row(1)]
    let files: [(path: String, place: DropPlace)] = [
      (try write(form, as: "form.xlsx"), .form), (office.folder.path("detsis.xml"), .units),
      (try office.write(SampleManagers.csv(rows, layout: .roster), as: "kadro.csv"), .roster),
      (try office.write(SampleManagers.csv(rows), as: "atama.csv"), .batch),
    ]
    for (path, place) in files {
      if place != .batch {
        #expect(trouble { _ = try office.apply(path) } == .misplaced(path: path, place))
      }
      guard place != .units else { continue }
      let units = trouble {
        _ = try UnitImportOperation(
          home: office.home, settings: office.settings, now: Office.now, kind: .full, isConfirmed: false,
          isDryRun: true
        ).run(path)
      }
      #expect(units == .misplaced(path: path, place))
    }
    let other = try write(Array("Merhaba".utf8), as: "a.csv")
    guard case .unreadableInput = trouble({ _ = try office.apply(other) }) else {
      Issue.record("what is unknown is told as before")
      return
    }
  }

  @Test func `is told so by a day's drop folders, without stopping the day`() async throws {
    try office.receive(form, as: "Kadro/form.xlsx", in: ["Kadro", "DETSIS"])
    try office.receive(form, as: "DETSIS/form.xlsx")
    try office.receive(Array(SampleUnits.response.utf8), as: "Kadro/birimler.xml")
    let empty = office.home.rosterInbox + "/bos.xlsx"
    try TemplateOperation(home: office.home, settings: office.settings, language: .turkish, now: Office.now)
      .write(.roster, for: SampleUnits.ministry.no.description, to: empty)
    let record = try await office.daily()
    #expect(record.isGood && record.units.files.map(\.outcome) == [.unreadable])
    #expect(record.units.files[0].reason?.hasPrefix("bu, bir EK-1 talep formudur. Inbox klasörüne konur") == true)
    let reasons = record.rosters.files.map { "\($0.file): \($0.reason ?? "")" }
    #expect(reasons.count == 3)
    #expect(reasons[0].hasPrefix("birimler.xml: bu, bir DETSİS birim listesidir. Inbox/DETSIS"))
    #expect(reasons[1] == "bos.xlsx: listede dolu satır yok; doldurulmamış bir liste olabilir.")
    #expect(reasons[2].hasPrefix("form.xlsx: bu, bir EK-1 talep formudur."))
  }
}

@Suite struct `An archive in Inbox` {
  @Test func `is refused with what to do: only a sender's mail may pack its forms`() async throws {
    let office = try Office()
    var zip = StoredZip()
    zip.add("a.xlsx", try SampleForm(rows: 2).workbook())
    try office.receive(zip.bytes, as: "formlar.zip")
    let report = try await office.process()
    #expect(report.summary.refused == 1 && report.summary.granted == 0 && office.inbox.isEmpty)
    let finding = try #require(try office.outcomes()[0].findings.first)
    #expect(finding.code == .fileNotXlsx)
    #expect(FindingText.sentence(for: finding, in: .turkish).contains("çıkarıp gönderiniz"))
  }
}
