import Domain
import Files
import Messages
import Registry
import Rules
import Settings
import SpreadsheetReader

/// Validates files against the registry; the registry is read and never changed.
public struct CheckOperation: Sendable {
  private let home: Home
  private let settings: Settings
  private let now: Moment
  private let again: Bool

  public init(home: Home, settings: Settings, now: Moment, again: Bool = false) {
    self.home = home
    self.settings = settings
    self.now = now
    self.again = again
  }

  /// Hands on one outcome for each form of the files, as they come; throws `Trouble` before anything is judged
  /// when a file cannot be read.
  public func run(_ paths: [String], each: (FormOutcome) throws -> Void) async throws {
    for path in paths where !FileStamp.isReadableFile(path) {
      throw Trouble.unreadableInput(path: path, reason: FileError(unreadable: path).reason)
    }
    let registry = try Registry.existing(in: home)
    guard try registry.read({ try $0.unitCounts().all }) > 0 else { throw Trouble.noUnits }
    let judge = FileJudge(settings, now: now, again: again, justification: nil)
    let files = paths.map { (name: MailFile.baseName(of: PathText.shown($0)), place: FilePlace(named: $0)) }
    let rehearsal = Rehearsal(judge: judge, limits: ReaderLimits(.small, settings), tellsAftermath: false)
    try await rehearsal.run(files, in: registry, each: each)
  }
}
