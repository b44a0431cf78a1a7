import Domain
import Files
import Messages
import Pipeline
import Reports

/// What a run of `process` or `apply` came to, on standard output: its document, or lines for people.
struct RunOutput {
  let context: Context
  let json: Bool

  func write(_ report: ProcessReport) throws {
    if json { try write(report.json) } else { tell(report) }
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

  private func tell(_ report: ProcessReport) {
    guard let run = report.run else {
      context.say(.inboxEmpty(path: context.home.inbox))
      return
    }
    let width = report.attention.map { String($0.number).count }.max() ?? 0
    for form in report.attention {
      StandardStream.output.write(line(of: form.outcome, number: form.number, width: width))
    }
    let hidden = report.summary.formsLeft - report.attention.count
    if hidden > 0 { context.say(.moreForms(hidden)) }
    say(report.summary)
    context.say(.resultsIn(path: context.home.outbox + "/" + run.id))
    if let head = report.head { context.say(.chainHead(head)) }
  }

  /// `kısmen  form 12  a.xlsx [EK-1]  → 2026-11-21-001/0002-a`; the files stand below each other at a terminal.
  ///
  /// `undo` and `log --form` take the number.
  private func line(of form: FormOutcome, number: Int64, width: Int) -> String {
    let language = context.language
    let words = [FormStatus.partial, .refused, .held].map { Phrase.formStatus($0).text(language) }
    let status = Phrase.formStatus(form.status).text(language)
    let padding = terminal.isTerminal ? (words.map(\.count).max() ?? 0) - status.count : 0
    let head = terminal.styled(status, form.status == .refused ? .red : .yellow)
    let sheet = form.sheet.map { " [\($0)]" } ?? ""
    let gap = terminal.isTerminal ? String(repeating: " ", count: width - String(number).count) : ""
    let rest = SafeText.masked("\(form.shownFile)\(sheet)  → \(form.outputs ?? "")")
    return head + String(repeating: " ", count: max(0, padding)) + "  form \(gap)\(number)  \(rest)\n"
  }

  private func say(_ summary: RunSummary) {
    context.say(
      .runTotals(
        forms: summary.forms, accepted: summary.accepted, partial: summary.partial, refused: summary.refused))
    context.say(
      .rowTotals(
        granted: summary.granted, revoked: summary.revoked, unchanged: summary.unchanged, refused: summary.rowsRefused))
    context.sayWhatIsLeft(of: summary)
  }

  private var terminal: Terminal { Terminal(.output) }
}

extension Context {
  /// What a run holds, or did not look at; nothing where there is no such thing.
  func sayWhatIsLeft(of summary: RunSummary) {
    if summary.held > 0 { say(.heldTotals(forms: summary.held, rows: summary.rowsHeld)) }
    if summary.rowsNotJudged > 0 { say(.rowsNotJudged(summary.rowsNotJudged)) }
  }
}
