import ArgumentParser
import Domain
import Files
import Messages
import Pipeline
import Reports

/// `iyem undo`: counter-entries to what a run, a batch, a form or one row of it changed.
struct UndoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: .help(.undo), discussion: .help(.undoKeeps))

  @Argument(help: .text(.undoTarget, .target))
  var target: String

  @Option(help: .text(.undoReason, .text))
  var reason: String

  @Flag(name: .customLong("dry-run"), help: .text(.dryRun))
  var dryRun = false

  @Flag(help: .text(.json))
  var json = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      guard let target = UndoTarget(target) else { throw Trouble.badUndoTarget(self.target) }
      let reason = TurkishText.tidy(reason)
      guard !reason.isEmpty else { throw Trouble.noReason }
      let outcome = try UndoOperation(
        home: context.home,
        options: UndoOptions(now: context.now, language: context.language, reason: reason, isDryRun: dryRun),
        notice: { context.say($0) }
      ).run(target)
      if json {
        UndoJSON(outcome, language: context.language).write { StandardStream.output.write($0) }
      } else {
        write(outcome, context)
        try tellWhereItIs(target, outcome, context)
      }
      return outcome.count(.reversed) == outcome.rows.count ? .done : .differs
    }
  }

  private func write(_ outcome: UndoOutcome, _ context: Context) {
    guard !outcome.rows.isEmpty else { return context.say(.undo(.nothing)) }
    let before = outcome.doneBefore.sorted()
    guard before.isEmpty else { return context.say(.undo(.doneBefore(by: before))) }
    for row in outcome.rows { StandardStream.output.write(line(row, context.language)) }
    for finding in outcome.findings {
      let severity = Phrase.severity(finding.severity).text(context.language)
      let sentence = FindingText.sentence(for: finding, in: context.language, masked: true)
      StandardStream.output.write(SafeText.shown("\(severity): \(finding.code.rawValue): \(sentence)") + "\n")
    }
    let warning = Phrase.severity(.warning).text(context.language)
    for answer in outcome.answers {
      let line = "\(warning): \(UndoText.answered(answer).text(context.language))"
      StandardStream.output.write(SafeText.masked(line) + "\n")
    }
    if dryRun { context.say(.dryRun) }
    let (reversed, kept, failed) = (outcome.count(.reversed), outcome.count(.kept), outcome.count(.failed))
    context.say(
      dryRun
        ? .rehearsal(.undoTotals(reversed: reversed, kept: kept, failed: failed))
        : .undo(.totals(reversed: reversed, kept: kept, failed: failed)))
    if let run = outcome.run { context.say(.resultsIn(path: context.home.outbox + "/" + run)) }
    if let head = outcome.head { context.say(.chainHead(head)) }
  }

  /// A form that was held changed nothing: what it changed later stands under another number.
  private func tellWhereItIs(_ target: UndoTarget, _ outcome: UndoOutcome, _ context: Context) throws {
    guard outcome.rows.isEmpty, case .form(let form, _) = target,
      let number = try FormDecisions(home: context.home).number(ofFormTaking: Int(form))
    else { return }
    let command = context.hint("undo", String(number), "--reason", reason)
    context.say(.senders(.takenAs(form: Int(form), number: number, command: command)))
  }

  /// `geri alındı  12:3  yetki verildi  123******01 Ayşe …  10000003 …`, then why it was not, indented.
  private func line(_ row: UndoneRow, _ language: Language) -> String {
    let entry = row.entry
    let number = [entry.source.form.map { String($0) }, entry.source.row.map { String($0) }].compactMap { $0 }
    let words = [
      dryRun ? RehearsalText.undone(row.effect).text(language) : UndoText.effect(row.effect).text(language),
      number.joined(separator: ":"),
      LogText.kind(of: entry).text(language),
      [entry.person?.description, entry.fullName].compactMap { $0 }.joined(separator: " "),
      [entry.unit?.description, entry.unitName].compactMap { $0 }.joined(separator: " "),
    ]
    let remarks = row.remarks(language, isRehearsal: dryRun).map { "    " + $0 }
    let lines = [words.filter { !$0.isEmpty }.joined(separator: "  ")] + remarks
    return lines.map { SafeText.masked($0) + "\n" }.joined()
  }
}
