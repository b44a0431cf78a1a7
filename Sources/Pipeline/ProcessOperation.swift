import Domain
import Files
import Messages
import Register
import Registry
import Reports
import Rules
import Settings
import SpreadsheetReader

/// The main job: every file of Inbox is judged, applied, answered in Outbox, and leaves Inbox.
///
/// A file's changes, and the record that it was processed, are one transaction; its results are made from that record.
/// A run that was interrupted is resumed by the next one: what is recorded is never judged again.
package struct ProcessOperation: Sendable {
  private let home: Home
  private let settings: Settings
  private let options: ProcessOptions
  private let notice: @Sendable (Phrase) -> Void

  package init(
    home: Home, settings: Settings, options: ProcessOptions, notice: @escaping @Sendable (Phrase) -> Void = { _ in }
  ) {
    self.home = home
    self.settings = settings
    self.options = options
    self.notice = notice
  }

  /// Throws `Trouble`; `progress` hears how many files of how many are done, `began` which run it is, before any file
  /// of it is touched.
  package func run(
    began: @Sendable (RunInfo) throws -> Void = { _ in }, progress: @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws -> ProcessReport {
    for folder in [home.inbox, home.outbox, home.templates, home.registryFolder] { try Folder.make(folder) }
    let lock = try FileLock(home.lock, since: Moment.now.description)
    defer { withExtendedLifetime(lock) {} }
    try ScratchMaildirs.removeAbandoned(home)
    let registry = try Registry(path: home.registry, mode: .readWrite)
    guard let run = try await begin(registry) else { return .nothingToDo(options.language) }
    try began(run.info)
    let letter = try AnswerLetter(
      from: settings.mail.from, suffixes: settings.form.emailSuffixes, language: run.language,
      templates: home.templates)
    var session = try RunSession(
      home: home, settings: settings, registry: registry, run: run, letter: letter, notice: notice)
    return try await session.process(progress: progress)
  }

  /// The interrupted run, with what has come into Inbox or was confirmed since, or a new one; nil when there is nothing to
  /// do.
  private func begin(_ registry: any RegisterStore) async throws -> RunRecord? {
    let isApproved = try TwoPersons(settings, options).require(in: registry) == .none
    if !isApproved, try registry.read({ try $0.openRun() }) == nil { throw Trouble.plan(.approvalNeeded) }
    // A run that was begun before two persons were asked for is ended, and takes nothing more.
    let files = isApproved ? try await incoming() : []
    let originals = KeptOriginals(home: home, settings: settings, notice: notice)
    return try registry.write { store in
      let kept = isApproved ? try originals.ready(in: store).map { ($0.name, $0.mail) } : []
      if let open = try store.openRun() {
        guard try store.plan(appliedBy: open.id) == nil else { throw Trouble.plan(.unfinished(run: open.id)) }
        let known = Set(try store.items(of: open.id).map(\.file))
        let new = files.filter { !known.contains($0) }
        // What was asked for then is not asked for those files.
        let isOther = open.again != options.again || open.justification != options.justification
        notice(.resumedRun(id: open.id))
        guard !isOther else {
          if !new.isEmpty { notice(.newFilesWait(new.count)) }
          return open
        }
        try store.addItems(keeping: kept.filter { !known.contains($0.0) }, to: open.id)
        try store.addItems(new, to: open.id)
        return try store.openRun()
      }
      guard !files.isEmpty || !kept.isEmpty else { return nil }
      guard try store.unitCounts().all > 0 else { throw Trouble.noUnits }
      let run = try store.beginRun(
        at: try start(in: store), language: options.language, policy: settings.form.policy, again: options.again,
        justification: options.justification, files: [], isTaken: home.isTaken)
      // What was sent long ago goes before what came since.
      try store.addItems(keeping: kept, to: run.id)
      try store.addItems(files, to: run.id)
      return try store.openRun()
    }
  }

  /// The files to take; mbox files are mails by then.
  private func incoming() async throws -> [String] {
    let inbox = Inbox(folder: home.inbox)
    let settling = Settling(seconds: settings.settleSeconds, trustsKernel: !options.isUnattended)
    var content = try await inbox.settledContent(settling)
    if try MboxFolder(inbox: home.inbox).expand(content.files.filter { !$0.contains("/") }) {
      let unsettled = Set(content.passedOver.filter { $0.reason == .unsettled }.map(\.name))
      content.files = try inbox.files().filter { !unsettled.contains($0) }
    }
    for thing in content.passedOver { notice(.passedOver(thing)) }
    return content.files
  }

  /// The run's time: never before that of the newest entry, so that no clock that was set back lets an authority end
  /// before it begins.
  private func start(in store: any RegisterReading) throws -> Moment {
    let start = try store.startOfRun(at: options.now)
    if start > options.now { notice(.clockBehind(start)) }
    return start
  }
}

extension RegisterReading {
  /// The time of a run that begins now: never before that of the newest entry.
  ///
  /// Throws `Trouble.timeAhead` for one that the machine's clock will not show for a day: whatever comes after such an entry
  /// would have to bear its date.
  func startOfRun(at now: Moment, clock: Moment = .now) throws -> Moment {
    guard now <= clock.adding(days: 1) else { throw Trouble.timeAhead(time: now.description) }
    return max(now, try newestEntryTime() ?? now)
  }
}

extension ProcessReport {
  static func nothingToDo(_ language: Language) -> ProcessReport {
    let document = RunJSON(run: nil, language: language)
    let json = document.opening + document.closing(RunSummary())
    return ProcessReport(run: nil, summary: RunSummary(), json: .bytes(json), attention: [], head: nil)
  }
}
