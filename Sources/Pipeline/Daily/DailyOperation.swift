import Domain
import Files
import Messages
import Register
import Registry
import Settings

/// What cron runs: snapshots of DETSİS from `Inbox/DETSIS`, forms and mails from Inbox, rosters from `Inbox/Kadro`, and a
/// report of the day.
///
/// What keeps one step from its work keeps none of the others from theirs. A run that was killed is taken up by the next
/// one; where there is nothing to do, nothing but the time is noted.
package struct DailyOperation: Sendable {
  private let home: Home
  private let settings: Settings
  private let now: Moment
  private let language: Language
  private let user: UserIdentity
  private let notice: @Sendable (Phrase) -> Void

  package init(
    home: Home, settings: Settings, now: Moment, language: Language, user: UserIdentity = .current,
    notice: @escaping @Sendable (Phrase) -> Void = { _ in }
  ) {
    self.home = home
    self.settings = settings
    self.now = now
    self.language = language
    self.user = user
    self.notice = notice
  }

  /// The records of the run, and of a killed one before it that was ended first. Throws `Trouble` where not even the
  /// record can be written, and `FileLock.Holder` while another daily run goes on.
  package func run(progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }) async throws -> [DailyRecord] {
    for folder in [home.inbox, home.outbox, home.registryFolder] { try Folder.make(folder) }
    // What lies there instead of a folder is left alone, and told as what it is.
    for folder in [home.unitInbox, home.rosterInbox] where FileStamp(folder) == nil { try Folder.make(folder) }
    let lock = try FileLock(home.dailyLock, since: Moment.now.description)
    defer { withExtendedLifetime(lock) {} }
    var records = [DailyRecord]()
    for book in try interrupted() {
      notice(.resumedRun(id: book.run))
      records.append(try await finish(book, progress))
    }
    if try isWorkWaiting() {
      records.append(try await finish(try begin(), progress))
    } else if records.isEmpty {
      records.append(try noteIdleRun())
    }
    return records
  }

  // MARK: - Beginning

  private var staged: StagedRuns { StagedRuns(outbox: home.outbox, kind: .daily) }

  private func interrupted() throws -> [DailyBook] {
    try staged.hidden().compactMap { run in
      do {
        if let book = try DailyBook(resuming: run, in: staged) { return book }
        try staged.discard(run)
      } catch Trouble.unreadableInput {
        // Of another release: what was kept is shown as it is, and what still lies in Inbox is taken anew.
        try staged.show(run)
      }
      return nil
    }
  }

  private func begin() throws -> DailyBook {
    // Other runs take their names under the registry's lock, too.
    let lock = try FileLock(home.lock, since: Moment.now.description)
    defer { withExtendedLifetime(lock) {} }
    let registry = try Registry(path: home.registry, mode: .readWrite)
    let (run, newest) = try registry.read { store in
      (try store.nextRun(on: now.isoDay, isTaken: home.isTaken), try store.newestImport())
    }
    var record = DailyRecord(run: run, at: now, language: language)
    record.importsBefore = newest
    return try DailyBook(beginning: record, run: run, in: staged)
  }

  /// Whether a file lies in one of the folders, or a run over forms was interrupted.
  private func isWorkWaiting() throws -> Bool {
    for folder in [home.unitDrop, home.rosterDrop] where try !folder.list().files.isEmpty { return true }
    if try !Inbox(folder: home.inbox).files().isEmpty { return true }
    guard FileStamp.isReadableFile(home.registry) else { return false }
    return try Registry(path: home.registry, mode: .readOnly).read { try $0.openRun() } != nil
  }

  private func noteIdleRun() throws -> DailyRecord {
    var record = DailyRecord(run: nil, at: now, language: language)
    record.forms.passedOver = try Inbox(folder: home.inbox).content().passedOver.filter { $0.reason != .folder }
    for (name, folder) in [(DailyStep.Name.units, home.unitDrop), (.rosters, home.rosterDrop)] {
      let listing = try folder.list()
      record[name].passedOver = listing.withFolders
      record[name].ignored = listing.ignored
    }
    for name in DailyStep.Name.allCases { record[name].state = .done }
    record.backup = backup(of: record)
    record.isFinished = true
    try DailyLog(home: home).note(record)
    return record
  }

  // MARK: - The steps

  private func finish(
    _ book: DailyBook, _ progress: @escaping @Sendable (Int, Int) -> Void
  ) async throws -> DailyRecord {
    let record = book.record
    try await step(.units, of: book) {
      let drop = UnitDrop(home: home, settings: settings, now: record.at, importsBefore: record.importsBefore)
      try await dropStep(.units, book).run { try drop.take(&$0, at: $1) }
    }
    try await step(.forms, of: book) {
      try await FormsStep(home: home, settings: settings, book: book, notice: notice, user: user).run(progress)
    }
    try await step(.rosters, of: book) {
      let drop = RosterDrop(
        home: home, settings: settings, run: book.run, now: record.at, language: record.language)
      try await dropStep(.rosters, book).run { try drop.take(&$0, at: $1) }
    }
    if let backup = backup(of: book.record) { try book.update { $0.backup = backup } }
    try book.update { $0.isFinished = true }
    try DailyLog(home: home).note(book.record)
    try book.show(in: home)
    return book.record
  }

  /// Makes the backup of the day where the settings ask for one, once; what goes wrong does not undo the day.
  private func backup(of record: DailyRecord) -> DailyBackup? {
    guard settings.backup.isDaily, record.backup == nil else { return nil }
    do {
      return DailyBackup(
        file: try BackupOperation(home: home, settings: settings.backup, now: record.at).run().name.text)
    } catch {
      return DailyBackup(failure: DailyFailure(Trouble(error), record.language))
    }
  }

  private func dropStep(_ name: DailyStep.Name, _ book: DailyBook) -> DropStep {
    DropStep(
      name: name, book: book, folder: name == .units ? home.unitDrop : home.rosterDrop,
      settling: Settling(seconds: settings.settleSeconds, trustsKernel: false), language: book.record.language,
      notice: notice)
  }

  /// Does a step that is not done yet; what goes wrong is noted with it.
  private func step(_ name: DailyStep.Name, of book: DailyBook, _ work: () async throws -> Void) async throws {
    guard [.waiting, .begun].contains(book.record[name].state) else { return }
    do { try await work() } catch {
      let failure = DailyFailure(Trouble(error), book.record.language)
      try dropStep(name, book).giveUp(failure)
    }
  }
}

extension DailyFailure {
  init(_ trouble: Trouble, _ language: Language) {
    self.init(kind: trouble.kind, reason: trouble.text(language))
  }
}
