import Domain
import Files
import Register
import Rules
import SpreadsheetReader

/// Judges files against the registry as a run would, and writes nothing.
struct Rehearsal {
  let judge: FileJudge
  let limits: ReaderLimits
  /// Whether what shows only after applying (`fewer-than-two`) is told as well.
  let tellsAftermath: Bool
  /// Originals of held forms among them, by name.
  var kept: [String: KeptMail] = [:]

  /// Hands the outcomes on as they come: forms that continue an unseen one come last, as in a run.
  func run(
    _ files: [(name: String, place: FilePlace)], in registry: any RegisterStore, each: (FormOutcome) throws -> Void
  ) async throws {
    try await run(files, in: registry, eachFile: { file in for form in file.forms { try each(form.outcome) } })
  }

  /// The same, file by file, with the changes that would be made.
  func run(
    _ files: [(name: String, place: FilePlace)], in registry: any RegisterStore, eachFile: (PlannedFile) throws -> Void
  ) async throws {
    let memory = RehearsalMemory()
    var waiting = [(name: String, place: FilePlace)]()
    for window in files.windows(weighing: { FileWindow.weight(of: $0.place) }) {
      let read = try await IncomingFile.read(window, limits: limits, for: judge.reader, kept: kept)
      try registry.read { store in
        let view = RehearsalView(base: store.view(), memory: memory)
        for (file, source) in zip(read, window) {
          if try judge.mustWait(file, in: view) {
            waiting.append(source)
          } else {
            try eachFile(try rehearse(file, view))
          }
        }
      }
    }
    let (limits, reader) = (limits, judge.reader)
    let ordered = try await judge.inOrder(
      waiting, place: { $0.place }, read: { try await IncomingFile.read($0, limits: limits, for: reader) })
    for window in ordered.windows(weighing: { FileWindow.weight(of: $0.place) }) {
      let read = try await IncomingFile.read(window, limits: limits, for: reader)
      try registry.read { store in
        let view = RehearsalView(base: store.view(), memory: memory)
        for file in read { try eachFile(try rehearse(file, view)) }
      }
    }
  }

  private func rehearse<Base: MailView>(
    _ file: IncomingFile, _ view: RehearsalView<Base>
  ) throws -> PlannedFile {
    let mail = try judge.judgeMail(file, in: view)
    var forms = [PlannedForm]()
    _ = try judge.judge(file, mail, in: view) { judged in
      view.memory.rehearse(judged.plan)
      if mail?.outcome.isBelieved ?? true {
        view.memory.remember(judged.document, judged.plan.outcome, at: judge.now)
      }
      var outcome = judged.plan.outcome
      if tellsAftermath { outcome.findings += try judge.check.findingsAfterApplying(judged.plan, in: view) }
      forms.append(PlannedForm(part: judged.part, outcome: outcome, changes: judged.plan.changes))
      return outcome
    }
    if let mail { view.memory.remember(mail.outcome, at: judge.now) }
    return PlannedFile(
      file: file.name, sha256: file.sha256, mail: mail?.outcome, forms: forms.sorted { $0.part < $1.part })
  }
}
