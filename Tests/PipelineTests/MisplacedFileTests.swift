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
    try await finding(bytes, as: name).details[.place].flatMap(DropPlace.init)
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
    #expect(batch.code == .formNotRecognised && batch.details[.place] == DropPlace.batch.rawValue)
    let template = office.folder.path("kadro.xlsx")
    try TemplateOperation(home: office.home, settings: office.settings, language: .turkish, now: Office.now)
      .write(.roster, for: SampleUnits.ministry.no.description, to: template)
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: template)))
    #expect(try await place(bytes, as: "kadro.xlsx") == .roster)
  }

  @Test func `is recognised however long it is`() async throws {
    let long = Array(SampleUnits.response.utf8) + [UInt8](repeating: 32, count: 33 << 20)
    let finding = try await finding(long, as: "butun.xml")
    #expect(finding.details[.place] == DropPlace.units.rawValue && finding.code == .fileNotXlsx)
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
    #expect(outcomes.flatMap(\.findings).allSatisfy { $0.details[.place] == nil })
  }
}

@Suite struct `An archive in Inbox` {
  private let office: Office

  init() throws { office = try Office() }

  private func form(_ people: ClosedRange<Int>) throws -> [UInt8] {
    var form = SampleForm()
    form.rows = people.map { SampleForm.row($0) }
    return try form.workbook()
  }

  @Test func `is read as the forms that lie in it, in the order of their numbers`() async throws {
    var zip = StoredZip()
    zip.add("ikinci/b.xlsx", try form(3...4))
    zip.add("a.xlsx", try form(1...2))
    zip.add("oku.pdf", Array("%PDF-1.4".utf8))
    try office.receive(zip.bytes, as: "formlar.zip")
    let checked = try await office.check("formlar.zip")
    #expect(checked.map(\.file) == ["ikinci/b.xlsx", "a.xlsx", "oku.pdf"].map { "formlar.zip › " + $0 })
    // Nothing of it is passed over in silence.
    #expect(checked.map(\.status) == [.accepted, .accepted, .refused])
    #expect(!checked.flatMap(\.findings).map(\.code).contains(.sequenceStart))
    let report = try await office.process()
    #expect(report.summary.accepted == 2 && report.summary.refused == 1 && report.summary.granted == 4)
    #expect(office.inbox.isEmpty)
    let paths = try office.outbox().keys.filter { $0.contains("/000") }.sorted()
    let folders = ["2016-06-23-001/0001-a-2/", "2016-06-23-001/0001-b/", "2016-06-23-001/0001-oku-3/"]
    #expect(paths == folders.flatMap { [$0 + "formlar.zip", $0 + "sonuc.json"] })
    // The same forms are known, in whatever they come.
    var other = StoredZip()
    other.add("baska.xlsx", try form(1...2))
    try office.receive(other.bytes, as: "yeni.zip")
    try await office.process()
    let again = try office.outcomes(run: "2016-06-23-002")
    #expect(again.map { $0.findings.map(\.code) } == [[.formDuplicate]])
  }

  @Test func `holds equal forms once`() async throws {
    var zip = StoredZip()
    zip.add("a.xlsx", try form(1...2))
    zip.add("kopya.xlsx", try form(1...2))
    try office.receive(zip.bytes, as: "formlar.zip")
    let report = try await office.process()
    #expect(report.summary.accepted == 1 && report.summary.refused == 1 && report.summary.granted == 2)
    #expect(try office.outcomes().map { $0.findings.map(\.code).contains(.formDuplicate) } == [false, true])
    // What is new in it is taken beside what is known.
    var second = StoredZip()
    second.add("a.xlsx", try form(1...2))
    second.add("yeni.xlsx", try form(3...4))
    try office.receive(second.bytes, as: "sonraki.zip")
    #expect(try await office.process().summary.granted == 2)
  }

  @Test func `that holds no form, or cannot be opened, is told in its own name`() async throws {
    var pictures = StoredZip()
    pictures.add("a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    var broken = StoredZip()
    broken.add("a.xlsx", Array("bozuk".utf8), damages: true)
    for (name, bytes, file, code) in [
      ("resim.zip", pictures.bytes, "resim.zip › a.png", FindingCode.fileNotXlsx),
      ("bozuk.zip", broken.bytes, "bozuk.zip › a.xlsx", .fileDamaged),
      ("bos.zip", StoredZip().bytes, "bos.zip", .fileNotXlsx),
    ] {
      try office.receive(bytes, as: name)
      let outcomes = try await office.check(name)
      #expect(outcomes.map(\.file) == [file])
      #expect(outcomes.first?.findings.map(\.code) == [code], "\(name)")
    }
  }

  @Test func `keeps to the limits of one form`() async throws {
    var office = self.office
    office.settings.limits = [.totalBytes: 20_000]
    var zip = StoredZip()
    zip.add("a.xlsx", [UInt8](repeating: 65, count: 30_000))
    try office.receive(zip.bytes, as: "formlar.zip")
    let outcomes = try await office.check("formlar.zip")
    #expect(outcomes.flatMap(\.findings).map(\.code) == [.fileTooLarge])
  }
}
