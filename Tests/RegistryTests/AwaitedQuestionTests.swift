import Domain
import GRDB
import Register
import TestSupport
import Testing

@testable import Registry

/// What people wait for is answered by indexes, however long the registry's history is: every statement that a question
/// leads to is put before SQLite's planner.
@Suite struct `A question that somebody waits for` {
  typealias Question = @Sendable (any RegisterReading) throws -> Void

  static let questions: [String: Question] = [
    // managers show, list --unit, and the batches' own questions
    "who may sign": { _ = try $0.signing(for: Sample.branch, at: FreshRegistry.noon) },
    "a unit's appointments": { _ = try $0.appointments(in: Sample.branch) },
    "a person's appointments": { _ = try $0.appointments(of: Sample.ayse) },
    "a person's code": { _ = try $0.managerCode(of: Sample.ayse) },
    "whose code it is": { _ = try $0.person(with: #require(ManagerCode(serial: 10_000_000))) },
    "a unit's deputy": { _ = try $0.tie(of: Sample.branch) },
    "a unit's older names": { _ = try $0.olderNames(of: Sample.branch, at: FreshRegistry.noon) },
    "a file's batch": { _ = try $0.batch(sha256: "00") },
    "a run's batch": { _ = try $0.batch(run: "2016-06-23-001") },
    // users --unit, and a form's own questions
    "a person": { _ = try $0.details(of: Sample.ayse) },
    "a unit's users": { try $0.forEachAuthorisation(unit: Sample.branch) { _ in } },
    "whether a person has authority": { _ = try $0.view().isAuthorised(Sample.ayse, in: Sample.branch) },
    "a person's known name": { _ = try $0.view().name(of: Sample.ayse) },
    "how many have authority": { _ = try $0.view().authorisedCount(in: Sample.branch) },
    "whether a form came before": { _ = try $0.view().processed(sha256: "00") },
    "whether a mail came before": { _ = try $0.view().believedMail("<a@b>") },
    "a domain's decisions": { _ = try $0.view().decisions(on: ["ornek.gov.tr"], for: Sample.branch) },
    // detsis show, search
    "a unit": { _ = try $0.unit(Sample.branch) },
    "a unit's place": { _ = try $0.path(of: Sample.branch) },
    "what lies below a unit": { _ = try $0.unitsBelow(Sample.branch) },
    "units of a name": { _ = try $0.activeUnits(named: "kurum", inside: Sample.branch) },
    "units of some words": { _ = try $0.search("ankara müdürlük") },
    // log; the newest entries are QueryPlanTests'
    "a person's entries": { try $0.forEachLogEntry(LogFilter(person: Sample.ayse)) { _ in } },
    "a unit's entries": { try $0.forEachLogEntry(LogFilter(unit: Sample.branch)) { _ in } },
    "a run's entries": { try $0.forEachLogEntry(LogFilter(run: "2016-06-23-001")) { _ in } },
    "a form's entries": { try $0.forEachLogEntry(LogFilter(form: 1)) { _ in } },
    "whether a run has records": { _ = try $0.hasRecords(of: "2016-06-23-001") },
    // forms, mails, plans, undoing
    "a form": { _ = try $0.form(FormID(number: 1)) },
    "a run's mail": { _ = try $0.mail(run: "2016-06-23-001", ordinal: 2) },
    "answers that wait": { _ = try $0.answers(in: .ready) },
    "held forms": { _ = try $0.heldForms() },
    "a plan": { _ = try $0.plan(sha256: "07") },
    "whether two persons are needed": { _ = try $0.approval() },
    "what an undo would take back": { _ = try $0.undoEntries(of: .form(1, row: nil)) },
    "the open run": { _ = try $0.openRun() },
    "the newest list": { _ = try $0.newestSnapshot() },
    "the head": { _ = try $0.chainHead() },
  ]

  /// What a statement made by itself out of what an index gave it: units above or below one, an entry's line of
  /// counter-entries, what forms of the same content came to, the places of words.
  private static let made: Set<String> = [
    "inside", "above", "path", "below", "(subquery-1)", "line", "standing", "known", "same", "undone", "undone_line",
    "word0", "word1", "seed", "climb", "unit_search",
  ]

  @Test(arguments: questions.keys.sorted())
  func `is answered by indexes`(name: String) throws {
    let question = try #require(Self.questions[name])
    let full = try FullRegistry()
    let statements = try full.fresh.registry.read { reading in
      nonisolated(unsafe) var statements: [String] = []
      reading.database.trace { event in
        if case .statement(let statement) = event { statements.append(statement.expandedSQL) }
      }
      defer { reading.database.trace() }
      try question(reading)
      // The index of words reads its few settings once on each connection.
      return statements.filter {
        !$0.hasPrefix("--") && !$0.hasPrefix("PRAGMA") && !$0.contains("unit_search_config")
      }
    }
    #expect(!statements.isEmpty)
    for statement in statements {
      let plan = try full.fresh.registry.read { reading in
        try String.fetchAll(
          reading.database, sql: "EXPLAIN QUERY PLAN " + statement, adapter: SuffixRowAdapter(fromIndex: 3))
      }
      let scans = plan.filter { $0.hasPrefix("SCAN ") && !$0.contains("CONSTANT ROW") && !isBounded($0) }
      // A condition that is false looks at nothing, and the last of all is found without looking through them.
      let looksNowhere = statement.contains("WHERE false") || statement.hasSuffix("DESC LIMIT 1")
      #expect(scans.isEmpty || looksNowhere, "\(statement)")
    }
  }

  /// Also where an index holds nothing but what waits: held forms, answers that are not sent, the run that is open.
  private func isBounded(_ step: String) -> Bool {
    let name = step.split(separator: " ").dropFirst().first.map(String.init) ?? ""
    return Self.made.contains(name)
      || ["form_held", "answer_by_state", "run_one_open"].contains { step.contains("INDEX \($0)") }
  }
}
