import ArgumentParser
import Domain
import Files
import Messages
import Pipeline
import Reports

/// `iyem process`: the main job, from Inbox to Outbox.
struct ProcessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "process",
    abstract: .help(.process))

  @Flag(name: .customLong("dry-run"), help: .text(.dryRun))
  var dryRun = false

  @Flag(help: .text(.processAgain))
  var again = false

  @Option(help: .text(.runJustification, .text))
  var justification: String?

  @Flag(help: .text(.json))
  var json = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      let options = ProcessOptions(
        now: context.now, language: context.language, again: again, justification: try justification.map(parsed))
      return dryRun ? try await rehearse(context, options) : try await process(context, options)
    }
  }

  private func parsed(_ text: String) throws(Trouble) -> Justification {
    guard let justification = Justification(text) else { throw .badJustification(text) }
    return justification
  }

  private func process(_ context: Context, _ options: ProcessOptions) async throws -> ExitStatus {
    ProcessMemory.keepForReuse()
    let bar = ProgressBar(context)
    defer { bar.clear() }
    let operation = ProcessOperation(
      home: context.home, settings: context.settings, options: options,
      notice: {
        bar.clear()
        context.say($0)
      })
    let report = try await operation.run(progress: { bar.update(done: $0, of: $1) })
    bar.clear()
    if json {
      try write(report.json)
    } else {
      write(report, context)
    }
    return report.summary.partial + report.summary.refused > 0 ? .differs : .done
  }

  private func rehearse(_ context: Context, _ options: ProcessOptions) async throws -> ExitStatus {
    let operation = ProcessRehearsal(home: context.home, settings: context.settings, options: options)
    var summary = RunSummary()
    var document = RunJSON(run: nil, language: context.language)
    if json { StandardStream.output.write(document.opening) }
    let lines = FindingLines(language: context.language, terminal: terminal)
    try await operation.run { outcome in
      summary.count(outcome)
      if json {
        StandardStream.output.write(document.piece(for: outcome))
      } else {
        StandardStream.output.write(lines.lines(of: outcome))
      }
    }
    if json {
      StandardStream.output.write(document.closing(summary))
    } else {
      context.say(.dryRun)
      say(summary, context)
    }
    return summary.partial + summary.refused > 0 ? .differs : .done
  }

  /// Copies the run's document to standard output.
  private func write(_ document: ProcessReport.Document) throws {
    switch document {
    case .bytes(let bytes): StandardStream.output.write(bytes)
    case .file(let path):
      let chunks = try FileChunks(path)
      while let chunk = try chunks.next() { StandardStream.output.write(chunk) }
    }
  }

  private func write(_ report: ProcessReport, _ context: Context) {
    guard let run = report.run else {
      context.say(.inboxEmpty(path: context.home.inbox))
      return
    }
    for form in report.attention { StandardStream.output.write(line(of: form, context.language)) }
    let hidden = report.summary.partial + report.summary.refused - report.attention.count
    if hidden > 0 { context.say(.moreForms(hidden)) }
    say(report.summary, context)
    context.say(.resultsIn(path: context.home.outbox + "/" + run.id))
    if let head = report.head { context.say(.chainHead(head)) }
  }

  /// `kısmen  a.xlsx [EK-1]  → 2026-11-21-001/0002-a`; the files stand below each other at a terminal.
  private func line(of form: FormOutcome, _ language: Language) -> String {
    let words = [FormStatus.partial, .refused].map { Phrase.formStatus($0).text(language) }
    let status = Phrase.formStatus(form.status).text(language)
    let padding = terminal.isTerminal ? (words.map(\.count).max() ?? 0) - status.count : 0
    let head = terminal.styled(status, form.status == .refused ? .red : .yellow)
    let sheet = form.sheet.map { " [\($0)]" } ?? ""
    let rest = SafeText.shown("\(form.file)\(sheet)  → \(form.outputs ?? "")")
    return head + String(repeating: " ", count: max(0, padding)) + "  \(rest)\n"
  }

  private func say(_ summary: RunSummary, _ context: Context) {
    context.say(
      .runTotals(
        forms: summary.forms, accepted: summary.accepted, partial: summary.partial, refused: summary.refused))
    context.say(
      .rowTotals(
        granted: summary.granted, revoked: summary.revoked, unchanged: summary.unchanged, refused: summary.rowsRefused))
  }

  private var terminal: Terminal { Terminal(.output) }
}
