import Domain
import Files
import Messages
import Register
import Registry
import Rules
import Settings
import SpreadsheetReader

/// Tells all of what `process` would do, and changes nothing.
package struct ProcessRehearsal: Sendable {
  private let home: Home
  private let settings: Settings
  private let options: ProcessOptions
  private let notice: @Sendable (Phrase) -> Void

  /// `notice` hears what would be passed over.
  package init(
    home: Home, settings: Settings, options: ProcessOptions, notice: @escaping @Sendable (Phrase) -> Void = { _ in }
  ) {
    self.home = home
    self.settings = settings
    self.options = options
    self.notice = notice
  }

  /// Hands on one outcome for each form in Inbox, as they come.
  package func run(each: (FormOutcome) throws -> Void) async throws {
    try await runByFile { file in for form in file.forms { try each(form.outcome) } }
  }

  /// Hands on every file in Inbox, with the changes that would be made.
  package func runByFile(each: (PlannedFile) throws -> Void) async throws {
    let registry = try Registry.existing(in: home)
    let inbox = Inbox(folder: home.inbox)
    guard Folder.isFolder(home.inbox) else { return notice(.inboxEmpty(path: home.inbox)) }
    let scratch = ScratchMaildirs(home)
    defer { withExtendedLifetime(scratch) {} }
    let settling = Settling(seconds: settings.settleSeconds, trustsKernel: !options.isUnattended)
    let originals = KeptOriginals(home: home, settings: settings, notice: notice)
    let kept = try registry.read { try originals.ready(in: $0) }
    let files = kept.map { ($0.name, $0.place) } + (try await scratch.settledFiles(of: inbox, settling, notice: notice))
    guard !files.isEmpty else { return notice(.inboxEmpty(path: home.inbox)) }
    guard try registry.read({ try $0.unitCounts().all }) > 0 else { throw Trouble.noUnits }
    let judge = FileJudge(
      settings, now: options.now, again: options.again, justification: options.justification)
    var rehearsal = Rehearsal(judge: judge, limits: ReaderLimits(.small, settings), tellsAftermath: true)
    rehearsal.kept = kept.byName
    try await rehearsal.run(files, in: registry, eachFile: each)
  }
}
