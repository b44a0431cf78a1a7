import Domain
import Files

/// The folder in which backups of one registry lie.
struct BackupShelf {
  let folder: String

  /// Where the settings, or somebody who asks for one backup, want them.
  init(home: Home, settings: BackupSettings, folder: String? = nil) {
    self.folder = folder ?? settings.folder ?? home.registryFolder + "/Backups"
  }

  func path(of name: BackupName) -> String { folder + "/" + name.text }

  /// The backups that lie there, the oldest first; other files are none of ours.
  func backups() throws(FileError) -> [BackupName] {
    guard Folder.isFolder(folder) else { return [] }
    return try Folder.entries(folder).filter { $0.kind == .file }.compactMap { $0.name.flatMap { BackupName($0) } }
      .sorted { ($0.time, $0.text) < ($1.time, $1.text) }
  }

  /// Removes what a killed backup left half-written.
  func clean() throws(FileError) {
    for entry in try Folder.entries(folder) {
      guard entry.kind == .file, let name = entry.name, name.hasSuffix(".tmp"),
        BackupName(String(name.dropLast(4))) != nil
      else { continue }
      try FileMove.remove(folder + "/" + name)
    }
  }

  /// Removes what is not to be kept any longer, never the newest; the names of what went.
  func rotate(_ rotation: BackupRotation, keeping newest: BackupName) throws(FileError) -> [String] {
    var removed = [String]()
    for backup in rotation.surplus(of: try backups()) where backup != newest {
      try FileMove.remove(path(of: backup))
      removed.append(backup.text)
    }
    if !removed.isEmpty { try Folder.sync(folder) }
    return removed
  }
}
