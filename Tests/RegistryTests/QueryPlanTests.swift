import Domain
import GRDB
import Register
import TestSupport
import Testing

@testable import Registry

/// What a registry of years is asked must not look through all of it: SQLite says how it goes about a question.
@Suite struct `A question` {
  private let fresh: FreshRegistry

  init() throws { fresh = try FreshRegistry() }

  /// The steps that look through a whole table, by its name or alias.
  private func scans(_ question: Query) throws -> [String] {
    try fresh.registry.queue.read { database in
      let explained = Query(joining: ["EXPLAIN QUERY PLAN", question], by: " ")
      return try Row.fetchAll(database.preparedOnce(explained)).map { $0["detail"] as String }
        .filter { $0.hasPrefix("SCAN ") && !$0.contains("CONSTANT ROW") }
    }
  }

  static let filters: [LogFilter] = [
    LogFilter(form: 1), LogFilter(person: Sample.ayse), LogFilter(run: "2016-06-23-001"),
    LogFilter(form: 1, limit: 3), LogFilter(person: Sample.ayse, run: "2016-06-23-001"),
  ]

  @Test(arguments: filters)
  func `about a form, a person or a run finds its entries by an index`(filter: LogFilter) throws {
    let journals: Set = ["journal", "manager_journal", "entry", "own", "earlier"]
    for question in [RegistryReading.personEntries(filter), RegistryReading.managerEntries(filter)] {
      let scans = try scans(question).filter { step in
        journals.contains(step.split(separator: " ").dropFirst().first.map(String.init) ?? "")
      }
      // A constant condition that is false looks at nothing.
      #expect(scans.isEmpty || filter.form != nil && question.sql.contains("FROM manager_journal AS entry"), "\(scans)")
    }
  }

  @Test func `about the newest entries reads no more than those`() throws {
    let plan = try fresh.registry.queue.read { database in
      let question = Query(
        joining: ["EXPLAIN QUERY PLAN", RegistryReading.personEntries(LogFilter(limit: 5))], by: " ")
      return try Row.fetchAll(database.preparedOnce(question)).map { $0["detail"] as String }
    }
    #expect(!plan.contains { $0.contains("TEMP B-TREE FOR ORDER BY") }, "\(plan)")
  }

  @Test func `about the rows that a batch carried out finds them by an index`() throws {
    #expect(try scans(RegistryReading.rowsCarriedOutQuestion(sha256: "ab")).isEmpty)
  }

  @Test(arguments: [AnswerRecord.State.ready, .sending, .uncertain, .refused, .undone, .withdrawn])
  func `about answers that wait does not look at those that are sent`(state: AnswerRecord.State) throws {
    #expect(
      try !scans(RegistryReading.answersQuestion(in: state)).contains {
        $0.hasPrefix("SCAN answer") && !$0.contains("answer_by_state")
      })
  }
}
