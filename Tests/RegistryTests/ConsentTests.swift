import Domain
import GRDB
import Register
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

  @Test func `cannot be made up by one, not even in the journal`() throws {
    #expect(try !consent(ayse))
    for (fact, user) in [
      (Consented(consent: 2, action: "restore", subject: "ab", agrees: 1), ayse),
      (Consented(consent: 2, action: "restore", subject: "cd", agrees: 1), mehmet),
      (Consented(consent: 2, action: "rebuild", subject: "ab", agrees: 1), mehmet),
      (Consented(consent: 2, action: "restore", subject: "ab", agrees: 9), mehmet),
    ] {
      #expect(throws: RegistryError.constraint("another person agrees to what was asked")) {
        try fresh.registry.write { try $0.append(fact, at: FreshRegistry.noon, by: user) }
      }
    }
    for statement in ["UPDATE consent SET uid = 1002", "DELETE FROM consent"] {
      #expect(throws: DatabaseError.self, "\(statement)") { try fresh.sql(statement) }
    }
    try fresh.sql("INSERT INTO consent VALUES (2, 0, 'restore', 'ab', 1002, 'x', 1)")
    var found: [Defect] = []
    _ = try fresh.registry.read { store in try store.forEachDefect { found.append($0) } }
    #expect(found == [Defect(.extra, table: "consent", row: "2")])
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
