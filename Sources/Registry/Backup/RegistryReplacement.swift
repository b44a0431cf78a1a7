import Files
internal import GRDB

/// Puts a checked copy in the registry's place; whoever does it holds the registry's lock.
///
/// At every instant a whole registry bears the name: the old one, or the new one.
public struct RegistryReplacement: Sendable {
  private let path: String

  public init(of path: String) { self.path = path }

  /// Keeps the registry that is there under another name (`aside`, which is free) and puts the copy into its place; true
  /// where there was one.
  ///
  /// Throws `busy` while somebody reads the registry, `FileError`. One that is damaged is kept as it is.
  public func put(_ copy: String, aside: String) throws -> Bool {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let isThere = FileStamp(path) != nil
    if isThere {
      try settle()
      // After a kill the same file may bear that name already.
      if !isSame(path, aside) { try FileMove.keep(path, as: aside) }
    }
    // A log beside the new file would be played into it.
    for side in DatabaseCopy.sideFiles where FileStamp(path + side) != nil {
      if side != "-shm", !isSame(path + side, aside + side) { try FileMove.keep(path + side, as: aside + side) }
    }
    try Folder.sync(folder)
    for side in DatabaseCopy.sideFiles { try FileMove.remove(path + side) }
    try FileMove.rename(copy, to: path)
    try Folder.sync(folder)
    return isThere
  }

  /// Whether the registry lies under that name too, as after a kill between the two steps.
  public func isKept(as aside: String) -> Bool { isSame(path, aside) }

  /// Brings everything into one file, so that it is whole without its side files; a damaged one stays as it is.
  private func settle() throws {
    do {
      try RegistryError.translating {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        // Read first: whoever may write would play the log into a damaged file.
        configuration.readonly = true
        try DatabaseQueue(path: path, configuration: configuration).read { database in
          _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema")
        }
        configuration.readonly = false
        try DatabaseCopy.makeSingleFile(try DatabaseQueue(path: path, configuration: configuration))
      }
    } catch RegistryError.damaged {
      return
    }
  }

  private func isSame(_ path: String, _ other: String) -> Bool {
    guard let first = FileStamp(path), let second = FileStamp(other) else { return false }
    return first.isSameFile(as: second)
  }
}
