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

  init?(nameBytes: [UInt8], in folder: [UInt8]) {
    var status = stat()
    let path = folder + [UInt8(ascii: "/")] + nameBytes + [0]
    let found = path.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { lstat($0.baseAddress!, &status) }
    }
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
