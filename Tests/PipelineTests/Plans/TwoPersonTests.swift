import Domain
import Files
import Foundation
import Messages
import Registry
import TestSupport
import Testing

@testable import Pipeline

/// Once an office asked for two persons, its registry does, whatever settings a command finds.
@Suite struct `A registry that asks for two persons` {
  private var office: Office

  init() async throws {
    office = try Office()
    try office.receive(SampleForm(rows: 2), as: "a.xlsx")
    office.settings.approval = .twoPerson
    await #expect(throws: Trouble.plan(.approvalNeeded)) { try await office.process() }
    // As the settings of another home would say.
    office.settings.approval = .none
  }

  private func persons(_ user: UserIdentity, isKnown: Bool = true) -> TwoPersons {
    TwoPersons(.none, user: user, isKnown: isKnown, now: Office.now)
  }

  private func end(by user: UserIdentity) throws {
    try ApprovalOperation(home: office.home, persons: persons(user)).end()
  }

  private func recorded() throws -> Approval {
    try ApprovalOperation(home: office.home, persons: persons(Office.ayse)).recorded()
  }

  @Test func `does so under other settings, and in the daily run`() async throws {
    await #expect(throws: Trouble.plan(.approvalNeeded)) { try await office.process() }
    let record = try #require(
      try await DailyOperation(
        home: office.home, settings: office.settings, now: Office.now, language: .turkish, user: Office.ayse
      ).run().last)
    let plan = try #require(record.forms.plan)
    let path = office.home.outbox + "/" + plan.outputs
    await #expect(throws: Trouble.plan(.samePerson(Office.ayse))) { try await office.apply(by: Office.ayse, path) }
    #expect(try office.entries().isEmpty && office.inbox.contains("a.xlsx"))
    #expect(try await office.apply(by: Office.mehmet, path).summary.granted == 2)
    #expect(try office.defects().isEmpty)
  }

  @Test func `does so until two have ended it`() async throws {
    for _ in 1...2 {
      #expect(throws: Trouble.plan(.secondPersonNeeded(Office.ayse))) { try end(by: Office.ayse) }
      #expect(try recorded() == .twoPerson)
    }
    try end(by: Office.mehmet)
    #expect(try recorded() == .none && office.defects().isEmpty)
    #expect(try await office.process().summary.granted == 2)
  }

  @Test func `takes nobody for a person whose namespace says who users are`() async throws {
    let stranger = ProcessOptions(now: Office.now, language: .turkish, user: Office.ayse, isUserKnown: false)
    await #expect(throws: Trouble.plan(.userUnknown)) {
      try await PlanOperation(home: office.home, settings: office.settings, options: stranger).run(to: office.planPath)
    }
    try await office.plan(by: Office.mehmet)
    await #expect(throws: Trouble.plan(.userUnknown)) {
      try await ApplyOperation(home: office.home, settings: office.settings, options: stranger).run(office.planPath)
    }
    #expect(throws: Trouble.plan(.secondPersonNeeded(Office.mehmet))) { try end(by: Office.mehmet) }
    #expect(throws: Trouble.plan(.userUnknown)) {
      try ApprovalOperation(home: office.home, persons: persons(Office.ayse, isKnown: false)).end()
    }
    #expect(try recorded() == .twoPerson && office.entries().isEmpty)
  }

  @Test func `is replaced by a backup when another person asks for the same, and asks for two still`() async throws {
    let path = office.folder.path("once.sqlite")
    let before = try Office()
    try FileManager.default.copyItem(atPath: try before.backup().path, toPath: path)
    let other = office.folder.path("other.sqlite")
    try FileManager.default.copyItem(atPath: try office.backup().path, toPath: other)
    func restore(_ file: String, by user: UserIdentity) throws -> RestoreOutcome {
      try RestoreOperation(home: office.home, now: Office.now, persons: persons(user)).run(file)
    }
    let needed = Trouble.plan(.secondPersonNeeded(Office.ayse))
    for _ in 1...2 { #expect(throws: needed) { try restore(path, by: Office.ayse) } }
    #expect(throws: Trouble.plan(.secondPersonNeeded(Office.mehmet))) { try restore(other, by: Office.mehmet) }
    #expect(try restore(path, by: Office.mehmet).aside != nil)
    #expect(try recorded() == .twoPerson && office.defects().isEmpty)
    await #expect(throws: Trouble.plan(.approvalNeeded)) { try await office.process() }
  }

  @Test func `is rebuilt when another person asks for the same`() throws {
    try HandEdit.apply(
      "INSERT INTO registered_institution (no, entry) VALUES (10000001, 1)", to: office.home.registry)
    func rebuild(by user: UserIdentity) throws -> RebuildOperation.Result {
      try RebuildOperation(home: office.home, now: Office.now, persons: persons(user)).run(write: true) { _ in }
    }
    #expect(throws: Trouble.plan(.secondPersonNeeded(Office.ayse))) { try rebuild(by: Office.ayse) }
    #expect(try !office.defects().isEmpty)
    #expect(
      try rebuild(by: Office.mehmet)
        == .written(differences: 1, copy: office.home.registry + ".before-rebuild-2016-06-23"))
    #expect(try office.defects().isEmpty)
  }
}
