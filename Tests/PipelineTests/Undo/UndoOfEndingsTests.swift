import Domain
import Foundation
import Pipeline
import Registry
import TestSupport
import Testing

@Suite struct `An ending that is taken back` {
  private let office: Office
  /// The run that appointed the first person to be the manager.
  private let appointed: String

  init() throws {
    office = try Office()
    appointed = try #require(
      try office.apply(office.write(SampleManagers.csv([.appointment(1)]), as: "a.csv")).info.run)
  }

  private func apply(_ rows: [[Field: String]], as name: String) throws -> BatchOutcome {
    try office.apply(office.write(SampleManagers.csv(rows), as: name)).outcome
  }

  private func run(_ outcome: BatchOutcome) throws -> String {
    try #require(outcome.outputs?.split(separator: "/").first.map(String.init))
  }

  @discardableResult
  private func undo(_ run: String, day: Int = 400) throws -> UndoOutcome {
    let options = UndoOptions(
      now: Office.evening.adding(days: day), language: .turkish, reason: "yanlış", user: "murat")
    return try UndoOperation(home: office.home, options: options).run(.run(run, row: nil))
  }

  private func terms() throws -> [RegisteredAppointment] {
    try Registry(path: office.home.registry, mode: .readOnly).read { try $0.appointments(in: SampleUnits.personnel.no) }
  }

  @Test(arguments: ["11/01/2016 12:00", "30/12/2017 17:00"])
  func `gives the appointment back as it was, so that it can be ended again`(end: String) throws {
    let ending = try run(apply([.ending(1, at: end)], as: "b.csv"))
    #expect(try terms().map(\.end) == [MinuteText.moment(end)])
    #expect(try undo(ending).count(.reversed) == 1)
    let term = try #require(try terms().first)
    #expect(try terms().count == 1 && term.tenure == Tenure(start: SampleManagers.start, end: nil))
    #expect(term.changes.count == 2)
    #expect(try apply([.ending(1, at: "11/01/2016 13:00")], as: "c.csv").rows.map(\.effect) == [.ended])
  }

  @Test func `says of the time in between what the register said then`() throws {
    let ending = try run(apply([.ending(1, at: "11/01/2016 12:00")], as: "b.csv"))
    try undo(ending)
    let history = SigningHistory(try terms())
    let between = Office.evening.adding(days: 30)
    #expect(history.signing(at: between).isEmpty, "the register had no such manager at that time")
    #expect(history.signing(at: between, knownAt: between).isEmpty)
    #expect(history.signing(at: Office.evening.adding(days: 401)).count == 1)
  }

  @Test func `leaves nothing in the way of undoing the appointment`() throws {
    let ending = try run(apply([.ending(1, at: "11/01/2016 12:00")], as: "b.csv"))
    try undo(ending)
    let outcome = try undo(appointed, day: 401)
    #expect(outcome.rows.filter { $0.entry.kind == .appointed }.map(\.effect) == [.reversed])
    #expect(try terms().allSatisfy(\.tenure.isEmpty))
  }

  @Test func `had been moved, and is put back step by step`() throws {
    let first = try run(apply([.ending(1, at: "30/12/2017 17:00")], as: "b.csv"))
    let second = try run(apply([.ending(1, at: "30/06/2017 17:00")], as: "c.csv"))
    #expect(try terms().first?.end == MinuteText.moment("30/06/2017 17:00"))
    #expect(try undo(first).rows.map(\.obstacle?.code) == ["changed-since"])
    #expect(try undo(second, day: 401).count(.reversed) == 1)
    #expect(try terms().first?.end == MinuteText.moment("30/12/2017 17:00"))
    #expect(try undo(first, day: 402).count(.reversed) == 1)
    #expect(try terms().first?.end == nil)
    var defects = [Defect]()
    try VerifyOperation(home: office.home).run { defects.append($0) }
    #expect(defects.filter { !$0.isWarning } == [])
  }

  @Test func `was an undo, and gives back a time of the past beside whoever came after`() throws {
    let past: [Field: String] = [.start: "04/01/2016 09:00", .end: "11/01/2016 10:00"]
    let former = try run(apply([.appointment(2).merging(past) { $1 }], as: "b.csv"))
    let undone = try #require(try undo(former).run)
    #expect(try terms().last?.tenure.isEmpty == true)
    #expect(try undo(undone, day: 401).count(.reversed) == 1)
    #expect(try terms().last?.end == SampleManagers.start)
  }
}

extension [Field: String] {
  fileprivate static func appointment(_ person: Int) -> Self { SampleManagers.row(person) }

  fileprivate static func ending(_ person: Int, at time: String) -> Self {
    SampleManagers.row(person, action: .end).merging([.end: time, .start: ""]) { $1 }
  }
}
