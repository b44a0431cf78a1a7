import Domain
import Foundation
import Messages
import Pipeline
import Register
import Registry
import Reports
import TestSupport
import Testing

/// A run that holds its transaction open, with changes in it: whoever waited for it would fail as `busy`, since it ends only
/// after all have answered.
@Suite struct `While a run writes` {
  private struct Answers: Equatable {
    var users = [Authorisation]()
    var status: OfficeStatus
    var exported = [UInt8]()
    var logged = 0
    var units = 0
  }

  private func answers(_ office: Office) throws -> Answers {
    let status = StatusOperation(
      home: office.home, settings: office.settings, now: Office.now, maximumAge: 30, isFull: false)
    var answers = Answers(status: try status.run())
    try UnitQueries(home: office.home).authorisations(unit: nil) { answers.users.append($0) }
    answers.units = try UnitQueries(home: office.home).counts().all
    let export = ExportOperation(
      home: office.home, options: .init(.users, as: .csv), language: .turkish, now: Office.now)
    _ = try export.write { answers.exported += $0 }
    try LogQueries(home: office.home).items(form: nil, person: nil, unit: nil, run: nil, limit: nil) { _ in
      answers.logged += 1
    }
    return answers
  }

  @Test func `users, status, export and log answer at once with what was before it`() async throws {
    let office = try Office()
    try office.receive(SampleForm(rows: 3), as: "a.xlsx")
    try await office.process()
    let before = try answers(office)
    #expect(before.users.count == 3 && before.logged > 0)
    let registry = try Registry(path: office.home.registry, mode: .readWrite)
    try registry.write { transaction in
      _ = try transaction.beginRun(at: Office.now, language: .turkish, policy: .rows, files: ["b.xlsx"])
      #expect(try transaction.openRun() != nil)
      #expect(try answers(office) == before)
    }
    #expect(try answers(office) != before)
  }
}
