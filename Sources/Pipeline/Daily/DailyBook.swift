import Domain
import Files
import Messages
import Reports
import Synchronization

/// The hidden folder of a daily run in Outbox, and the record in it, which is on the disk whenever a change returns.
final class DailyBook: Sendable {
  let run: String
  private let staged: StagedRuns
  private let state: Mutex<DailyRecord>

  static let recordName = "gunluk.json"
  static let longest = 64 << 20
  static let unknownRecord = "a record of a daily run (JSON) was expected, and it is none that this release knows"

  /// Begins a run: its folder and a record in it.
  init(beginning record: DailyRecord, run: String, in staged: StagedRuns) throws {
    self.run = run
    self.staged = staged
    state = Mutex(record)
    _ = try staged.begin(run)
    try write(record)
    try Folder.sync(staged.outbox)
  }

  /// Takes up a run that was killed; nil where it was killed before it took anything. Throws `Trouble.unreadableInput`
  /// for a record that this release cannot read.
  init?(resuming run: String, in staged: StagedRuns) throws {
    let path = staged.path(run) + "/" + Self.recordName
    guard FileStamp(path) != nil else { return nil }
    let bytes = try InputFile(path, limit: Self.longest).bytes
    guard let record = DailyJSON.value(DailyRecord.self, from: bytes) else {
      throw Trouble.unreadableInput(path: path, reason: Self.unknownRecord)
    }
    self.run = run
    self.staged = staged
    state = Mutex(record)
  }

  var folder: String { staged.path(run) }
  var record: DailyRecord { state.withLock { $0 } }

  /// Changes the record, on the disk and here.
  func update(_ change: (inout DailyRecord) -> Void) throws {
    try state.withLock { record in
      var next = record
      change(&next)
      try write(next)
      record = next
    }
  }

  /// Where a file is kept while the run goes on: `outputs` begins with the run's name.
  func path(of outputs: String) -> String { folder + outputs.dropFirst(run.count) }

  /// Writes the page and shows the folder.
  func show(in home: Home) throws {
    // The same day gives the same page wherever the home lies: its commands are for whoever is in the home.
    let isInHome = home.outbox == Home(home.folder).outbox
    let daily = DailyPage(
      record: record, outbox: isInHome ? "Outbox" : home.absoluteOutbox,
      options: ["--home", "."] + home.commandOptions(from: home.folder))
    var page = try OutputFile(folder + "/gunluk.html")
    try page.write(try daily.render())
    try page.commit()
    try Folder.syncFileSystem(of: folder)
    try staged.show(run)
  }

  private func write(_ record: DailyRecord) throws {
    var file = try OutputFile(folder + "/" + Self.recordName)
    try file.write(DailyJSON.bytes(of: record))
    try file.commit()
    try Folder.sync(folder)
  }
}
