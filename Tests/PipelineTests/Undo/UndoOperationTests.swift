import Domain
import Foundation
import Messages
import Pipeline
import Registry
import TestSupport
import Testing

@Suite struct `Undoing` {
  private let office: Office

  /// Two forms of one run: two persons get authority in one unit; the next day one of them loses it again.
  init() async throws {
    office = try Office()
    var form = SampleForm()
    form.rows = [SampleForm.row(1), SampleForm.row(2)]
    try office.receive(form, as: "a.xlsx")
    try await office.process()
  }

  private func receiveRevocation(of number: Int, at time: Moment) async throws {
    var form = SampleForm()
    form.rows = [SampleForm.row(number).merging([.rowNumber: "3", .operation: "Yetki İptali"]) { $1 }]
    try office.receive(form, as: "b.xlsx")
    try await office.process(at: time)
  }

  private func undo(_ text: String, day: Int = 2, isDryRun: Bool = false) throws -> UndoOutcome {
    let target = try #require(UndoTarget(text))
    let options = UndoOptions(
      now: Office.now.adding(days: day), language: .turkish, reason: "yanlış form", user: "murat", isDryRun: isDryRun)
    return try UndoOperation(home: office.home, options: options).run(target)
  }

  private func persons() throws -> [String] { try office.authorisations().map { $0.authority.person.digits } }

  @Test func `takes back what a form gave, and says who, when and why`() throws {
    let outcome = try undo("1")
    #expect(outcome.rows.map(\.effect) == [.reversed, .reversed])
    #expect(try persons().isEmpty)
    let run = try #require(outcome.run)
    var entries: [LogEntry] = []
    try LogQueries(home: office.home).entries(form: nil, person: nil, unit: nil, run: run, limit: nil) {
      entries.append($0)
    }
    #expect(entries.map(\.kind) == [.revoked, .revoked])
    let undo = LogEntry.Undo(reverses: 4, by: "murat", reason: "yanlış form")
    #expect(entries.first?.undo == undo && entries.first?.justification == "yanlış form")
    #expect(entries.first?.source.form == 1 && entries.first?.source.row == 2)
    #expect(entries.first?.time == Office.now.adding(days: 2))
  }

  @Test func `does not take the name of a daily run that is at work, or was interrupted`() throws {
    try FileManager.default.createDirectory(
      atPath: office.home.outbox + "/.2016-06-25-001.daily", withIntermediateDirectories: true)
    #expect(try undo("1").run == "2016-06-25-002")
  }

  @Test func `is never dated before what it undoes, also where the clock was set back`() throws {
    let outcome = try undo("1", day: -2)
    #expect(outcome.at == Office.now && outcome.rows.map(\.effect) == [.reversed, .reversed])
  }

  @Test func `gives nobody back what one batch gave and took`() throws {
    let appointment = SampleManagers.row(1)
    let ending = appointment.merging([.operation: "Sonlandırma", .end: "11/01/2016 12:00"]) { $1 }
    let batch = try office.apply(office.write(SampleManagers.csv([appointment, ending]), as: "b.csv"))
    let later = Office.evening.adding(days: 365)
    #expect(try office.signing(at: later) == [])
    let outcome = try undo(#require(batch.info.run))
    #expect(outcome.rows.filter { $0.entry.kind != .namesRetired }.map(\.obstacle) == [.beganAndEnded, .beganAndEnded])
    #expect(try office.signing(at: later) == [])
  }

  @Test func `of one row leaves the others`() throws {
    let outcome = try undo("1:2")
    #expect(outcome.rows.count == 1)
    #expect(outcome.findings.map(\.code) == [.fewerThanTwo] && outcome.findings.first?.storedFacts["count"] == "1")
    #expect(try persons() == [InventedPeople.nationalID(1)])
  }

  @Test func `keeps what changed since and says by which form`() async throws {
    try await receiveRevocation(of: 2, at: Office.now.adding(days: 1))
    let outcome = try undo("2016-06-23-001")
    #expect(outcome.rows.map(\.effect) == [.kept, .reversed])
    let change = UndoObstacle.Change(run: "2016-06-24-001", form: 2, row: 1, time: Office.now.adding(days: 1))
    #expect(outcome.rows.first?.obstacle == .changedSince(.revoked, by: change))
  }

  @Test func `gives back what a form took, unless the unit was closed since`() async throws {
    try await receiveRevocation(of: 2, at: Office.now.adding(days: 1))
    #expect(try undo("2", isDryRun: true).rows.map(\.effect) == [.reversed])
    let closing = SampleUnits.response.replacing(
      "<FaalOlupOlmadigi>true</FaalOlupOlmadigi>", with: "<FaalOlupOlmadigi>false</FaalOlupOlmadigi>")
    let path = office.folder.path("kapali.xml")
    try Data(closing.utf8).write(to: URL(fileURLWithPath: path))
    _ = try UnitImportOperation(
      home: office.home, settings: office.settings, now: Office.now, kind: .full, isConfirmed: true, isDryRun: false
    ).run(path)
    #expect(try undo("2").rows.map(\.obstacle) == [.unitClosed])
  }

  @Test func `can be undone, and is not done twice`() throws {
    let first = try undo("1:1")
    let run = try #require(first.run)
    let again = try undo("1:1", day: 3)
    #expect(again.rows.first?.obstacle?.code == "undone-already")
    #expect(again.run == nil && again.head == nil && again.doneBefore == [run])
    #expect(try undo("1:1", day: 3, isDryRun: true).doneBefore == [run])
    #expect(try !office.outbox().keys.contains { $0.hasPrefix("2016-06-26") })
    #expect(try undo(run, day: 4).rows.map(\.effect) == [.reversed])
    #expect(try persons().count == 2)
    #expect(try undo(run, day: 5).rows.first?.obstacle?.code == "undone-already")
    #expect(try undo("1:1", day: 6).rows.map(\.effect) == [.reversed])
    #expect(try persons().count == 1)
  }

  @Test func `tries all of it and changes nothing where that is asked for`() throws {
    let before = try Registry(path: office.home.registry, mode: .readOnly).read { try $0.chainHead() }
    let outbox = try office.outbox()
    let outcome = try undo("1", isDryRun: true)
    #expect(outcome.count(.reversed) == 2 && outcome.run == nil && outcome.head == nil)
    #expect(try Registry(path: office.home.registry, mode: .readOnly).read { try $0.chainHead() } == before)
    #expect(try office.outbox() == outbox)
  }

  @Test func `of what changed nothing records nothing`() async throws {
    try office.receive(Array("yok".utf8), as: "c.pdf")
    try await office.process(at: Office.now.adding(days: 1))
    let outcome = try undo("2")
    #expect(outcome.rows.isEmpty && outcome.run == nil)
    #expect(throws: Trouble.runUnknown("99")) { try undo("99") }
    #expect(throws: Trouble.runUnknown("2016-01-01-001")) { try undo("2016-01-01-001") }
    #expect(throws: Trouble.runUnknown("2016-06-23-001:1")) { try undo("2016-06-23-001:1") }
  }

  @Test func `of a daily run names the run over forms that it consisted of`() async throws {
    let next = Office.now.adding(days: 1)
    _ = try await office.daily(at: next)
    try office.drop(roster: [SampleManagers.row(9)], as: "liste.csv")
    var form = SampleForm()
    form.rows = [SampleForm.row(5).merging([.rowNumber: "3"]) { $1 }]
    try office.receive(form, as: "c.xlsx")
    let record = try await office.daily(at: next)
    let run = try #require(record.run)
    let forms = try #require(record.formsRun)
    #expect(throws: Trouble.undoOfDaily(run: run, forms: forms)) { try undo(run) }
    #expect(try undo(forms).count(.reversed) == 1)
    try office.drop(roster: [SampleManagers.row(8)], as: "liste2.csv")
    let other = try #require(try await office.daily(at: next).run)
    #expect(throws: Trouble.undoOfDaily(run: other, forms: nil)) { try undo(other, isDryRun: true) }
  }

  @Test func `of an institution's first appointments tells of older names only where there were some`() throws {
    func first(_ number: Int, in unit: DetsisUnit) throws -> String {
      let rows = [SampleManagers.row(number, in: unit)]
      let result = try office.apply(office.write(SampleManagers.csv(rows), as: "liste\(number).csv"))
      return try #require(result.info.run)
    }
    let without = try undo(try first(1, in: SampleUnits.personnel))
    #expect(without.rows.map(\.entry.kind) == [.appointed] && without.rows.map(\.effect) == [.reversed])
    let names = [[Field.unitDetsisNo: SampleUnits.works.no.description, .fullName: "Eski MÜDÜR"]]
    try office.noteNames(office.write(SampleManagers.csv(names, layout: .olderNames), as: "adlar.csv"))
    let with = try first(2, in: SampleUnits.works)
    #expect(try undo(with).rows.map(\.obstacle) == [nil, .namesStayRemoved])
    #expect(try undo(with, day: 3).run == nil)
  }

  @Test func `writes its reports, which the next one shows where it was killed`() throws {
    let outcome = try undo("1:1")
    let run = try #require(outcome.run)
    let files = try office.outbox().keys.filter { $0.hasPrefix(run) }.sorted()
    #expect(files == ["rapor.html", "rapor.xlsx", "run.json"].map { "\(run)/\($0)" })
    let folder = office.home.outbox
    try FileManager.default.moveItem(atPath: "\(folder)/\(run)", toPath: "\(folder)/.\(run).undo")
    try FileManager.default.createDirectory(atPath: "\(folder)/.2016-06-25-009.undo", withIntermediateDirectories: true)
    _ = try undo("1:2")
    #expect(FileManager.default.fileExists(atPath: "\(folder)/\(run)/run.json"))
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/.2016-06-25-009.undo"))
    let page = try String(contentsOfFile: "\(folder)/\(run)/rapor.html", encoding: .utf8)
    #expect(page.contains("Gerekçe: yanlış form") && !page.contains(InventedPeople.nationalID(1)))
    #expect(page.contains("<h3>Geri alınan") && !page.contains("<h3>geri"))
    #expect(page.contains(try #require(outcome.head).description))
  }
}
