import Domain
import GRDB
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

  @Test(arguments: [
    "kind = 'granted'", "unit = 10000001", "row = 2", "reverses = 1", "national_id = '10000000214'",
  ])
  func `names the entry that it reverses and does the opposite of it`(difference: String) throws {
    let fresh = try reversed()
    let column = difference.prefix { $0 != " " }
    var values = [
      "id": "9", "at": "at", "run": "run", "form": "form", "row": "row", "kind": "'granted'",
      "national_id": "national_id", "unit": "unit", "role": "role", "justification": "justification", "undo": "undo",
      "reverses": "3",
    ]
    func insertion() -> String {
      let names = values.keys.sorted()
      return "INSERT INTO journal (\(names.joined(separator: ", "))) SELECT "
        + names.map { values[$0] ?? "" }.joined(separator: ", ") + " FROM journal WHERE id = 3"
    }
    values[String(column)] = column == "kind" ? "'revoked'" : String(difference.split(separator: "= ")[1])
    #expect {
      try fresh.sql(insertion())
    } throws: {
      "\($0)".contains("a counter-entry does the opposite")
    }
  }
}
