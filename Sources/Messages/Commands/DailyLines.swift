import Domain

/// A daily run in lines for people: what cron mails.
package struct DailyLines {
  private let record: DailyRecord
  /// Outbox as the reader is to be pointed to it.
  private let outbox: String
  /// What commands that are named need beside their arguments: `--home …`.
  private let options: [String]
  private var language: Language { record.language }

  package init(_ record: DailyRecord, outbox: String, options: [String] = []) {
    self.record = record
    self.outbox = outbox
    self.options = options
  }

  package func text() -> String {
    let time = language.time(record.at)
    guard let run = record.run else {
      return line(.idle(time: time)) + record.steps.map { others($0.step) }.joined() + backup
    }
    var text = line(.line(run: run, time: time))
    for (name, step) in record.steps { text += section(name, step) }
    return text + backup + line(.report(path: "\(outbox)/\(run)/gunluk.html"))
  }

  private var backup: String { backupSentence.map { "\(word(.backup)): \(SafeText.shown($0))\n" } ?? "" }

  /// What became of the day's backup; nil where none was asked for.
  package var backupSentence: String? {
    guard let backup = record.backup else { return nil }
    return backup.failure.map { word(.failed(reason: $0.reason)) } ?? backup.file.map { word(.backupMade(file: $0)) }
  }

  private func section(_ name: DailyStep.Name, _ step: DailyStep) -> String {
    var text = word(.step(name)) + ": " + SafeText.shown(head(name, step)) + "\n"
    if let plan = step.plan { text += row(applying(plan)) }
    if let senders = confirmingSenders(name, step) { text += row(senders) }
    for file in step.files {
      text += row("\(outcome(of: file)): \(file.file)  → \(file.outputs)")
      for note in notes(on: file, name) { text += row("  " + note) }
    }
    return text + others(step)
  }

  private func head(_ name: DailyStep.Name, _ step: DailyStep) -> String {
    if let failure = step.failure { return word(.failed(reason: failure.reason)) }
    if step.plan != nil { return word(.planned(counts: step.counts)) }
    if name == .forms {
      return record.formsRun.map { "\(word(.forms(counts: step.counts)))  → \($0)" } ?? word(.nothingCame)
    }
    return word(step.files.isEmpty ? .nothingCame : .files(step.files.count))
  }

  /// Whether any line names a command.
  package var namesCommands: Bool {
    record.steps.contains { _, step in
      step.plan != nil || step.files.isEmpty && step.counts["held"] ?? 0 > 0
        || step.files.contains { $0.outcome == .held || $0.counts["held"] ?? 0 > 0 }
    }
  }

  /// How to see the forms that the step holds; nil where it holds none.
  package func confirmingSenders(_ name: DailyStep.Name, _ step: DailyStep) -> String? {
    guard name == .forms, step.counts["held"] ?? 0 > 0 else { return nil }
    return word(.confirmSenders(command: CommandHint.line(["forms", "list"], options: options)))
  }

  /// Who applies a plan that waits for approval, and how.
  package func applying(_ plan: DailyPlan) -> String {
    word(.applyPlan(command: CommandHint.line(["apply", "\(outbox)/\(plan.outputs)"], options: options)))
  }

  private func others(_ step: DailyStep) -> String {
    step.passedOver.map { row("\(word(.notTaken)): \($0.name): \(word(.passedOver($0.reason)))") }.joined()
  }

  /// `uygulandı`.
  package func outcome(of file: DailyFile) -> String { file.outcome.map { word(.outcome($0)) } ?? "" }

  /// What is to be known of a file, and done about it.
  package func notes(on file: DailyFile, _ name: DailyStep.Name) -> [String] {
    let place = "\(outbox)/\(file.outputs)"
    switch file.outcome {
    case .applied, .refused: return [word(.snapshot(counts: file.counts))] + left(in: file)
    case .held:
      let command = CommandHint.line(["detsis", "import", "--confirm", "\(place)/\(file.file)"], options: options)
      return [word(.snapshot(counts: file.counts))] + left(in: file) + [word(.confirm(command: command))]
    case .repeated: return file.reason.map { [word(.copyOf($0))] } ?? []
    case .agrees, .differs:
      let held = file.counts["held"] ?? 0
      let scope = [file.scope, file.scopeName].compactMap(\.self).joined(separator: " ")
      let words = ["managers", "apply", "--held", String(held), place + "/oneriler.xlsx"]
      return [scope, word(.roster(counts: file.counts))]
        + (held > 0 ? [word(.applyHeld(command: CommandHint.line(words, options: options)))] : [])
    case .unreadable: return file.reason.map { [$0] } ?? []
    case .vanished, nil: return []
    }
  }

  /// Who is left in the units that a list closes, or would: to be known before somebody confirms it.
  private func left(in file: DailyFile) -> [String] {
    let (authorisations, appointments) = (file.counts["authorisationsLeft"] ?? 0, file.counts["appointmentsLeft"] ?? 0)
    guard authorisations + appointments > 0 else { return [] }
    let text = UnitText.left(
      authorisations: authorisations, appointments: appointments, isTried: file.outcome == .held)
    return ["\(Phrase.severity(.warning).text(language)): \(text.text(language))"]
  }

  private func word(_ text: DailyText) -> String { text.text(language) }
  private func line(_ text: DailyText) -> String { SafeText.shown(word(text)) + "\n" }
  private func row(_ text: String) -> String { "  " + SafeText.shown(Masking.numbers(in: text)) + "\n" }
}

extension DropPlace {
  /// What a file in Inbox is that is no form, and where it belongs.
  func sentence(_ language: Language) -> String {
    switch language {
    case .turkish: "Bu bir EK-1 formu değil, " + isAndBelongs(.turkish)
    case .english: "This is no EK-1 form but " + isAndBelongs(.english)
    }
  }

  /// The same of a file that lies, or was given, where something else than a form is taken.
  func sentenceElsewhere(_ language: Language) -> String {
    switch (self, language) {
    case (.roster, .turkish): "bu, bir " + isAndBelongs(.turkish) + " Atama listesinde ayrıca İŞLEM sütunu bulunur."
    case (.roster, .english): "this is " + isAndBelongs(.english) + " A batch of appointments has a column İŞLEM, too."
    case (_, .turkish): "bu, bir " + isAndBelongs(.turkish)
    case (_, .english): "this is " + isAndBelongs(.english)
    }
  }

  private func isAndBelongs(_ language: Language) -> String {
    switch (self, language) {
    case (.units, .turkish):
      "DETSİS birim listesidir. Inbox/DETSIS klasörüne konur (elle yüklemek için: iyem detsis import DOSYA)."
    case (.roster, .turkish):
      "yönetici kadro listesidir. Inbox/Kadro klasörüne konur (elle karşılaştırmak için: iyem reconcile DOSYA)."
    case (.batch, .turkish): "atama ve sonlandırma listesidir; şöyle uygulanır: “iyem managers apply DOSYA”."
    case (.hierarchy, .turkish):
      "birimleri yardımcılara bağlayan tablodur; şöyle uygulanır: “iyem hierarchy apply DOSYA”."
    case (.form, .turkish):
      "EK-1 talep formudur. Inbox klasörüne konur (yalnızca denetlemek için: iyem check DOSYA)."
    case (.units, .english):
      "a list of DETSİS units. It belongs into Inbox/DETSIS (to import it by hand: iyem detsis import FILE)."
    case (.roster, .english): "a list of managers. It belongs into Inbox/Kadro (by hand: iyem reconcile FILE)."
    case (.batch, .english): "a batch of appointments and endings; to apply it: “iyem managers apply FILE”."
    case (.hierarchy, .english): "the table that ties units to deputies; to apply it: “iyem hierarchy apply FILE”."
    case (.form, .english): "an EK-1 form. It belongs into Inbox (to check it alone: iyem check FILE)."
    }
  }
}
