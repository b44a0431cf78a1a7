import Domain
import GRDB
import TestSupport
import Testing

@testable import Registry

@Suite struct `A decision of two persons` {
  private let fresh: FreshRegistry
  private let ayse = UserIdentity(uid: 1001, login: "ayse")
  private let mehmet = UserIdentity(uid: 1002, login: "mehmet")

  init() throws { fresh = try FreshRegistry() }

  private func consent(_ user: UserIdentity, _ decision: JointDecision = .restore, on subject: String = "ab") throws
    -> Bool
  {
    try fresh.registry.write { try $0.consent(to: decision, on: subject, by: user, at: FreshRegistry.noon) }
  }

  @Test func `takes another one than the first, about the same`() throws {
    #expect(try !consent(ayse))
    #expect(try !consent(ayse))
    #expect(try !consent(mehmet, on: "cd"))
    #expect(try !consent(mehmet, .rebuild))
    #expect(try consent(mehmet))
    #expect(try fresh.number("SELECT count(*) FROM consent") == 4)
    #expect(try consent(mehmet), "again, as after a kill")
    #expect(try !consent(ayse), "who asked has not agreed")
  }

  @Test func `cannot be made up by one, not even by hand`() throws {
    #expect(try !consent(ayse))
    for statement in [
      "INSERT INTO consent VALUES (2, 0, 'restore', 'ab', 1001, 'x', 1)",
      "INSERT INTO consent VALUES (2, 0, 'restore', 'cd', 1002, 'x', 1)",
      "INSERT INTO consent VALUES (2, 0, 'rebuild', 'ab', 1002, 'x', 1)", "UPDATE consent SET uid = 1002",
      "DELETE FROM consent",
    ] { #expect(throws: DatabaseError.self, "\(statement)") { try fresh.sql(statement) } }
    try fresh.sql("INSERT INTO consent VALUES (2, 0, 'restore', 'ab', 1002, 'x', 1)")
    var found: [Defect] = []
    _ = try fresh.registry.read { store in try store.forEachDefect { found.append($0) } }
    #expect(found == [Defect(.entryUnchained, table: "consent", row: "2")])
  }

  @Test func `says how many are asked for`() throws {
    func approval() throws -> Approval { try fresh.registry.read { try $0.approval() } }
    #expect(try approval() == .none)
    try fresh.registry.write { try $0.requireTwoPersons(by: ayse, at: FreshRegistry.noon) }
    #expect(try approval() == .twoPerson)
    #expect(try !consent(ayse, .approvalEnds, on: "1") && approval() == .twoPerson)
    #expect(try consent(mehmet, .approvalEnds, on: "1") && approval() == .none)
    try fresh.registry.write { try $0.requireTwoPersons(by: ayse, at: FreshRegistry.noon) }
    #expect(try approval() == .twoPerson)
    _ = try fresh.registry.read { try $0.forEachDefect { Issue.record("\($0)") } }
  }
}
