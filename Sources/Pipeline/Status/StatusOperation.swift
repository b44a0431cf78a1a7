import Domain
import Files
import Messages
import Register
import Registry
import Settings

/// Tells how the office stands; everything is only read, also while a run works.
package struct StatusOperation: Sendable {
  private let home: Home
  private let now: Moment
  private let maximumAge: Int
  private let isFull: Bool
  private let settings: Settings

  /// `maximumAge` in hours; `isFull` asks for what `verify` asks, which takes longer.
  package init(home: Home, settings: Settings = Settings(), now: Moment, maximumAge: Int, isFull: Bool) {
    self.home = home
    self.settings = settings
    self.now = now
    self.maximumAge = maximumAge
    self.isFull = isFull
  }

  /// Throws `Trouble` where the registry cannot be read at all.
  package func run() throws -> OfficeStatus {
    let registry = try Registry.existing(in: home)
    var status = OfficeStatus(at: now, maximumAge: maximumAge)
    let history = try known({ try DailyLog(home: home).read() }, else: DailyHistory())
    let unreadable = try DailyLog(home: home).unreadable() + ProposalLog(home: home).unreadable()
    status.concerns += unreadable.map { .stateUnreadable(path: $0) }
    status.lastRun = history.last?.run
    status.isDaily = history.last != nil
    status.runningSince = (FileLock.holder(of: home.dailyLock) ?? FileLock.holder(of: home.lock))?.since
    try registry.read { store in
      // Where the file is damaged, nothing else that it says can be relied on.
      if let reason = try store.quickCheck() { status.concerns.append(.damaged(reason: reason)) }
      status.registry = try store.size(at: now)
      status.registry.bytes = FileStamp(home.registry)?.size ?? 0
      status.lastGoodAt = try history.last == nil ? store.newestFinishedRun()?.startedAt : history.lastGoodAt
      try addAnswers(to: &status, store)
      try addInterrupted(to: &status, store)
      let held = try KeptOriginals(home: home, settings: settings, notice: { _ in }).heldForms(in: store)
      status.backlog.readyForms = held.count(where: \.isReady)
      status.backlog.heldForms = held.count - status.backlog.readyForms
      if status.backlog.heldForms > 0 { status.concerns.append(.heldForms(status.backlog.heldForms)) }
      if let newest = try store.imports(from: store.newestImport()).last, newest.state == .held {
        status.concerns.append(.heldUnits(file: newest.source))
      }
      if let plan = history.plan, try isOpen(plan, store) { status.concerns.append(.openPlan(plan)) }
      status.proposals = try known({ try ProposalLog(home: home).open(history, store) }, else: [])
    }
    addAge(to: &status)
    addSteps(of: history, to: &status)
    try addBackup(history, to: &status)
    status.concerns += status.proposals.map { .openProposals($0) }
    try addBacklog(to: &status)
    if isFull { try addDefects(to: &status) }
    return status
  }

  /// What a file beside the registry keeps; where it cannot be read, which is a concern of its own, nothing.
  private func known<T>(_ read: () throws -> T, else nothing: T) throws -> T {
    do { return try read() } catch Trouble.stateUnreadable { return nothing }
  }

  private func addAge(to status: inout OfficeStatus) {
    guard let last = status.lastGoodAt else { return status.concerns.append(.neverRun) }
    let age = now.secondsSince1970 - last.secondsSince1970
    if age < -Self.tolerance { status.concerns.append(.clockBehind(last)) }
    if age > Int64(maximumAge) * 3600 {
      status.concerns.append(.tooOld(hours: Int(age / 3600), limit: maximumAge))
    }
  }

  /// So many seconds two clocks may differ.
  private static let tolerance: Int64 = 300

  private func addSteps(of history: DailyHistory, to status: inout OfficeStatus) {
    for (name, step) in history.last?.steps ?? [] {
      if let failure = step.failure { status.concerns.append(.stepFailed(name, reason: failure.reason)) }
    }
  }

  /// The newest backup; where the daily run makes them, its absence is a concern.
  private func addBackup(_ history: DailyHistory, to status: inout OfficeStatus) throws {
    if let failure = history.last?.backup?.failure { status.concerns.append(.backupFailed(reason: failure.reason)) }
    status.backup = try BackupShelf(home: home, settings: settings.backup).backups().last
    guard settings.backup.isDaily else { return }
    guard let newest = status.backup else { return status.concerns.append(.noBackup) }
    let age = now.secondsSince1970 - newest.time.secondsSince1970
    if age > Int64(maximumAge) * 3600 {
      status.concerns.append(.backupTooOld(hours: Int(age / 3600), limit: maximumAge))
    }
  }

  private func addAnswers(to status: inout OfficeStatus, _ store: any RegisterReading) throws {
    status.backlog.unsentAnswers = try store.answers(in: .ready).count
    // What a killed sending was handing over may have arrived.
    let isSending = FileLock.holder(of: home.sendLock) != nil
    let interrupted = isSending ? 0 : try store.answers(in: .sending).count
    status.backlog.uncertainAnswers = try store.answers(in: .uncertain).count + interrupted
    let uncertain = status.backlog.uncertainAnswers
    if uncertain > 0 { status.concerns.append(.uncertainAnswers(uncertain)) }
  }

  /// A run that is not at its end, and that nobody works at.
  private func addInterrupted(to status: inout OfficeStatus, _ store: any RegisterReading) throws {
    guard status.runningSince == nil else { return }
    let hidden = try StagedRuns(outbox: home.outbox, kind: .daily).hidden()
    status.concerns += hidden.map { .interrupted(run: $0) }
    guard let open = try store.openRun() else { return }
    let isPlanned = try store.plan(appliedBy: open.id) != nil
    status.concerns.append(isPlanned ? .unfinishedPlan(run: open.id) : .interrupted(run: open.id))
  }

  /// A plan is dealt with once it was applied, or its file is gone.
  private func isOpen(_ plan: DailyPlan, _ store: any RegisterReading) throws -> Bool {
    guard FileStamp("\(home.outbox)/\(plan.outputs)") != nil else { return false }
    return try store.plan(sha256: plan.sha256)?.application == nil
  }

  private func addBacklog(to status: inout OfficeStatus) throws {
    let units = try home.unitDrop.list()
    let rosters = try home.rosterDrop.list()
    let forms = Folder.isFolder(home.inbox) ? try Inbox(folder: home.inbox).content() : Inbox.Content()
    status.backlog.forms = forms.files.count
    status.backlog.units = units.files.count
    status.backlog.rosters = rosters.files.count
    let never = units.passedOver.count + rosters.passedOver.count + forms.passedOver.count
    if never > 0 { status.concerns.append(.neverTaken(never)) }
  }

  private func addDefects(to status: inout OfficeStatus) throws {
    var count = 0
    try VerifyOperation(home: home).run { if !$0.isWarning { count += 1 } }
    if count > 0 { status.concerns.append(.defects(count)) }
  }
}
