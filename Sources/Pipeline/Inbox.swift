import Files

/// The folder that forms arrive in.
struct Inbox: Sendable {
  let folder: String

  /// The names of the files that a run takes, in the order in which they count: by the bytes of their names.
  ///
  /// Folders, symbolic links, hidden files and the lock files of office programs (`~$…`) are not taken.
  func files() throws -> [String] {
    try Folder.entries(folder).filter { $0.kind == .file }.compactMap(\.name).filter { !$0.hasPrefix("~$") }
  }

  /// What lies there and is neither taken nor a folder: links, special files, lock files, names that are no UTF-8.
  func passedOver() throws -> [String] {
    try Folder.entries(folder).filter { entry in
      entry.kind != .folder && (entry.kind != .file || entry.name?.hasPrefix("~$") ?? true)
    }.map { String(decoding: $0.nameBytes, as: UTF8.self) }
  }

  func path(_ name: String) -> String { folder + "/" + name }
}
