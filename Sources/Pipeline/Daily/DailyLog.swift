import Domain
import Files
import Reports

/// The history of the daily runs: a file beside the registry.
struct DailyLog {
  private let path: String
  private static let longest = 64 << 20

  init(home: Home) { path = home.registry + ".daily.json" }

  /// An empty history where no run has ended yet, or where another release wrote it: the next run begins it anew.
  func read() throws -> DailyHistory {
    guard FileStamp(path) != nil else { return DailyHistory() }
    let bytes = try InputFile(path, limit: Self.longest).bytes
    return DailyJSON.value(DailyHistory.self, from: bytes) ?? DailyHistory()
  }

  func note(_ record: DailyRecord) throws {
    var history = try read()
    history.note(record)
    var file = try OutputFile(path)
    try file.write(DailyJSON.bytes(of: history))
    try file.commit()
  }
}
