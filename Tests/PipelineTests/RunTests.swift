import Domain
import Foundation
import Messages
import Pipeline
import Registry
import Settings
import TestSupport
import Testing

@Suite struct `A run` {
  @Test func `applies a sound form, answers it and empties Inbox`() async throws {
    let office = try Office()
    try office.receive(SampleForm(rows: 3), as: "a.xlsx")
    let report = try await office.process()
    #expect(report.run?.id == "2016-06-23-001")
    #expect(report.summary.accepted == 1)
    #expect(report.summary.granted == 3)
    #expect(office.inbox.isEmpty)
    #expect(try office.authorisations().map(\.details.fullName).sorted() == (1...3).map(InventedPeople.name).sorted())
    let paths = try office.outbox().keys.sorted()
    #expect(
      paths == [
        "2016-06-23-001/0001-a/a.xlsx", "2016-06-23-001/0001-a/sonuc.json", "2016-06-23-001/rapor.html",
        "2016-06-23-001/rapor.xlsx", "2016-06-23-001/run.json",
      ])
  }

  @Test func `gives each change the date of its file as justification`() async throws {
    let office = try Office()
    try office.receive(SampleForm(rows: 1), as: "a.xlsx")
    try await office.process()
    #expect(try office.authorisations().map(\.justification) == ["23/06/2016 tarihli e-posta gereği"])
  }

  @Test func `takes the operator's letter before the file's date`() async throws {
    let office = try Office()
    try office.receive(SampleForm(rows: 1), as: "a.xlsx")
    let letter = try #require(Justification("12/02/2016 tarih ve 405 sayılı yazı gereği"))
    try await office.process(justification: letter)
    #expect(try office.authorisations().map(\.justification) == [letter.text])
  }

  @Test func `applies the sound rows and sends the others back`() async throws {
    let office = try Office()
    var form = SampleForm(rows: 3)
    form.rows[1][.mobilePhone] = "5325552021"
    try office.receive(form, as: "a.xlsx")
    let report = try await office.process()
    #expect(report.summary.partial == 1)
    #expect(report.summary.granted == 2)
    #expect(report.summary.rowsRefused == 1)
    #expect(try office.outbox().keys.contains("2016-06-23-001/0001-a/hatalar.xlsx"))
  }

  @Test func `refuses the whole form where the policy says so`() async throws {
    var office = try Office()
    office.settings.form.policy = .wholeForm
    var form = SampleForm(rows: 3)
    form.rows[1][.mobilePhone] = "5325552021"
    try office.receive(form, as: "a.xlsx")
    let report = try await office.process()
    #expect(report.summary.refused == 1)
    #expect(report.summary.rowsRefused == 3)
    #expect(try office.authorisations().isEmpty)
  }

  @Test func `takes the same bytes once only, unless told otherwise`() async throws {
    let office = try Office()
    try office.receive(SampleForm(rows: 1), as: "a.xlsx")
    try await office.process()
    try office.receive(SampleForm(rows: 1), as: "b.xlsx")
    let second = try await office.process()
    #expect(second.summary.refused == 1)
    #expect(try office.outcomes(run: "2016-06-23-002")[0].findings.map(\.code) == [.formDuplicate])
    try office.receive(SampleForm(rows: 1), as: "c.xlsx")
    let third = try await office.process(again: true)
    #expect(third.summary.accepted == 1)
    #expect(third.summary.unchanged == 1)
    #expect(try office.authorisations().count == 1)
  }

  @Test func `shows the second form of a run what the first one did`() async throws {
    let office = try Office()
    try office.receive(SampleForm(rows: 1), as: "a.xlsx")
    var revocation = SampleForm(rows: 1)
    revocation.rows[0][.operation] = "Yetki İptali"
    try office.receive(revocation, as: "b.xlsx")
    let report = try await office.process()
    #expect(report.summary.granted == 1)
    #expect(report.summary.revoked == 1)
    #expect(try office.authorisations().isEmpty)
  }

  @Test func `judges a form that continues another after it, whatever the files are called`() async throws {
    let office = try Office()
    var continued = SampleForm()
    continued.rows = (11...12).map { SampleForm.row($0) }
    try office.receive(continued, as: "a-11-12.xlsx")
    try office.receive(SampleForm(rows: 10), as: "b-1-10.xlsx")
    let report = try await office.process()
    #expect(report.summary.accepted == 2)
    let outcomes = try office.outcomes()
    #expect(outcomes.map(\.file) == ["b-1-10.xlsx", "a-11-12.xlsx"])
    #expect(!outcomes.flatMap(\.findings).contains { $0.code == .sequenceStart })
  }

  @Test func `judges a row of forms in the order of their numbers, and so does a rehearsal`() async throws {
    let office = try Office()
    for (name, numbers) in [("a.xlsx", 21...22), ("b.xlsx", 11...20), ("c.xlsx", 1...10)] {
      var form = SampleForm()
      form.rows = numbers.map { SampleForm.row($0) }
      try office.receive(form, as: name)
    }
    let rehearsed = try await office.rehearse()
    try await office.process()
    for outcomes in [rehearsed, try office.outcomes()] {
      #expect(outcomes.map(\.file) == ["c.xlsx", "b.xlsx", "a.xlsx"])
      #expect(!outcomes.flatMap(\.findings).contains { $0.code == .sequenceStart })
    }
  }

  @Test func `warns of a unit with fewer than two persons`() async throws {
    let office = try Office()
    try office.receive(SampleForm(rows: 1), as: "a.xlsx")
    try await office.process()
    let findings = try office.outcomes()[0].findings
    #expect(findings.map(\.code) == [.fewerThanTwo])
    #expect(findings[0].storedFacts["unit"] == SampleUnits.personnel.no.description)
  }

  @Test func `ends every file of Inbox in exactly one outcome`() async throws {
    let office = try Office()
    try office.receive(SampleForm(rows: 1), as: "form.xlsx")
    try office.receive([], as: "bos.xlsx")
    try office.receive(Array("%PDF-1.4 tarama".utf8), as: "tarama.pdf")
    try office.receive(Array(try SampleForm(rows: 1).workbook().prefix(900)), as: "kesik.xlsx")
    let report = try await office.process()
    #expect(report.summary.forms == 4)
    #expect(report.summary.refused == 3)
    #expect(office.inbox.isEmpty)
    let codes = try office.outcomes().flatMap { $0.findings.filter { $0.severity == .error }.map(\.code.rawValue) }
    #expect(codes.sorted() == ["file-damaged", "file-not-xlsx", "file-not-xlsx"])
  }

  @Test func `that was interrupted ends as it was asked for, and leaves what came since to the next`() async throws {
    let office = try Office()
    try office.receive(SampleForm(rows: 1), as: "a.xlsx")
    let letter = try #require(Justification("12/02/2016 tarih ve 405 sayılı yazı gereği"))
    _ = try Registry(path: office.home.registry, mode: .readWrite).write {
      try $0.beginRun(
        at: Office.now, language: .turkish, policy: .rows, justification: letter, files: ["a.xlsx"])
    }
    try office.receive(SampleForm(rows: 2), as: "b.xlsx")
    try await office.process()
    #expect(try office.authorisations().map(\.justification) == [letter.text])
    #expect(office.inbox == ["b.xlsx"])
    try await office.process()
    #expect(try office.authorisations().map(\.justification).contains("23/06/2016 tarihli e-posta gereği"))
    #expect(office.inbox.isEmpty)
  }

  @Test func `takes files as new that were processed before, also when it is taken up again`() async throws {
    let office = try Office()
    try office.receive(SampleForm(rows: 1), as: "a.xlsx")
    try await office.process()
    try office.receive(SampleForm(rows: 1), as: "a.xlsx")
    _ = try Registry(path: office.home.registry, mode: .readWrite).write {
      try $0.beginRun(at: Office.now, language: .turkish, policy: .rows, again: true, files: ["a.xlsx"])
    }
    let report = try await office.process()
    #expect(report.summary.unchanged == 1 && report.summary.refused == 0)
  }

  @Test func `removes what an interrupted run left half-made`() async throws {
    let office = try Office()
    try office.receive(SampleForm(rows: 1), as: "a.xlsx")
    _ = try Registry(path: office.home.registry, mode: .readWrite).write {
      try $0.beginRun(at: Office.now, language: .turkish, policy: .rows, files: ["a.xlsx"])
    }
    let folder = office.home.outbox + "/2016-06-23-001"
    for name in [".0001-a", "0001"] {
      try FileManager.default.createDirectory(atPath: folder + "/" + name, withIntermediateDirectories: true)
    }
    for name in ["tmp.IKPOkdku0t", ".yarim"] {
      try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }
    try await office.process()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names == ["0001", "0001-a", "rapor.html", "rapor.xlsx", "run.json"])
  }

  @Test func `leaves folders, hidden files, links and office lock files where they are`() async throws {
    let office = try Office()
    try office.receive(SampleForm(rows: 1), as: "form.xlsx")
    try office.receive([1], as: ".gizli")
    try office.receive([1], as: "~$form.xlsx")
    try FileManager.default.createDirectory(atPath: office.home.inbox + "/Kadro", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: office.home.inbox + "/bag.xlsx", withDestinationPath: office.folder.path("detsis.xml"))
    let report = try await office.process()
    #expect(report.summary.forms == 1)
    #expect(office.inbox == [".gizli", "Kadro", "bag.xlsx", "~$form.xlsx"])
  }

  @Test func `takes a name that no results bear yet, also after the registry was restored`() async throws {
    let office = try Office()
    try FileManager.default.createDirectory(
      atPath: office.home.outbox + "/2016-06-23-001", withIntermediateDirectories: true)
    try office.receive(SampleForm(rows: 1), as: "a.xlsx")
    #expect(try await office.process().run?.id == "2016-06-23-002")
  }

  @Test func `gives no date that lies ahead as justification`() async throws {
    let office = try Office()
    try office.receive(SampleForm(rows: 1), as: "a.xlsx")
    try await office.process(at: Moment(secondsSince1970: Office.now.secondsSince1970 - 86_400 * 30))
    #expect(try office.authorisations().map(\.justification) == ["24/05/2016 tarihli e-posta gereği"])
  }

  @Test func `does nothing with an empty Inbox`() async throws {
    let report = try await Office().process()
    #expect(report.run == nil)
    #expect(report.summary.forms == 0)
  }

  @Test func `does not judge forms without any unit in the registry`() async throws {
    let folder = try TemporaryFolder()
    let home = Home(folder.path)
    try FileManager.default.createDirectory(atPath: home.inbox, withIntermediateDirectories: true)
    try Data(try SampleForm(rows: 1).workbook()).write(to: URL(fileURLWithPath: home.inbox + "/a.xlsx"))
    let options = ProcessOptions(now: Office.now, language: .turkish)
    await #expect(throws: Trouble.noUnits) {
      try await ProcessOperation(home: home, settings: Settings(), options: options).run()
    }
    #expect(FileManager.default.fileExists(atPath: home.inbox + "/a.xlsx"))
  }

  @Test func `is alone with the registry`() async throws {
    let office = try Office()
    try office.receive(SampleForm(rows: 1), as: "a.xlsx")
    let lock = try FileLockForTest(office.home)
    await #expect(throws: (any Error).self) { try await office.process() }
    #expect(office.inbox == ["a.xlsx"])
    withExtendedLifetime(lock) {}
  }
}
