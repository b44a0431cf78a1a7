import Domain
import Files
import Messages
import Registry
import Reports
import Rules
import Settings
import SpreadsheetReader

/// The main job: every file of Inbox is judged, applied, answered in Outbox, and leaves Inbox.
///
/// A file's changes, and the record that it was processed, are one transaction; its results are made from that record.
/// A run that was interrupted is resumed by the next one: what is recorded is never judged again.
public struct ProcessOperation: Sendable {
  private let home: Home
  private let settings: Settings
  private let options: ProcessOptions
  private let notice: @Sendable (Phrase) -> Void

  /// So many files are read side by side and recorded in one transaction.
  static let windowSize = 64

  public init(
    home: Home, settings: Settings, options: ProcessOptions, notice: @escaping @Sendable (Phrase) -> Void = { _ in }
  ) {
    self.home = home
    self.settings = settings
    self.options = options
    self.notice = notice
  }

  /// Throws `Trouble`; `progress` hears how many files of how many are done.
  public func run(progress: @Sendable (Int, Int) -> Void = { _, _ in }) async throws -> ProcessReport {
    for folder in [home.inbox, home.outbox, home.templates, home.registryFolder] { try Folder.make(folder) }
    let lock = try FileLock(home.lock, since: Moment.now.description)
    defer { withExtendedLifetime(lock) {} }
    let registry = try Registry(path: home.registry, mode: .readWrite)
    guard let run = try begin(registry) else { return .nothingToDo(options.language) }
    let letter = try AnswerLetter(
      from: settings.mail.from, suffixes: settings.form.emailSuffixes, language: run.language,
      templates: home.templates)
    var session = try RunSession(
      home: home, settings: settings, options: options, registry: registry, run: run, letter: letter, notice: notice)
    return try await session.process(progress: progress)
  }

  /// The interrupted run, with what has come into Inbox since, or a new one; nil when there is nothing to do.
  private func begin(_ registry: Registry) throws -> RunRecord? {
    let inbox = Inbox(folder: home.inbox)
    try MboxFolder(inbox: home.inbox).expand(try inbox.ownFiles())
    let files = try inbox.files()
    for name in try inbox.passedOver() { notice(.passedOver(name: name)) }
    return try registry.write { store in
      if let open = try store.openRun() {
        notice(.resumedRun(id: open.id))
        let known = Set(try store.items(of: open.id).map(\.file))
        try store.addItems(files.filter { !known.contains($0) }, to: open.id)
        return try store.openRun()
      }
      guard !files.isEmpty else { return nil }
      guard try store.unitCounts().all > 0 else { throw Trouble.noUnits }
      return try store.beginRun(
        at: options.now, language: options.language, policy: settings.form.policy, files: files,
        isTaken: { FileStamp(home.outbox + "/" + $0) != nil })
    }
  }
}

extension ProcessReport {
  static func nothingToDo(_ language: Language) -> ProcessReport {
    let document = RunJSON(run: nil, language: language)
    let json = document.opening + document.closing(RunSummary())
    return ProcessReport(run: nil, summary: RunSummary(), json: .bytes(json), attention: [], head: nil)
  }
}
