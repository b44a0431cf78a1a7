import Domain
import Files
import Messages
import Register
import Registry

/// Makes a checked copy of the registry, also while runs go on, and takes old ones away.
///
/// The copy is made and checked beside the registry; only then it is written, encrypted where that is set, beside its place
/// among the backups, synced and renamed. Old ones go after that.
package struct BackupOperation: Sendable {
  private let home: Home
  private let settings: BackupSettings
  private let now: Moment
  private let folder: String?

  /// `folder` goes before that of the settings.
  package init(home: Home, settings: BackupSettings, now: Moment, folder: String? = nil) {
    self.home = home
    self.settings = settings
    self.now = now
    self.folder = folder
  }

  /// Throws `Trouble`: `noRegistry`, `backupUnsound` where the copy is not sound (then no backup is made and none taken
  /// away), `noAge`; `FileLock.Holder` while another backup is being made.
  package func run() throws -> BackupOutcome {
    // The copy is what is checked.
    let registry = try Registry.existing(in: home, mode: .inspection)
    let age = settings.recipients.isEmpty ? nil : try AgeTool()
    let shelf = BackupShelf(home: home, settings: settings, folder: folder)
    try Folder.make(shelf.folder)
    let lock = try FileLock(home.backupLock, since: Moment.now.description)
    defer { withExtendedLifetime(lock) {} }
    try shelf.clean()
    let staged = home.registry + ".backup"
    try RegistryCopy.remove(staged)
    defer { try? RegistryCopy.remove(staged) }
    try registry.keepCopy(as: staged)
    let copy = try checked(staged)
    let name = BackupName(time: now, head: copy.head, isEncrypted: age != nil)
    let path = shelf.path(of: name)
    if let age {
      try age.encrypt(staged, to: path, recipients: settings.recipients)
    } else {
      try Self.write(staged, to: path)
    }
    try Folder.sync(shelf.folder)
    let sha256 = try FileChunks.sha256(ofFile: path)
    if age == nil, try sha256 != FileChunks.sha256(ofFile: staged) {
      throw Trouble.backupUnsound(reason: "the copy is not the same as the original")
    }
    let removed = try shelf.rotate(BackupRotation(settings), keeping: name)
    return BackupOutcome(
      path: path, name: name, head: copy.head, bytes: FileStamp(path)?.size ?? 0, sha256: sha256, removed: removed)
  }

  private func checked(_ path: String) throws -> RegistryCopy {
    do { return try RegistryCopy(checking: path) } catch RegistryError.damaged(let reason) {
      throw Trouble.backupUnsound(reason: reason)
    }
  }

  private static func write(_ source: String, to target: String) throws(FileError) {
    let chunks = try FileChunks(source, followsLinks: false)
    var file = try OutputFile(target)
    while let chunk = try chunks.next() { try file.write(chunk) }
    try file.commit()
  }
}
