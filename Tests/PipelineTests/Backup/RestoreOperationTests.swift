import Domain
import Files
import Foundation
import Messages
import Register
import Registry
import TestSupport
import Testing

@testable import Pipeline

@Suite struct `Restoring a backup` {
  private let office: Office
  private let backup: BackupOutcome

  /// An office with a backup, and a run after it.
  init() async throws {
    office = try Office()
    try office.receive(SampleForm(rows: 1), as: "a.xlsx")
    try await office.process()
    backup = try office.backup()
    try office.receive(SampleForm(rows: 3), as: "b.xlsx")
    try await office.process()
  }

  private func restore(_ path: String? = nil, dryRun: Bool = false) throws -> RestoreOutcome {
    try RestoreOperation(home: office.home, now: Office.now, isDryRun: dryRun).run(path ?? backup.path)
  }

  private func expect(_ trouble: Trouble, of path: String) throws {
    let before = try Data(contentsOf: URL(fileURLWithPath: office.home.registry))
    #expect(throws: trouble) { try restore(path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: office.home.registry)) == before)
    let beside = try FileManager.default.contentsOfDirectory(atPath: office.home.registryFolder)
    #expect(!beside.contains { $0.contains("restore") })
  }

  @Test func `puts it in the registry's place, keeps the registry that was there, and tells what is lost`() throws {
    let present = try Registry(path: office.home.registry, mode: .readOnly).read { try $0.chainHead() }
    let outcome = try restore()
    #expect(outcome.head == backup.head && !outcome.isRehearsal)
    #expect(outcome.loss?.runs == ["2016-06-23-002"] && outcome.loss?.isEarlierState == true)
    #expect(outcome.loss?.entries == (present?.position ?? 0) - (backup.head?.position ?? 0))
    #expect(try office.defects().isEmpty)
    #expect(try office.authorisations().count == 1)
    let aside = try #require(outcome.aside)
    #expect(aside == office.home.registry + ".before-restore-2016-06-23")
    #expect(try Registry(path: aside, mode: .readOnly).read { try $0.chainHead() } == present)
    #expect(try office.defects(in: aside).isEmpty)
  }

  @Test func `can be taken back by restoring what was there, of which nothing is lost then`() throws {
    let first: String = try #require(try restore().aside)
    let second = try restore(first)
    #expect(second.loss == RestoreOutcome.Loss(runs: [], entries: 0, isEarlierState: false))
    #expect(try office.authorisations().count == 3 && office.defects().isEmpty)
    #expect(second.aside == office.home.registry + ".before-restore-2016-06-23-2")
  }

  /// What became of an answer since, as the registry knows that is there; nil where there is none any more.
  static let fates: [([AnswerRecord.State]?, AnswerRecord.State)] = [
    ([], .ready), ([.sending, .sent], .sent), ([.sending, .refused], .refused), ([.sending], .uncertain),
    ([.sending, .uncertain], .uncertain), (nil, .uncertain),
  ]

  @Test(arguments: fates)
  func `lets no answer be sent again that was sent since`(
    steps: [AnswerRecord.State]?, state: AnswerRecord.State
  ) async throws {
    let office = try Office()
    try office.receive(try FormMail.mail(2).bytes, as: "a.eml")
    try await office.process()
    let backup = try office.backup()
    let answers = AnswerOperation(home: office.home, settings: office.settings, now: Office.now)
    let answer = try #require(try answers.answers().first)
    if let steps {
      try Registry(path: office.home.registry, mode: .readWrite).write { store in
        for step in steps { try store.setState(step, of: answer.id, at: Office.now) }
      }
    } else {
      try Data("damaged".utf8).write(to: URL(fileURLWithPath: office.home.registry))
    }
    let outcome = try RestoreOperation(home: office.home, now: Office.now).run(backup.path)
    #expect(try answers.answers().map(\.state) == [state])
    #expect(outcome.uncertainAnswers == (state == .uncertain ? 1 : 0))
    #expect(try office.defects().isEmpty)
  }

  @Test func `in a rehearsal tells the same and changes nothing`() throws {
    let rehearsal = try restore(dryRun: true)
    #expect(rehearsal.isRehearsal && rehearsal.aside == nil && rehearsal.loss?.runs == ["2016-06-23-002"])
    #expect(try office.authorisations().count == 3)
  }

  @Test func `lets the office go on: what was lost is processed again`() async throws {
    _ = try restore()
    try office.receive(SampleForm(rows: 3), as: "b.xlsx")
    let report = try await office.process()
    #expect(report.run?.id == "2016-06-23-003", "the name of the lost run is taken by its papers")
    #expect(try office.authorisations().count == 3 && office.defects().isEmpty)
  }

  @Test func `refuses what is damaged, of another program, newer, misnamed or the registry itself`() throws {
    let folder = office.folder
    func copy(_ name: String, _ change: (inout Data) throws -> Void = { _ in }) throws -> String {
      var bytes = try Data(contentsOf: URL(fileURLWithPath: backup.path))
      try change(&bytes)
      try bytes.write(to: URL(fileURLWithPath: folder.path(name)))
      return folder.path(name)
    }
    for name in ["a.sqlite", backup.name.text] {
      let path = try copy(name) { $0.removeLast(8192) }
      #expect {
        try restore(path)
      } throws: {
        if case Trouble.backupDamaged = $0 { true } else { false }
      }
    }
    try expect(.backupForeign(path: folder.path("b")), of: try copy("b") { $0 = Data() })
    let newer = try copy("c") { $0.replaceSubrange(60..<64, with: [0, 0, 0, 99]) }
    try expect(.backupNewer(path: newer, found: "99", supported: String(Registry.schemaVersion)), of: newer)
    let other = BackupName(
      time: Office.now, head: ChainHead(position: 1, digest: String(repeating: "a", count: 64)), isEncrypted: false)
    let misnamed = try copy(other.text)
    try expect(.backupMisnamed(path: misnamed, head: try #require(backup.head).short), of: misnamed)
    try expect(.backupIsRegistry(path: office.home.registry), of: office.home.registry)
    try expect(
      .unreadableInput(path: folder.path("yok"), reason: "No such file or directory (errno 2)"), of: folder.path("yok"))
  }

  @Test func `waits for no run: while one goes on it is refused`() throws {
    let lock = try FileLock(office.home.lock, since: "2016")
    #expect(throws: FileLock.Holder.self) { try restore() }
    withExtendedLifetime(lock) {}
  }

  @Test func `works where the registry is damaged or gone`() throws {
    let registry = URL(fileURLWithPath: office.home.registry)
    try Data("bozuk".utf8).write(to: registry)
    try Data("günlük".utf8).write(to: URL(fileURLWithPath: office.home.registry + "-wal"))
    let outcome = try restore()
    #expect(outcome.loss == nil)
    let aside = try #require(outcome.aside)
    #expect(try String(contentsOfFile: aside, encoding: .utf8) == "bozuk")
    #expect(try String(contentsOfFile: aside + "-wal", encoding: .utf8) == "günlük")
    let beside = try? Data(contentsOf: URL(fileURLWithPath: office.home.registry + "-wal"))
    #expect(beside != Data("günlük".utf8), "no old log is left to be played into the new registry")
    #expect(try office.defects().isEmpty)
    try FileManager.default.removeItem(at: registry)
    #expect(try restore().aside == nil)
    #expect(try office.defects().isEmpty && office.authorisations().count == 1)
  }

  @Test func `that was killed before the last step keeps the registry once, when it is run again`() throws {
    let aside = office.home.registry + ".before-restore-2016-06-23"
    try FileMove.keep(office.home.registry, as: aside)
    try Data("yarım".utf8).write(to: URL(fileURLWithPath: office.home.registry + ".restore"))
    #expect(try restore().aside == aside)
    let beside = try FileManager.default.contentsOfDirectory(atPath: office.home.registryFolder)
    #expect(beside.filter { $0.contains("restore") } == ["registry.sqlite.before-restore-2016-06-23"])
  }
}
