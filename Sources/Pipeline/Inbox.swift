import Files

/// The folder that forms and mails arrive in.
struct Inbox: Sendable {
  let folder: String

  /// The paths below Inbox of the files that a run takes, in the order in which they count: by the bytes of their names.
  ///
  /// Taken are ordinary files, and the mails of Maildir folders. Other folders, symbolic links, hidden files and the lock
  /// files of office programs (`~$…`) are not.
  func files() throws -> [String] {
    var files = [String]()
    for entry in try Folder.entries(folder) {
      guard let name = entry.name, !name.hasPrefix("~$") else { continue }
      switch entry.kind {
      case .file: files.append(name)
      case .folder: files += try Maildir(name, in: folder)?.files() ?? []
      case .link, .other: continue
      }
    }
    return files
  }

  /// The ordinary files that lie in Inbox itself.
  func ownFiles() throws -> [String] { try files().filter { !$0.contains("/") } }

  /// What lies there and is neither taken nor a folder: links, special files, lock files, names that are no UTF-8.
  func passedOver() throws -> [String] {
    try Folder.entries(folder).filter { entry in
      entry.kind != .folder && (entry.kind != .file || entry.name?.hasPrefix("~$") ?? true)
    }.map { String(decoding: $0.nameBytes, as: UTF8.self) }
  }

  func path(_ name: String) -> String { folder + "/" + name }
}
