import Domain
import Files
import Messages
import Settings

/// A roster from the drop folder: compared with the registry, its results beside it.
struct RosterDrop {
  let home: Home
  let settings: Settings
  let run: String
  let now: Moment
  let language: Language

  func take(_ file: inout DailyFile, at input: OpenedInput) throws {
    let path = input.path
    let operation = ReconcileOperation(
      home: home, settings: settings, options: ReconcileOptions(now: now, language: language))
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let outcome = try compare(path) { try operation.run(input, as: run, outputs: file.outputs, into: folder) }
    file.outcome = outcome.differs ? .differs : .agrees
    file.scope = outcome.scope.description
    file.scopeName = outcome.scopeName
    file.counts = ["rows": outcome.rows, "appointments": outcome.appointments]
    for (situation, count) in outcome.counts { file.counts[situation.rawValue] = count }
    let holds = outcome.proposals.map(\.hold)
    file.counts["proposals"] = holds.count { $0 == nil }
    file.counts["held"] = holds.count { $0 != nil }
    if outcome.withheld > 0 { file.counts["withheld"] = outcome.withheld }
  }

  private func compare(_ path: String, _ work: () throws -> ReconciliationOutcome) throws -> ReconciliationOutcome {
    do { return try work() } catch let trouble as Trouble { throw trouble.placed(path, in: .roster, settings) }
  }
}
