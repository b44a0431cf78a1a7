import Files

/// Results of runs while they are made: each in a folder of Outbox under a hidden name, `.2016-06-23-002.batch`, which is
/// shown once all of it is there.
///
/// Whoever writes here holds the registry's lock: what another run left hidden was killed.
struct StagedRuns {
  enum Kind: String {
    case batch, reconciliation, undo
    /// What the daily run keeps in its folder, which it takes up again after a crash.
    case daily
  }

  let outbox: String
  let kind: Kind

  /// The folder of a run that is not shown yet.
  func path(_ run: String) -> String { outbox + "/." + run + suffix }

  /// Makes the folder, empty.
  func begin(_ run: String) throws -> String {
    let folder = path(run)
    try Folder.removeTree(folder)
    try Folder.makeOwn(folder)
    return folder
  }

  /// Shows the folder, of which everything is synced.
  func show(_ run: String) throws {
    try FileMove.rename(path(run), to: outbox + "/" + run)
    try Folder.sync(outbox)
  }

  func discard(_ run: String) throws { try Folder.removeTree(path(run)) }

  /// Removes what runs left behind that are to be made again.
  func discardAll() throws { for run in try hidden() { try discard(run) } }

  /// The runs whose folders are hidden.
  func hidden() throws -> [String] {
    guard Folder.isFolder(outbox) else { return [] }
    return try Folder.entries(outbox, hidden: true).compactMap { entry in
      guard let name = entry.name, name.hasPrefix("."), name.hasSuffix(suffix) else { return nil }
      return String(name.dropFirst().dropLast(suffix.count))
    }
  }

  private var suffix: String { "." + kind.rawValue }
}
