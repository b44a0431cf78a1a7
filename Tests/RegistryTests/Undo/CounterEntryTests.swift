import Domain
import GRDB
import Register
import Testing

@testable import Registry

@Suite struct `A counter-entry` {
  /// One grant, reversed.
  private func reversed() throws -> FreshRegistry {
    let fresh = try FreshRegistry()
    let run = try fresh.begin("a.xlsx")
    try fresh.apply(.grant, Sample.ayse, Sample.branch, run: run.id, part: 1)
    try fresh.registry.write { store in
      let target = UndoTarget.form(1, row: nil)
      let register = try store.beginUndo(
        of: target, because: "yanlış", by: "murat", at: FreshRegistry.noon.adding(days: 1), language: .turkish)
      let complaint = try register.reverse(2, of: .granted)
      #expect(complaint == nil)
    }
    return fresh
  }

  @Test func `does what the schema takes, once`() throws {
    let fresh = try reversed()
    #expect(try fresh.number("SELECT count(*) FROM authorisation WHERE until IS NULL") == 0)
    try fresh.registry.write { store in
      let register = try store.beginUndo(
        of: .form(1, row: nil), because: "yine", by: "murat", at: FreshRegistry.noon.adding(days: 2), language: .turkish
      )
      let complaint = try register.reverse(2, of: .granted)
      #expect(complaint == "UNIQUE constraint failed: journal.reverses" || complaint == "there is no standing grant")
    }
    #expect(try fresh.number("SELECT count(*) FROM journal") == 3)
  }

  @Test func `names the entry that it reverses and does the opposite of it`() throws {
    let fresh = try reversed()
    let events = try fresh.registry.queue.read { database in
      try String.fetchAll(database, sql: "SELECT entry FROM event ORDER BY position").map {
        try Event(reading: Array($0.utf8))
      }
    }
    let counter = try #require(events.last?.fact as? Revoked).change
    func change(_ edit: (inout AuthorityChange) -> Void) -> AuthorityChange {
      var change = counter
      change.entry = 9
      edit(&change)
      return change
    }
    let reversed = events.last?.position
    let facts: [(any Fact, Int64?)] = [
      (Revoked(change { _ in }), reversed), (Granted(change { $0.authority.unit = Sample.city }), reversed),
      (Granted(change { $0.place.row = 2 }), reversed),
      (Granted(change { $0.authority.person = Sample.mehmet }), reversed),
      (Granted(change { $0.justification = "başka" }), reversed), (Granted(change { _ in }), 1),
      (Granted(change { $0.undo = nil }), reversed), (Granted(change { _ in }), nil), (Granted(change { _ in }), 99),
    ]
    for (index, (fact, reverses)) in facts.enumerated() {
      #expect(throws: RegistryError.self, "\(index)") {
        try fresh.registry.write { try $0.append(fact, at: FreshRegistry.noon, by: nil, reverses: reverses) }
      }
    }
    #expect(try fresh.number("SELECT count(*) FROM journal") == 3)
  }
}
