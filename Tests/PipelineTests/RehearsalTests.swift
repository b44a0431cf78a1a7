import Domain
import Foundation
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

  @Test func `sees the forms of one check as a run would`() async throws {
    let office = try Office()
    try office.receive(SampleForm(rows: 1), as: "a.xlsx")
    try office.receive(SampleForm(rows: 2), as: "b.xlsx")
    let outcomes = try await office.check("a.xlsx", "b.xlsx")
    #expect(outcomes.map(\.status) == [.accepted, .partial])
    #expect(outcomes[1].findings.map(\.code) == [.rowDuplicate])
  }
}
