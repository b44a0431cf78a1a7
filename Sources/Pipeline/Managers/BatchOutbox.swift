import Domain
import Files
import Register
import Reports

/// Puts a batch's results into Outbox: made under a hidden name before the registry commits, shown after it did.
///
/// A batch that was killed in between is found by the next one: what the registry knows is shown, what it does not
/// know is removed.
struct BatchOutbox {
  private let folder: String
  private let staged: StagedRuns

  init(folder: String) {
    self.folder = folder
    staged = StagedRuns(outbox: folder, kind: .batch)
  }

  /// Ends what an interrupted batch left behind.
  func recover(_ store: any RegisterReading) throws {
    for run in try staged.hidden() {
      if try store.batch(run: run) != nil, !Folder.isFolder(FilePlace(below: folder, run)) {
        try staged.show(run)
      } else {
        try staged.discard(run)
      }
    }
  }

  /// Writes everything, durably but hidden; `source` is the file as it was judged.
  func stage(_ outcome: BatchOutcome, _ info: BatchInfo, run: String, source: OpenedInput) throws {
    let staging = try staged.begin(run)
    let batchFolder = staging + "/" + (outcome.outputs ?? "").dropFirst(run.count + 1)
    try Folder.make(batchFolder)
    // For the owner only: the operator's own file stays as it is.
    try source.copy(to: batchFolder + "/" + OutputName.kept(outcome.file), isStaged: true)
    try BatchReport(outcome, info).write(to: staging, batchFolder: batchFolder)
    try Folder.syncFileSystem(of: staging)
  }

  func show(_ run: String) throws { try staged.show(run) }
}
