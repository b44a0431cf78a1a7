import Domain
import Foundation
import Messages
import Pipeline
import Synchronization
import TestSupport
import Testing

@Suite struct `A rehearsal` {
  /// All files but SQLite's own side files, which a reader makes too.
  private func files(of office: Office) throws -> [String: Data] {
    try FileTree.files(below: office.folder.path).filter { !$0.key.hasSuffix("-shm") && !$0.key.hasSuffix("-wal") }
  }

  @Test func `tells what a run would do, and changes nothing`() async throws {
    let office = try Office()
    var faulty = SampleForm(rows: 3)
    faulty.rows[2][.email] = "kisi3@example.com"
    try office.receive(faulty, as: "a.xlsx")
    try office.receive(SampleForm(rows: 1), as: "b.xlsx")
    let before = try files(of: office)
    let rehearsed = try await office.rehearse()
    #expect(try files(of: office) == before)
    try await office.process()
    let done = try office.outcomes().map { outcome in
      var outcome = outcome
      outcome.outputs = nil
      return outcome
    }
    #expect(rehearsed == done)
  }

  @Test func `tells what a run would leave in Inbox, as a plan does`() async throws {
    let office = try Office()
    let inbox = office.home.inbox
    func heard(_ work: (@escaping @Sendable (Phrase) -> Void) async throws -> Void) async throws -> [Phrase] {
      let phrases = Mutex<[Phrase]>([])
      try await work { phrase in phrases.withLock { $0.append(phrase) } }
      return phrases.withLock { $0 }
    }
    let options = ProcessOptions(now: Office.now, language: .turkish)
    func rehearsed() async throws -> [Phrase] {
      try await heard { notice in
        try await ProcessRehearsal(home: office.home, settings: office.settings, options: options, notice: notice)
          .runByFile { _ in }
      }
    }
    #expect(try await rehearsed() == [.inboxEmpty(path: inbox)])
    try office.receive(SampleForm(rows: 1), as: "a.xlsx")
    try FileManager.default.createSymbolicLink(atPath: inbox + "/bag.xlsx", withDestinationPath: "/etc/hosts")
    try FileManager.default.createDirectory(atPath: inbox + "/eski", withIntermediateDirectories: false)
    try office.receive(SampleForm(rows: 2), as: "b.xlsx")
    let writer = try FileHandle(forWritingTo: URL(fileURLWithPath: inbox + "/b.xlsx"))
    let left = [("bag.xlsx", PassedOver.Reason.link), ("eski", .folder), ("b.xlsx", .unsettled)].map {
      Phrase.passedOver(PassedOver(name: $0, reason: $1))
    }
    #expect(try await rehearsed() == left)
    let planned = try await heard { notice in
      _ = try await PlanOperation(home: office.home, settings: office.settings, options: options, notice: notice)
        .run(to: office.folder.path("plan.json"))
    }
    #expect(planned == left)
    try writer.close()
  }

  @Test func `sees the forms of one check as a run would`() async throws {
    let office = try Office()
    try office.receive(SampleForm(rows: 1), as: "a.xlsx")
    try office.receive(SampleForm(rows: 2), as: "b.xlsx")
    let outcomes = try await office.check("a.xlsx", "b.xlsx")
    #expect(outcomes.map(\.status) == [.accepted, .partial])
    #expect(outcomes[1].findings.map(\.code) == [.rowDuplicate])
  }
}
