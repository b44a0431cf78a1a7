import ArgumentParser
import Domain
import Files
import Messages
import Pipeline
import Register

/// What a batch came to, on standard output: its document, or findings and totals for people.
struct BatchOutput {
  let context: Context
  let json: Bool
  let isDryRun: Bool

  /// So many findings are printed.
  private static let printed = 100

  func write(_ result: BatchResult) -> ExitStatus {
    let outcome = result.outcome
    if json {
      result.document.write { StandardStream.output.write($0) }
    } else {
      print(outcome, result)
    }
    let isClean = outcome.status == .accepted && !outcome.findings.contains { $0.severity == .error }
    return isClean ? .done : .differs
  }

  private func print(_ outcome: BatchOutcome, _ result: BatchResult) {
    var shown = outcome
    let errors = outcome.findings.filter { $0.severity == .error }
    let warnings = outcome.findings.filter { $0.severity == .warning }
    shown.findings = Array((errors + warnings).prefix(Self.printed))
    let lines = FindingLines(language: context.language, terminal: Terminal(.output))
    StandardStream.output.write(lines.lines(of: shown))
    let hidden = outcome.findings.count { $0.severity > .note } - shown.findings.count
    if hidden > 0 { context.say(.moreFindings(hidden)) }
    if isDryRun { context.say(.dryRun) }
    context.say(totals(outcome, result))
    if !isDryRun, let outputs = outcome.outputs { context.say(.resultsIn(path: context.home.outbox + "/" + outputs)) }
    if let head = result.info.head { context.say(.chainHead(head)) }
  }

  private func totals(_ outcome: BatchOutcome, _ result: BatchResult) -> Phrase {
    let counts = outcome.counts
    func count(_ effect: BatchEffect) -> Int { counts[effect] ?? 0 }
    let (unchanged, refused) = (count(.unchanged), count(.refused))
    if result.info.layout == .hierarchy {
      return isDryRun
        ? .rehearsal(.ties(tied: count(.tied), unchanged: unchanged, refused: refused))
        : .managers(.tieTotals(tied: count(.tied), unchanged: unchanged, refused: refused))
    }
    let (appointed, ended) = (count(.appointed), count(.ended))
    return isDryRun
      ? .rehearsal(.batch(appointed: appointed, ended: ended, unchanged: unchanged, refused: refused))
      : .managers(.batchTotals(appointed: appointed, ended: ended, unchanged: unchanged, refused: refused))
  }
}

/// What the commands that apply a batch have in common.
struct BatchArguments: ParsableArguments {
  @Argument(help: .text(.batchFile, .file), completion: .file(extensions: ["xlsx", "csv"]))
  var file: String

  @Flag(name: .customLong("dry-run"), help: .text(.dryRun))
  var dryRun = false

  @Flag(help: .text(.batchAgain))
  var again = false

  @Option(help: .text(.heldProposals, .count))
  var held: Int?

  @Flag(help: .text(.json))
  var json = false

  func apply(_ kind: BatchRecord.Kind, _ common: CommonOptions) async throws {
    try await common.perform { context in
      let options = BatchOptions(
        now: context.now, language: context.language, again: again, isDryRun: dryRun, held: held)
      let operation = BatchOperation(
        home: context.home, settings: context.settings, options: options, kind: kind, notice: { context.say($0) })
      return BatchOutput(context: context, json: json, isDryRun: dryRun).write(try operation.run(file))
    }
  }
}
