import Domain
import Foundation
import Messages
import Pipeline
import Register
import Registry
import TestSupport
import Testing

@Suite struct `Approval by two persons` {
  private var office: Office

  init() throws {
    office = try Office()
    office.settings.approval = .twoPerson
    try office.receive(SampleForm(rows: 2), as: "a.xlsx")
  }

  @Test func `keeps a run from applying anything by itself`() async throws {
    await #expect(throws: Trouble.plan(.approvalNeeded)) { try await office.process() }
    #expect(office.inbox == ["a.xlsx"])
    #expect(try office.entries().isEmpty)
  }

  @Test func `lets anybody but the planner apply the plan`() async throws {
    try await office.plan(by: Office.ayse)
    let renamed = UserIdentity(uid: Office.ayse.uid, login: "baska")
    for user in [Office.ayse, renamed] {
      await #expect(throws: Trouble.plan(.samePerson(user))) { try await office.apply(by: user) }
    }
    #expect(try office.entries().isEmpty && office.inbox == ["a.xlsx"])
    #expect(try await office.apply(by: Office.mehmet).summary.granted == 2)
    #expect(try office.defects().isEmpty)
  }

  @Test func `stands in the registry, which takes no application by the planner`() async throws {
    let note = try await office.plan(by: Office.ayse)
    let record = try #require(try office.record(ofPlan: note))
    let registry = try Registry(path: office.home.registry, mode: .readWrite)
    #expect(throws: RegistryError.self) {
      try registry.write { store in
        let run = try store.beginRun(at: Office.now, language: .turkish, policy: .rows, files: ["a.xlsx"])
        try store.record(applicationOf: record, by: Office.ayse, run: run, under: .twoPerson)
      }
    }
    #expect(try registry.read { try $0.openRun() } == nil)
  }

  @Test func `lets a run that was begun before come to its end, and take nothing more`() async throws {
    _ = try Registry(path: office.home.registry, mode: .readWrite).write {
      try $0.beginRun(at: Office.now, language: .turkish, policy: .rows, files: ["a.xlsx"])
    }
    try office.receive(SampleForm(rows: 1), as: "b.xlsx")
    #expect(try await office.process().summary.forms == 1)
    #expect(office.inbox == ["b.xlsx"])
  }

  @Test func `has the daily run plan, and somebody told of it until it is applied`() async throws {
    func daily() async throws -> DailyRecord {
      try #require(
        try await DailyOperation(
          home: office.home, settings: office.settings, now: Office.now, language: .turkish, user: Office.ayse
        ).run().last)
    }
    func waiting() throws -> [String] {
      try StatusOperation(home: office.home, now: Office.now, maximumAge: 30, isFull: true).run().concerns
        .map(\.code)
    }
    let record = try await daily()
    let plan = try #require(record.forms.plan)
    #expect(record.isGood && record.formsRun == nil && record.forms.needsAttention)
    #expect(plan.outputs == "2016-06-23-001/plan.json" && plan.granted == 2 && plan.files == 1)
    #expect(office.inbox.contains("a.xlsx"))
    #expect(try office.entries().isEmpty)
    let lines = DailyLines(record, outbox: "Outbox").text()
    #expect(lines.contains("iyem apply Outbox/2016-06-23-001/plan.json"))
    #expect(try waiting() == ["open-plan"])
    let path = office.home.outbox + "/" + plan.outputs
    await #expect(throws: Trouble.plan(.samePerson(Office.ayse))) { try await office.apply(by: Office.ayse, path) }
    try await office.apply(by: Office.mehmet, path)
    #expect(try office.entries().count == 4)
    #expect(try waiting().isEmpty)
    #expect(try await daily().forms.plan == nil)
  }
}
