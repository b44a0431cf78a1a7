import Files
internal import GRDB
import Register

/// Puts a checked copy in the registry's place; whoever does it holds the registry's lock.
///
/// The copy's pages are written into the registry's own file in one transaction of SQLite's backup API: at every instant the
/// registry is the old one or the new one, and whoever reads it meanwhile goes on reading the old one. A file that is no
/// database any more is renamed instead.
package struct RegistryReplacement: Sendable {
  private let path: String

  package init(of path: String) { self.path = path }

  /// Keeps a copy of the registry that is there under another name (`aside`, which is free) and writes the new one into
  /// its place; true where there was one.
  ///
  /// Throws `busy`, `full`, `io`, `FileError`; the registry is the old one then. One that is damaged is kept as it is.
  package func put(_ copy: String, aside: String) throws -> Bool {
    guard FileStamp(path) != nil else {
      try takePlace(copy, aside: aside)
      return false
    }
    do {
      try RegistryError.translating {
        try keepCopy(as: aside)
        try overwrite(with: copy)
      }
    } catch RegistryError.damaged {
      // After a kill the same file may bear that name already.
      if !isKept(as: aside) { try FileMove.keep(path, as: aside) }
      try takePlace(copy, aside: aside)
    }
    return true
  }

  /// Whether the registry's file lies under that name too, as after a kill between the two steps of a renaming.
  package func isKept(as aside: String) -> Bool { isSame(path, aside) }

  private func keepCopy(as aside: String) throws {
    // Read only: whoever may write would play a log into a damaged file.
    let source = try RegistryFile.openForReading(path)
    try DatabaseCopy(source: source).write(to: aside)
  }

  private func overwrite(with copy: String) throws {
    let source = try RegistryFile.openForReading(copy)
    let target = try DatabaseQueue(path: path, configuration: RegistryFile.configuration(readOnly: false))
    try source.backup(to: target)
    try target.close()
  }

  private func takePlace(_ copy: String, aside: String) throws {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    // A log beside the new file would be played into it.
    for side in DatabaseCopy.sideFiles where FileStamp(path + side) != nil {
      if side != "-shm", !isSame(path + side, aside + side) { try FileMove.keep(path + side, as: aside + side) }
    }
    try Folder.sync(folder)
    for side in DatabaseCopy.sideFiles { try FileMove.remove(path + side) }
    try FileMove.rename(copy, to: path)
    try Folder.sync(folder)
  }

  private func isSame(_ path: String, _ other: String) -> Bool {
    guard let first = FileStamp(path), let second = FileStamp(other) else { return false }
    return first.isSameFile(as: second)
  }
}
