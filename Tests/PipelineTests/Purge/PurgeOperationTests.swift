import Domain
import Files
import Foundation
import Messages
import Registry
import TestSupport
import Testing

@testable import Pipeline

@Suite struct `A purge` {
  private var office: Office
  /// Eleven years on.
  private static let later = Office.now.adding(days: 11 * 366)

  /// An office with a run over a form, a faulty one, and a batch of managers.
  init() async throws {
    office = try Office()
    try office.receive(SampleForm(rows: 2), as: "a.xlsx")
    var faulty = SampleForm(rows: 1)
    faulty.rows[0][.mobilePhone] = "5"
    try office.receive(faulty, as: "b.xlsx")
    try await office.process()
  }

  private func purge(
    _ before: String = "2016-06-24", at now: Moment = later, clock: Moment? = nil, below: Bool = false,
    dryRun: Bool = false
  ) throws -> PurgeOutcome {
    let day = try #require(CalendarDay(before))
    return try PurgeOperation(
      home: office.home, now: now, clock: clock ?? now, retentionYears: 10,
      options: PurgeOptions(before: day, isBelowRetention: below, isDryRun: dryRun, user: "memur")
    ).run()
  }

  private func marks(_ run: String = "2016-06-23-001") throws -> PurgeMarks {
    let path = office.home.outbox + "/\(run)/silinen.json"
    return try JSONDecoder().decode(PurgeMarks.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
  }

  @Test func `removes originals and results, of which hash, size, time and who stay`() throws {
    let before = try office.outbox()
    let outcome = try purge()
    #expect(outcome.files == before.count && outcome.kept.isEmpty)
    #expect(outcome.bytes == Int64(before.values.reduce(0) { $0 + $1.count }))
    #expect(try office.outbox().keys.sorted() == ["2016-06-23-001/silinen.json"])
    let marks = try marks()
    #expect(Set(marks.files.map { "2016-06-23-001/" + $0.file }) == Set(before.keys))
    for file in marks.files {
      let bytes = try #require(before["2016-06-23-001/" + file.file])
      #expect(file.bytes == Int64(bytes.count) && file.by == "memur" && file.purgedAt == Self.later.description)
    }
    let original = try #require(marks.files.first { $0.file == "0001-a/a.xlsx" })
    let recorded = try Office.shell("sqlite3", office.home.registry, "SELECT sha256 FROM form")
    #expect(recorded.contains(original.sha256), "the registry's own digest of the form")
    let place = office.home.outbox + "/2016-06-23-001/silinen.json"
    #expect(try FileManager.default.attributesOfItem(atPath: place)[.posixPermissions] as? Int == 0o600)
  }

  @Test func `keeps by the clock of the machine what has to be kept, whatever time it is told`() throws {
    let before = try office.outbox()
    for clock in [Office.now, Office.now.adding(days: 9 * 366)] {
      let limit = CalendarDay(of: clock, yearsBefore: 10).description
      #expect(throws: Trouble.retention(years: 10, limit: limit)) { try purge("2016-06-23", clock: clock) }
    }
    let today = CalendarDay(of: Office.now).description
    #expect(throws: Trouble.purgeAhead(day: "2016-06-24", today: today)) { try purge(clock: Office.now, below: true) }
    #expect(try office.outbox() == before)
    #expect(try purge(clock: Self.later.adding(days: 1)).files == before.count)
  }

  @Test func `leaves the registry sound, and the run's head where it can be verified`() throws {
    let registry = try Data(contentsOf: URL(fileURLWithPath: office.home.registry))
    _ = try purge()
    #expect(try Data(contentsOf: URL(fileURLWithPath: office.home.registry)) == registry)
    var defects = [Defect]()
    let document = office.home.outbox + "/2016-06-23-001/silinen.json"
    try VerifyOperation(home: office.home).run(documents: [document]) { defects.append($0) }
    #expect(defects.isEmpty, "\(defects)")
  }

  @Test func `takes runs of earlier days alone, and tells in a rehearsal without changing anything`() throws {
    let before = try office.outbox()
    #expect(try purge("2016-06-23").runs.isEmpty)
    #expect(try purge(dryRun: true).files == before.count)
    #expect(try office.outbox() == before)
  }

  @Test func `goes below the retention only where that is said`() throws {
    let soon = Office.now.adding(days: 365)
    #expect(throws: Trouble.retention(years: 10, limit: "2007-06-23")) { try purge(at: soon) }
    #expect(try !office.outbox().keys.contains { $0.hasSuffix("silinen.json") })
    #expect(try purge(at: soon, below: true).files > 0)
  }

  @Test func `once done finds nothing to do`() throws {
    _ = try purge()
    let before = try office.outbox()
    #expect(try purge().runs.isEmpty)
    #expect(try office.outbox() == before)
  }

  @Test func `that was killed between the marks and the files goes on, and marks nothing twice`() throws {
    let whole = try office.outbox()
    _ = try purge()
    let marks = try marks()
    for (path, bytes) in whole where !path.hasSuffix("a.xlsx") {
      try bytes.write(to: URL(fileURLWithPath: office.home.outbox + "/" + path))
    }
    let again = try purge()
    #expect(again.files == whole.count - 1)
    #expect(try self.marks() == marks)
    #expect(try office.outbox().count == 1)
  }

  @Test func `removes nothing where the marks cannot be written first`() throws {
    let before = try office.outbox()
    let folder = PurgedFolder(run: "2016-06-23-001", path: office.home.outbox + "/2016-06-23-001")
    let files = try folder.files()
    // Their place is taken.
    try FileManager.default.createDirectory(atPath: folder.path + "/silinen.json", withIntermediateDirectories: false)
    #expect(throws: FileError.self) {
      try folder.purge(files, marks: PurgeMarks(run: folder.run, head: nil), at: Office.now, by: "memur")
    }
    #expect(try !files.isEmpty && office.outbox() == before)
  }

  @Test func `does not write over marks that cannot be read, and removes nothing of that run`() throws {
    let place = office.home.outbox + "/2016-06-23-001/silinen.json"
    try Data("{".utf8).write(to: URL(fileURLWithPath: place))
    let before = try office.outbox()
    #expect(try purge().runs.map(\.obstacle) == [.marksUnreadable])
    #expect(try office.outbox() == before)
  }

  @Test func `keeps a run whose answers are not sent`() async throws {
    var mail = try SampleMail(SampleForm(rows: 1), as: "ek1.xlsx")
    mail.from = "Örnek Personel <personel@ornek.gov.tr>"
    try office.receive(mail.bytes, as: "posta.eml")
    try await office.process()
    let outcome = try purge()
    #expect(outcome.kept.map(\.run) == ["2016-06-23-002"] && outcome.kept.map(\.obstacle) == [.unsentAnswers])
    #expect(outcome.purged.map(\.run) == ["2016-06-23-001"])
    #expect(try office.outbox().keys.contains { $0.hasPrefix("2016-06-23-002/") && $0.hasSuffix("/yanit.eml") })
  }

  @Test func `keeps a run whose proposals wait, and of a daily run the pages and the lists of DETSİS`() async throws {
    try office.appointSample()
    try office.drop(units: SampleUnits.all, as: "birimler.xml")
    try office.drop(roster: [SampleManagers.row(9)], as: "liste.csv")
    let run = try #require(try await office.daily().run)
    #expect(try purge().kept == [PurgeOutcome.Run(run: run, obstacle: .openProposals)])
    for log in [".daily.json", ".proposals.json"] {
      try FileManager.default.removeItem(atPath: office.home.registry + log)
    }
    #expect(try purge().purged.map(\.run) == [run])
    let left = try office.outbox().keys.filter { $0.hasPrefix(run) }.sorted()
    #expect(
      left
        == ["detsis/0001-birimler/birimler.xml", "gunluk.html", "gunluk.json", "silinen.json"].map { "\(run)/\($0)" })
  }

  @Test func `keeps a comparison by hand whose proposals wait`() throws {
    let roster = SampleManagers.csv([SampleManagers.row(4, in: SampleUnits.planning)], layout: .roster)
    let outputs = try #require(try office.reconcile(office.write(roster, as: "liste.csv")).first?.outcome.get().outputs)
    let run = String(outputs.prefix { $0 != "/" })
    #expect(try purge().kept == [PurgeOutcome.Run(run: run, obstacle: .openProposals)])
    try office.apply(office.home.outbox + "/" + outputs + "/oneriler.xlsx", at: Office.now)
    #expect(try purge().purged.map(\.run).contains(run))
  }

  @Test func `follows no link and touches nothing that is no run`() throws {
    let outbox = office.home.outbox
    let secret = office.folder.path("gizli")
    try Data("gizli".utf8).write(to: URL(fileURLWithPath: secret))
    try FileManager.default.createSymbolicLink(
      atPath: outbox + "/2016-06-22-001", withDestinationPath: office.folder.path)
    try FileManager.default.createSymbolicLink(
      atPath: outbox + "/2016-06-23-001/0001-a/bag", withDestinationPath: secret)
    for name in ["2016-06-22", "2016-06-22-x", "arsiv", ".2016-06-22-001.daily"] {
      try FileManager.default.createDirectory(atPath: outbox + "/" + name, withIntermediateDirectories: false)
      try Data().write(to: URL(fileURLWithPath: outbox + "/\(name)/a"))
    }
    #expect(try purge().runs.map(\.run) == ["2016-06-23-001"])
    #expect(FileManager.default.fileExists(atPath: secret))
    for name in ["2016-06-22", "2016-06-22-x", "arsiv", ".2016-06-22-001.daily"] {
      #expect(FileManager.default.fileExists(atPath: outbox + "/\(name)/a"))
    }
  }
}
