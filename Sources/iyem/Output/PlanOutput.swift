import Domain
import Files
import Messages
import Reports

/// What a run would do, file by file, on standard output: the document of `process --json`, or lines with the findings and
/// the changes.
final class PlanOutput {
  private let context: Context
  private let json: Bool
  private let lines: FindingLines
  private var document: RunJSON
  private(set) var summary = RunSummary()

  init(context: Context, json: Bool) {
    self.context = context
    self.json = json
    lines = FindingLines(language: context.language, terminal: Terminal(.output))
    document = RunJSON(run: nil, language: context.language)
    if json { StandardStream.output.write(document.opening) }
  }

  func write(_ file: PlannedFile) {
    for form in file.forms {
      summary.count(form.outcome)
      if json {
        StandardStream.output.write(document.piece(for: form.outcome))
      } else {
        StandardStream.output.write(lines.lines(of: form.outcome))
        for change in form.changes { StandardStream.output.write(line(of: change, in: form.outcome)) }
      }
    }
    if let mail = file.mail { summary.mails.count(mail) }
  }

  func finish() {
    guard !json else {
      StandardStream.output.write(document.closing(summary))
      return
    }
    let forms = RehearsalText.forms(
      summary.forms, accepted: summary.accepted, partial: summary.partial, refused: summary.refused)
    let rows = RehearsalText.rows(
      granted: summary.granted, revoked: summary.revoked, unchanged: summary.unchanged, refused: summary.rowsRefused)
    for text in [forms, rows] { context.say(.rehearsal(text)) }
    context.sayWhatIsLeft(of: summary)
  }

  /// `a.xlsx: yetki verilir  123******01 Ayşe …  10000003`.
  private func line(of change: RegistryChange, in form: FormOutcome) -> String {
    let words = [
      PlanText.change(change.operation).text(context.language), "\(change.person) \(change.fullName)",
      change.unit.description,
    ]
    return SafeText.shown("\(form.shownFile): " + words.joined(separator: "  ")) + "\n"
  }
}
