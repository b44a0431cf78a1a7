import Domain
import Messages
import TestSupport
import Testing

@testable import Pipeline

@Suite struct `The time of a run` {
  private let office: Office

  init() throws {
    office = try Office()
    try office.receive(SampleForm(rows: 1), as: "a.xlsx")
  }

  @Test func `is not one that the clock will not show for a day, or all that came after would bear it`() async throws {
    let ahead = Moment.now.adding(days: 2)
    await #expect(throws: Trouble.timeAhead(time: ahead.description)) { try await office.process(at: ahead) }
    await #expect(throws: Trouble.timeAhead(time: ahead.description)) { try await office.plan(at: ahead) }
    #expect(try office.entries().isEmpty && office.inbox == ["a.xlsx"])
    #expect(try await office.process().run?.startedAt == Office.now)
  }

  @Test func `may be ahead by what clocks differ, and is never before the newest entry`() async throws {
    let clock = Moment.now.adding(days: -1)
    #expect(try await office.process(at: Moment.now).summary.granted == 1)
    try office.receive(SampleForm(rows: 3), as: "b.xlsx")
    let report = try await office.process(at: clock)
    #expect(report.run.map { $0.startedAt > clock } == true)
  }
}
