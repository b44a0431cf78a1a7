import Domain
import Files
import Messages
import Reports

/// Outcomes on standard output as they come: one JSON array, or lines for people with their totals.
final class OutcomeOutput {
  private let context: Context
  private let json: Bool
  private let lines: FindingLines
  private var isFirst = true
  private var counts = [Severity: Int]()

  init(context: Context, json: Bool) {
    self.context = context
    self.json = json
    lines = FindingLines(language: context.language, terminal: Terminal(.output))
  }

  func write(_ outcome: FormOutcome) {
    if json {
      StandardStream.output.write(isFirst ? "[\n" : ",\n")
      StandardStream.output.write(FormJSON.bytes(for: outcome, language: context.language))
    } else {
      for finding in outcome.findings { counts[finding.severity, default: 0] += 1 }
      StandardStream.output.write(lines.lines(of: outcome))
    }
    isFirst = false
  }

  func finish() {
    if json {
      StandardStream.output.write(isFirst ? "[]\n" : "\n]\n")
    } else {
      context.say(
        .findingTotals(errors: counts[.error] ?? 0, warnings: counts[.warning] ?? 0, notes: counts[.note] ?? 0))
    }
  }
}
