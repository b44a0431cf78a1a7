import Domain
import Registry
import Rules
import SpreadsheetReader

/// Judges files against the registry as a run would, and writes nothing.
struct Rehearsal {
  let judge: FileJudge
  let limits: ReaderLimits
  /// Whether what shows only after applying (`fewer-than-two`) is told as well.
  let tellsAftermath: Bool
  /// Whether the files are ones that the operator named, so that a link among them is meant.
  var followsLinks = false

  /// Hands the outcomes on as they come: forms that continue an unseen one come last, as in a run.
  func run(
    _ files: [(name: String, path: String)], in registry: Registry, each: (FormOutcome) throws -> Void
  ) async throws {
    let memory = RehearsalMemory()
    var waiting = [(name: String, path: String)]()
    for window in files.windows(of: ProcessOperation.windowSize) {
      let read = await IncomingFile.read(window, limits: limits, followsLinks: followsLinks)
      try registry.read { store in
        let view = RehearsalView(base: store.view(), memory: memory)
        for (file, source) in zip(read, window) {
          if try judge.mustWait(file, in: view) {
            waiting.append(source)
          } else {
            try rehearse(file, view, each)
          }
        }
      }
    }
    for window in waiting.windows(of: ProcessOperation.windowSize) {
      let read = await IncomingFile.read(window, limits: limits, followsLinks: followsLinks)
      try registry.read { store in
        let view = RehearsalView(base: store.view(), memory: memory)
        for file in read { try rehearse(file, view, each) }
      }
    }
  }

  private func rehearse<Base: MailView>(
    _ file: IncomingFile, _ view: RehearsalView<Base>, _ each: (FormOutcome) throws -> Void
  ) throws {
    let mail = try judge.judgeMail(file, in: view)
    let outcomes = try judge.judge(file, mail, in: view) { judged in
      view.memory.rehearse(judged.plan)
      if mail?.outcome.isBelieved ?? true { view.memory.remember(judged.document, at: judge.now) }
      var outcome = judged.plan.outcome
      if tellsAftermath { outcome.findings += try judge.check.findingsAfterApplying(judged.plan, in: view) }
      return outcome
    }
    if let mail { view.memory.remember(mail.outcome, at: judge.now) }
    for outcome in outcomes { try each(outcome) }
  }
}

extension Array {
  /// Consecutive pieces of at most `size` elements.
  func windows(of size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}
