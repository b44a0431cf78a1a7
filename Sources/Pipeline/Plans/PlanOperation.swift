import Domain
import Files
import Messages
import Register
import Registry
import Settings
import SpreadsheetReader

/// Makes a plan: judges all of Inbox as a run would, writes down what would be done, and has the registry take note of
/// the plan's digest and its planner. Nothing else is changed.
package struct PlanOperation: Sendable {
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

  /// Writes the plan to a path at which nothing lies yet; throws `Trouble`.
  ///
  /// `each` gets every file in the order in which the run would judge them.
  package func run(to path: String, each: (PlannedFile) throws -> Void = { _ in }) async throws -> PlanNote {
    try home.requireFolder()
    guard Folder.isFolder(home.inbox) else { throw Trouble.plan(.nothingToPlan(inbox: home.inbox)) }
    guard FileStamp(path) == nil else { throw Trouble.plan(.fileExists(path: path)) }
    let lock = try FileLock(home.lock, since: Moment.now.description)
    defer { withExtendedLifetime(lock) {} }
    let registry = try Registry.existing(in: home, mode: .readWrite)
    let persons = TwoPersons(settings, options)
    try persons.requireKnownUser(try persons.require(in: registry))
    let scratch = ScratchMaildirs(home)
    defer { withExtendedLifetime(scratch) {} }
    let settling = Settling(seconds: settings.settleSeconds, trustsKernel: !options.isUnattended)
    let originals = KeptOriginals(home: home, settings: settings, notice: notice)
    let kept = try registry.read { try originals.ready(in: $0) }
    let incoming = try await scratch.settledFiles(of: Inbox(folder: home.inbox), settling, notice: notice)
    let files = kept.map { ($0.name, $0.place) } + incoming
    guard !files.isEmpty else { throw Trouble.plan(.nothingToPlan(inbox: home.inbox)) }
    let header = try registry.read(header)
    let justification = options.justification
    let judge = FileJudge(settings, now: header.at, again: options.again, justification: justification)
    var rehearsal = Rehearsal(judge: judge, limits: ReaderLimits(.small, settings), tellsAftermath: true)
    rehearsal.kept = kept.byName
    var writer = PlanWriter(try OutputFile(path, replaces: false), language: header.language)
    try writer.begin(header)
    try await rehearsal.run(
      files, in: registry,
      eachFile: { file in
        try writer.add(file)
        try each(file)
      })
    let note = try writer.finish { digest in
      try registry.write { try $0.record(planOf: digest, by: header.planner, at: header.at) }
    }
    try Folder.sync(path.lastIndex(of: "/").map { String(path[...$0]) } ?? ".")
    return note
  }

  private func header(_ store: any RegisterReading) throws -> PlanHeader {
    try store.refuseOpenRun()
    guard try store.unitCounts().all > 0, let head = try store.planningHead() else { throw Trouble.noUnits }
    return PlanHeader(
      at: try store.startOfRun(at: options.now), planner: options.user, head: head.description,
      schema: Registry.schemaVersion, language: options.language, again: options.again,
      justification: options.justification?.text, settings: settings.judging)
  }
}

extension RegisterReading {
  /// Throws `Trouble` while a run is to be resumed: what it has still to do would be in no plan.
  func refuseOpenRun() throws {
    guard let open = try openRun() else { return }
    throw try plan(appliedBy: open.id) == nil ? Trouble.runOpen(open.id) : .plan(.unfinished(run: open.id))
  }
}
