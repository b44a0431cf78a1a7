import Domain
import Files
import Messages
import Register
import Registry
import Settings
import Synchronization

/// The daily run's step over forms and mails: a run of `process`, whose folder in Outbox is its own.
struct FormsStep {
  let home: Home
  let settings: Settings
  let book: DailyBook
  let notice: @Sendable (Phrase) -> Void

  let user: UserIdentity

  func run(_ progress: @escaping @Sendable (Int, Int) -> Void) async throws {
    if try approval() == .none { return try await process(progress) }
    if try isRunToBeEnded() { try await process(progress) }
    try await plan()
  }

  /// What the settings or the registry ask for.
  private func approval() throws -> Approval {
    guard settings.approval == .none, FileStamp.isReadableFile(home.registry) else { return settings.approval }
    return try Registry.existing(in: home).read { try $0.approval() }
  }

  /// Whether a run without a plan was begun, by this daily run or another, and not ended.
  private func isRunToBeEnded() throws -> Bool {
    try Registry.existing(in: home).read { store in
      try store.openRun().map { try store.plan(appliedBy: $0.id) == nil } ?? false
    }
  }

  /// Writes down what would be done: another person has to apply it.
  private func plan() async throws {
    let record = book.record
    let path = book.folder + "/plan.json"
    let passedOver = Mutex([PassedOver]())
    // One that a killed run made is recorded, and nobody has seen it.
    try FileMove.remove(path)
    let options = ProcessOptions(now: record.at, language: record.language, isUnattended: true, user: user)
    let operation = PlanOperation(
      home: home, settings: settings, options: options,
      notice: { phrase in
        if case .passedOver(let thing) = phrase { passedOver.withLock { $0.append(thing) } }
        notice(phrase)
      })
    var note: PlanNote?
    do { note = try await operation.run(to: path) } catch Trouble.plan(.nothingToPlan) { note = nil }
    let (made, things) = (note, passedOver.withLock { $0 })
    let outputs = "\(book.run)/plan.json"
    try book.update { record in
      record.forms.passedOver = things
      record.forms.plan = made.map {
        DailyPlan(
          outputs: outputs, sha256: $0.sha256, files: $0.files, granted: $0.summary.granted,
          revoked: $0.summary.revoked)
      }
    }
    if let made { try end(made.summary) } else if record.forms.state != .done { try end(RunSummary()) }
  }

  private func process(_ progress: @escaping @Sendable (Int, Int) -> Void) async throws {
    // What ended before the daily run was killed is not done again.
    if let run = book.record.formsRun, let summary = try summary(ofFinished: run) {
      return try end(summary)
    }
    let book = self.book
    let notice = self.notice
    let passedOver = Mutex([PassedOver]())
    try book.update { $0.forms.state = .begun }
    let record = book.record
    let options = ProcessOptions(now: record.at, language: record.language, isUnattended: true)
    let report = try await ProcessOperation(
      home: home, settings: settings, options: options,
      notice: { phrase in
        if case .passedOver(let thing) = phrase { passedOver.withLock { $0.append(thing) } }
        notice(phrase)
      }
    ).run(
      began: { info in
        let things = passedOver.withLock { $0 }
        try book.update { record in
          record.formsRun = info.id
          record.forms.passedOver = things
        }
      }, progress: progress)
    let things = passedOver.withLock { $0 }
    try book.update { $0.forms.passedOver = things }
    try end(report.summary)
  }

  private func summary(ofFinished run: String) throws -> RunSummary? {
    try Registry.existing(in: home).read { store in
      guard let record = try store.run(run), !record.isOpen else { return nil }
      return try store.summary(of: run)
    }
  }

  private func end(_ summary: RunSummary) throws {
    try book.update { record in
      record.forms.counts = [
        "accepted": summary.accepted, "partial": summary.partial, "refused": summary.refused,
        "held": summary.held,
        "granted": summary.granted, "revoked": summary.revoked, "unchanged": summary.unchanged,
        "rowsRefused": summary.rowsRefused, "rowsHeld": summary.rowsHeld, "rowsNotJudged": summary.rowsNotJudged,
        "mails": summary.mails.mails,
      ]
      record.forms.state = .done
    }
  }
}
