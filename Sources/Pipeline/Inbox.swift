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

  func path(_ name: String) -> String { folder + "/" + name }
}
