import Domain
import Files
import Messages
import Pipeline

/// What comparisons came to, on standard output: their documents, or the counts for people.
struct ReconcileOutput {
  let context: Context
  let json: Bool

  /// The status: that of the first roster that could not be read, or whether anything differs.
  func write(_ results: [ReconcileResult]) -> ExitStatus {
    var status = ExitStatus.done
    var trouble: Trouble?
    for result in results {
      switch result.outcome {
      case .success(let outcome):
        if !json { say(outcome) }
        if outcome.differs, status == .done { status = .differs }
      case .failure(let problem):
        let failure = problem.placed(result.path, in: .roster, context.settings)
        Complaint(terminal: context.terminal).write(failure.text(context.language))
        trouble = trouble ?? failure
      }
    }
    if json { writeDocuments(results) }
    return trouble.map { ExitStatus($0.kind) } ?? status
  }

  /// One document for one roster, an array for several.
  private func writeDocuments(_ results: [ReconcileResult]) {
    let documents = results.compactMap(\.document)
    if results.count == 1 {
      documents.first?.write { StandardStream.output.write($0) }
      return
    }
    for (index, document) in documents.enumerated() {
      StandardStream.output.write(index == 0 ? "[\n" : ",\n")
      document.write { StandardStream.output.write($0) }
    }
    StandardStream.output.write(documents.isEmpty ? "[]\n" : "]\n")
  }

  private func say(_ outcome: ReconciliationOutcome) {
    func line(_ phrase: Phrase) { StandardStream.output.write(SafeText.shown(phrase.text(context.language)) + "\n") }
    line(.file(outcome.file))
    if let problem = outcome.problem {
      context.say(.problem(FindingText.sentence(for: problem, in: context.language, masked: true)))
    }
    line(.comparison(.compared(rows: outcome.rows, appointments: outcome.appointments)))
    for situation in Situation.allCases {
      if let count = outcome.counts[situation], count > 0 { line(.comparison(.situation(situation, count))) }
    }
    if outcome.withheld > 0 { line(.comparison(.withheld(outcome.withheld))) }
    let counts = outcome.proposalCounts
    if counts != (0, 0) {
      line(.comparison(.proposals(free: counts.free, held: counts.held)))
      if let command = applying(outcome, held: counts.held) { line(.comparison(.apply(command: command))) }
    }
    if let outputs = outcome.outputs { context.say(.resultsIn(path: context.home.outbox + "/" + outputs)) }
  }

  /// The command that applies all proposals; nil where no file holds them.
  private func applying(_ outcome: ReconciliationOutcome, held: Int) -> String? {
    guard let outputs = outcome.outputs else { return nil }
    let paths = ["oneriler.xlsx", "oneriler.csv"].map { "\(context.home.outbox)/\(outputs)/\($0)" }
    return paths.first { FileStamp($0) != nil }.map {
      held > 0 ? context.hint("managers", "apply", $0, "--held", String(held)) : context.hint("managers", "apply", $0)
    }
  }
}
