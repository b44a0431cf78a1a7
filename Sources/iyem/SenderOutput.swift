import Domain
import Files
import Messages
import Pipeline

extension Context {
  /// So many lines are printed of each kind.
  private static let printed = 100

  /// Tells what became of domains that were confirmed or rejected.
  func tell(_ outcome: SenderOutcome, isDryRun: Bool) -> ExitStatus {
    guard outcome.problems.isEmpty else {
      for problem in outcome.problems.prefix(Self.printed) { write(.problem(problem)) }
      say(.senders(.nothingTaken(problems: outcome.problems.count)))
      return .differs
    }
    for decision in outcome.decided.prefix(Self.printed) { write(.decided(decision, isDryRun: isDryRun)) }
    if isDryRun { say(.dryRun) }
    say(.senders(.totals(decided: outcome.decided.count, known: outcome.known, isDryRun: isDryRun)))
    if !isDryRun, outcome.formsReady > 0 { say(.senders(.formsReady(outcome.formsReady))) }
    return .done
  }

  private func write(_ text: SenderText) {
    StandardStream.output.write(SafeText.masked(text.text(language)) + "\n")
  }
}
