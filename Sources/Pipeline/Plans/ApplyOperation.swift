import Domain
import Files
import Messages
import Register
import Registry
import Reports
import Settings
import SpreadsheetReader

/// Applies a plan: does just what it says, as an ordinary run, or refuses and changes nothing.
///
/// The whole plan is judged again under the lock and compared before the run begins. While the run goes on, every file is
/// compared once more before it is recorded. A run that was killed is taken up by applying the same plan again.
package struct ApplyOperation: Sendable {
  private let home: Home
  private let settings: Settings
  private let options: ProcessOptions
  private let notice: @Sendable (Phrase) -> Void

  /// The plan's own language, justification and `again` go before those of the options.
  package init(
    home: Home, settings: Settings, options: ProcessOptions, notice: @escaping @Sendable (Phrase) -> Void = { _ in }
  ) {
    self.home = home
    self.settings = settings
    self.options = options
    self.notice = notice
  }

  /// Throws `Trouble`, also for whatever keeps the plan from being applied.
  package func run(_ path: String, progress: @Sendable (Int, Int) -> Void = { _, _ in }) async throws -> ProcessReport {
    try home.requireRegistry()
    for folder in [home.inbox, home.outbox, home.templates] { try Folder.make(folder) }
    let lock = try FileLock(home.lock, since: Moment.now.description)
    defer { withExtendedLifetime(lock) {} }
    try ScratchMaildirs.removeAbandoned(home)
    let registry = try Registry.existing(in: home, mode: .readWrite)
    let approval = try TwoPersons(settings, options).require(in: registry)
    let (plan, record) = try registry.read { try known(path, in: $0) }
    let run =
      if let open = try resumed(record, in: registry) { open } else {
        try await begin(plan, record, in: registry, approval)
      }
    let letter = try AnswerLetter(
      from: settings.mail.from, suffixes: settings.form.emailSuffixes, language: run.language,
      templates: home.templates)
    var session = try RunSession(
      home: home, settings: settings, registry: registry, run: run, letter: letter,
      plan: plan, notice: notice)
    try keep(path, in: home.outbox + "/" + run.id)
    return try await session.process(progress: progress)
  }

  /// Tells what the plan would do, and whether it can be applied, and changes nothing; `each` gets every file.
  package func rehearse(_ path: String, each: (PlannedFile) throws -> Void) async throws {
    let registry = try Registry.existing(in: home)
    let (plan, record) = try registry.read { try known(path, in: $0) }
    if let done = record.application { throw Trouble.plan(.applied(run: done.run, time: done.at)) }
    try await compare(plan, record, in: registry, each: each)
  }

  // MARK: - The plan

  /// The plan, as the registry recorded it.
  private func known(_ path: String, in store: any RegisterReading) throws -> (PlanFile, PlanRecord) {
    let plan: PlanFile?
    do { plan = try PlanFile(path) } catch let error as FileError {
      throw Trouble.unreadableInput(path: path, reason: error.reason)
    }
    guard let plan, let record = try store.plan(sha256: plan.sha256), record.planner == plan.header.planner else {
      throw Trouble.plan(.unknown(path: path))
    }
    return (plan, record)
  }

  private func options(of plan: PlanFile) throws -> ProcessOptions {
    var options = options
    options.language = plan.header.language
    options.again = plan.header.again
    options.justification = plan.header.justification.flatMap { Justification($0) }
    return options
  }

  /// The run's folder holds the plan, too; made anew where a killed run did not come to it.
  private func keep(_ path: String, in folder: String) throws {
    let target = folder + "/plan.json"
    guard FileStamp(target) == nil else { return }
    let chunks = try FileChunks(path)
    var copy = try OutputFile(target)
    while let chunk = try chunks.next() { try copy.write(chunk) }
    try copy.commit()
  }

  // MARK: - The run

  /// The run that this plan began and did not end; nil where nobody has applied it yet.
  private func resumed(_ record: PlanRecord, in registry: any RegisterStore) throws -> RunRecord? {
    guard let application = record.application else { return nil }
    guard let open = try registry.read({ try $0.openRun() }), open.id == application.run else {
      throw Trouble.plan(.applied(run: application.run, time: application.at))
    }
    notice(.resumedRun(id: open.id))
    return open
  }

  private func begin(
    _ plan: PlanFile, _ record: PlanRecord, in registry: any RegisterStore, _ approval: Approval
  ) async throws -> RunRecord {
    try await compare(plan, record, in: registry, each: { _ in })
    let names = Set(plan.names)
    let inbox = Inbox(folder: home.inbox)
    try expandMailboxes(of: names)
    let files = try inbox.files().filter(names.contains)
    let kept = try keptOriginals(of: names, in: registry)
    if let missing = names.subtracting(files + kept.map(\.name)).sorted().first {
      throw Trouble.plan(.fileMissing(name: missing))
    }
    let planned = try options(of: plan)
    return try registry.write { store in
      let run = try store.beginRun(
        at: try store.startOfRun(at: options.now), language: plan.header.language, policy: settings.form.policy,
        again: planned.again, justification: planned.justification, files: [], isTaken: home.isTaken)
      try store.addItems(keeping: kept.map { ($0.name, $0.mail) }, to: run.id)
      try store.addItems(files, to: run.id)
      try store.record(applicationOf: record, by: options.user, run: run, under: approval)
      return try store.openRun() ?? run
    }
  }

  /// The planned ones of the held forms' originals.
  private func keptOriginals(of names: Set<String>, in registry: any RegisterStore) throws -> [KeptOriginals.Original] {
    let originals = KeptOriginals(home: home, settings: settings, notice: notice)
    return try registry.read { try originals.ready(in: $0) }.filter { names.contains($0.name) }
  }

  /// Puts folders of mails in the place of the mbox files whose mails are planned; others stay as they are.
  private func expandMailboxes(of names: Set<String>) throws {
    let folders = Set(names.filter { $0.contains("/") }.map { String(Inbox.entry(of: $0)) })
    let inbox = Inbox(folder: home.inbox)
    let planned = try inbox.files().filter { name in
      guard !folders.isEmpty, !name.contains("/"), MboxFolder.isMbox(name, at: inbox.path(name)) else { return false }
      return folders.contains(try MboxFolder.folderName(of: name, at: inbox.path(name)))
    }
    try MboxFolder(inbox: home.inbox).expand(planned)
  }

  // MARK: - Comparing

  /// Throws `Trouble` unless all is as it was planned, and comes out again as it is in the plan.
  private func compare(
    _ plan: PlanFile, _ record: PlanRecord, in registry: any RegisterStore, each: (PlannedFile) throws -> Void
  ) async throws {
    let start = try registry.read { store in
      try store.refuseOpenRun()
      try check(plan.header, in: store)
      return try store.startOfRun(at: options.now)
    }
    let scratch = ScratchMaildirs(home)
    defer { withExtendedLifetime(scratch) {} }
    let names = Set(plan.names)
    let kept = try keptOriginals(of: names, in: registry)
    let incoming = try scratch.files(of: Inbox(folder: home.inbox)).filter { names.contains($0.name) }
    let files = kept.map { ($0.name, $0.place) } + incoming
    if let missing = names.subtracting(files.map(\.0)).sorted().first {
      throw Trouble.plan(.fileMissing(name: missing))
    }
    let planned = try options(of: plan)
    let judge = FileJudge(settings, now: start, again: planned.again, justification: planned.justification)
    var rehearsal = Rehearsal(judge: judge, limits: ReaderLimits(.small, settings), tellsAftermath: true)
    rehearsal.kept = kept.byName
    var index = 0
    try await rehearsal.run(
      files, in: registry,
      eachFile: { file in
        let expected = plan.files[index]
        index += 1
        guard plan.expects(file), file.file == expected.file else {
          let hasChanged = file.file == expected.file && file.sha256 != expected.sha256
          throw Trouble.plan(hasChanged ? .fileChanged(name: file.file) : .differs(name: file.file))
        }
        try each(file)
      })
  }

  private func check(_ header: PlanHeader, in store: any RegisterReading) throws {
    guard header.version == PlanHeader.currentVersion, header.schema == Registry.schemaVersion else {
      throw Trouble.plan(.otherRelease)
    }
    let persons = TwoPersons(settings, options)
    let approval = try persons.inForce(store)
    try persons.requireKnownUser(approval)
    if approval == .twoPerson, header.planner.uid == options.user.uid {
      throw Trouble.plan(.samePerson(options.user))
    }
    let head = try store.planningHead()?.description ?? ""
    guard head == header.head else { throw Trouble.plan(.outdated(planned: header.head, now: head)) }
    let settings = settings.judging
    let keys = Set(settings.keys).union(header.settings.keys).sorted()
    if let key = keys.first(where: { settings[$0] != header.settings[$0] }) {
      throw Trouble.plan(.settings(key: key))
    }
  }
}
