import Glibc

/// One thing in a folder; symbolic links are not followed.
public struct FolderEntry: Sendable, Hashable {
  public enum Kind: Sendable {
    case file, folder, link, other
  }

  /// The name's bytes, which need not be UTF-8.
  public let nameBytes: [UInt8]
  public let kind: Kind

  /// The name, if it is UTF-8.
  public var name: String? { String(validating: nameBytes, as: UTF8.self) }

  /// Nil for what has gone meanwhile; `folder` is open.
  init?(nameBytes: [UInt8], in folder: Int32) {
    var status = stat()
    let found = Folder.withCString(nameBytes) { fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW) }
    guard found == 0 else { return nil }
    self.nameBytes = nameBytes
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
  }
}
