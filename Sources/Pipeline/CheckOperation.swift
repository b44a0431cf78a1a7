import Domain
import Files
import Messages
import Register
import Registry
import Rules
import Settings
import SpreadsheetReader

/// Validates files against the registry; the registry is read and never changed.
package struct CheckOperation: Sendable {
  private let home: Home
  private let settings: Settings
  private let now: Moment
  private let again: Bool

  package init(home: Home, settings: Settings, now: Moment, again: Bool = false) {
    self.home = home
    self.settings = settings
    self.now = now
    self.again = again
  }

  /// Hands on one outcome for each form of the files, as they come; throws `Trouble` before anything is judged
  /// when a file cannot be read.
  package func run(_ paths: [String], each: (FormOutcome) throws -> Void) async throws {
    for path in paths where !FileStamp.isReadableFile(path) {
      throw Trouble.unreadableInput(path: path, reason: FileError(unreadable: path).reason)
    }
    let registry = try Registry.existing(in: home)
    guard try registry.read({ try $0.unitCounts().all }) > 0 else { throw Trouble.noUnits }
    let judge = FileJudge(settings, now: now, again: again, justification: nil)
    let scratch = ScratchMaildirs(home)
    defer { withExtendedLifetime(scratch) {} }
    let files = try paths.flatMap { path in
      let file = (name: MailFile.baseName(of: PathText.shown(path)), place: FilePlace(named: path))
      // A mbox file is what its mails are, as in Inbox.
      let mails = try scratch.mails(ofMbox: file.name, at: path)
      return mails.isEmpty ? [file] : mails
    }
    let rehearsal = Rehearsal(judge: judge, limits: ReaderLimits(.small, settings), tellsAftermath: false)
    try await rehearsal.run(files, in: registry, each: each)
  }
}
