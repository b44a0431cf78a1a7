import Domain
import Files
import Foundation
import Messages
import Register
import Registry
import Reports

/// How something is to be undone.
package struct UndoOptions: Hashable, Sendable {
  package var now: Moment
  package var language: Language
  /// Why: it stands in the journal.
  package var reason: String
  /// Who asks for it; unless told otherwise the person who logged in, also behind `sudo -u`.
  package var user: String
  /// Tells all of what would happen, and changes nothing.
  package var isDryRun: Bool

  package init(
    now: Moment, language: Language, reason: String, user: String = UserIdentity.current.login,
    isDryRun: Bool = false
  ) {
    self.now = now
    self.language = language
    self.reason = reason
    self.user = user.isEmpty ? "?" : user
    self.isDryRun = isDryRun
  }
}

/// Undoes a run, a batch, a form or a row of one: by counter-entries, in one transaction, as a run of its own.
///
/// The results are made under a hidden name before the commit and shown after it; what a killed undo left hidden is shown
/// or removed by the next.
package struct UndoOperation: Sendable {
  private let home: Home
  private let options: UndoOptions
  private let notice: @Sendable (Phrase) -> Void

  package init(home: Home, options: UndoOptions, notice: @escaping @Sendable (Phrase) -> Void = { _ in }) {
    self.home = home
    self.options = options
    self.notice = notice
  }

  /// Throws `Trouble`: also for a target that the registry does not know, or a run that is not finished.
  package func run(_ target: UndoTarget) throws -> UndoOutcome {
    options.isDryRun ? try rehearse(target) : try apply(target)
  }

  private func rehearse(_ target: UndoTarget) throws -> UndoOutcome {
    try Registry.existing(in: home, mode: .rehearsal).dryRun { store in
      guard var outcome = try undo(target, in: store) else { return nothing(target) }
      outcome.run = nil
      outcome.head = nil
      return outcome
    }
  }

  private func apply(_ target: UndoTarget) throws -> UndoOutcome {
    try home.requireRegistry()
    let lock = try FileLock(home.lock, since: Moment.now.description)
    defer { withExtendedLifetime(lock) {} }
    let registry = try Registry.existing(in: home, mode: .readWrite)
    try Folder.make(home.outbox)
    let staged = StagedRuns(outbox: home.outbox, kind: .undo)
    try registry.read { try recover(staged, $0) }
    let outcome: UndoOutcome
    do {
      outcome = try registry.write { store in
        guard let outcome = try undo(target, in: store) else { return nothing(target) }
        if let run = outcome.run {
          let folder = try staged.begin(run)
          try UndoReport(outcome, language: options.language).write(to: folder)
          try Folder.syncFileSystem(of: folder)
        }
        return outcome
      }
    } catch {
      // Whether it was committed, the registry knows.
      try? registry.read { try recover(staged, $0) }
      throw error
    }
    try outcome.run.map(staged.show)
    return outcome
  }

  /// Nil where the target changed nothing, so that nothing is recorded.
  private func undo(_ target: UndoTarget, in store: any RegisterTransaction) throws -> UndoOutcome? {
    let entries = try entries(of: target, in: store)
    guard !entries.isEmpty else { return nil }
    if let rows = try UndoSession.doneBefore(entries, in: store) {
      var outcome = nothing(target)
      outcome.rows = rows
      return outcome
    }
    let now = try store.startOfRun(at: options.now)
    if now > options.now { notice(.clockBehind(now)) }
    let register = try store.beginUndo(
      of: target, because: options.reason, by: options.user, at: now, language: options.language,
      isTaken: home.isTaken)
    let session = UndoSession(store, register, now: now)
    let rows = try session.undo(entries)
    var outcome = UndoOutcome(
      target: target, run: register.run, reason: options.reason, by: options.user, at: now, rows: rows,
      findings: try session.findings(after: rows), head: try store.recordHead(of: register.run))
    let touched = rows.filter { $0.effect == .reversed }.compactMap(\.entry.source.form)
    outcome.answers = try store.answersOut(of: Set(touched))
    return outcome
  }

  private func entries(of target: UndoTarget, in store: any RegisterTransaction) throws -> [LogEntry] {
    if case .run(let run, _) = target, let open = try store.openRun(), open.id == run { throw Trouble.runOpen(run) }
    do {
      return try store.undoEntries(of: target)
    } catch RegistryError.notFound(.row) {
      switch target {
      case .run(let run, let row): throw Trouble.batchRowUnknown(run: run, row: row ?? 0)
      case .form(let form, let row): throw Trouble.formRowUnknown(form: form, row: row ?? 0)
      }
    } catch RegistryError.notFound {
      if case .run(let run, _) = target, let forms = try home.formsRun(ofDaily: run) {
        throw Trouble.undoOfDaily(run: run, forms: forms.isEmpty ? nil : forms)
      }
      throw Trouble.runUnknown(target.description)
    }
  }

  private func nothing(_ target: UndoTarget) -> UndoOutcome {
    UndoOutcome(target: target, reason: options.reason, by: options.user, at: options.now)
  }

  private func recover(_ staged: StagedRuns, _ store: any RegisterReading) throws {
    for run in try staged.hidden() {
      if try store.hasUndo(run), !Folder.isFolder(FilePlace(below: home.outbox, run)) {
        try staged.show(run)
      } else {
        try staged.discard(run)
      }
    }
  }
}
