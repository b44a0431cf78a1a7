import Domain
import Files
import Reports

/// The history of the daily runs: a file beside the registry.
struct DailyLog {
  private let file: StateFile<DailyHistory>

  init(home: Home) { file = StateFile(path: home.registry + ".daily.json") }

  /// An empty history where no run has ended yet. Throws `Trouble.stateUnreadable`.
  func read() throws -> DailyHistory { try file.read() ?? DailyHistory() }

  func note(_ record: DailyRecord) throws { try file.change(DailyHistory()) { $0.note(record) } }

  /// The files in which a history stood that cannot be read any more.
  func unreadable() throws(FileError) -> [String] { try file.unreadable() }
}
