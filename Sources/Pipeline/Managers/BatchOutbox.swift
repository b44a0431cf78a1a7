import Domain
import Files
import Registry
import Reports

/// Puts a batch's results into Outbox: made under a hidden name before the registry commits, shown after it did.
///
/// A batch that was killed in between is found by the next one: what the registry knows is shown, what it does not
/// know is removed.
struct BatchOutbox {
  let folder: String

  private static let prefix = "."
  private static let suffix = ".batch"

  /// Ends what an interrupted batch left behind.
  func recover(_ store: RegistryReading) throws {
    guard Folder.isFolder(folder) else { return }
    for entry in try Folder.entries(folder, hidden: true) {
      guard let name = entry.name, name.hasPrefix(Self.prefix), name.hasSuffix(Self.suffix) else { continue }
      let run = String(name.dropFirst(Self.prefix.count).dropLast(Self.suffix.count))
      if try store.batch(run: run) != nil, !Folder.isFolder(folder + "/" + run) {
        try FileMove.rename(folder + "/" + name, to: folder + "/" + run)
      } else {
        try Folder.removeTree(folder + "/" + name)
      }
    }
  }

  /// Writes everything, durably but hidden; `source` is the file as it was sent.
  func stage(_ outcome: BatchOutcome, _ info: BatchInfo, run: String, source: String) throws {
    let staging = staging(run)
    try Folder.removeTree(staging)
    let batchFolder = staging + "/" + (outcome.outputs ?? "").dropFirst(run.count + 1)
    try Folder.make(batchFolder)
    try Self.copy(source, to: batchFolder + "/" + outcome.file)
    try BatchReport(outcome, info).write(to: staging, batchFolder: batchFolder)
    try Folder.syncFileSystem(of: staging)
  }

  func show(_ run: String) throws {
    try FileMove.rename(staging(run), to: folder + "/" + run)
    try Folder.sync(folder)
  }

  func discard(_ run: String) { try? Folder.removeTree(staging(run)) }

  private func staging(_ run: String) -> String { folder + "/" + Self.prefix + run + Self.suffix }

  /// A copy for the owner only: the operator's own file stays as it is.
  private static func copy(_ source: String, to target: String) throws {
    let chunks = try FileChunks(source)
    var file = try OutputFile(target, isStaged: true)
    while let chunk = try chunks.next() { try file.write(chunk) }
    try file.commit(sync: false)
  }
}
