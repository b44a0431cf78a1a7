import CGlibc
import Glibc

/// Folders, and what lies in them.
package enum Folder {
  /// Makes the folder and those above it that are missing, with access for the owner only.
  package static func make(_ path: String) throws(FileError) {
    if mkdir(path, 0o700) == 0 { return }
    let failure = errno
    if failure == EEXIST, isFolder(path) { return }
    guard failure == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw FileError(call: "mkdir", path: path, errno: failure == EEXIST ? ENOTDIR : failure)
    }
    try make(String(path[..<slash]))
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw FileError(call: "mkdir", path: path, errno: errno)
    }
  }

  /// Makes a folder in one that is there, with access for the owner only; a link that lies in its place is refused.
  package static func makeOwn(_ path: String) throws(FileError) {
    guard mkdir(path, 0o700) != 0 else { return }
    let failure = errno
    var status = stat()
    guard failure == EEXIST, lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw FileError(call: "mkdir", path: path, errno: failure == EEXIST ? ENOTDIR : failure)
    }
  }

  /// Whether a folder lies there, through links too: for the folders that the operator chose.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a folder lies there, and no link to one.
  package static func isFolder(_ place: FilePlace) -> Bool {
    guard let descriptor = try? place.open(O_DIRECTORY | O_NOFOLLOW) else { return false }
    close(descriptor)
    return true
  }

  /// What lies in the folder, in the order of the names' bytes; hidden entries only where they are asked for.
  package static func entries(_ path: String, hidden: Bool = false) throws(FileError) -> [FolderEntry] {
    try entries(FilePlace(named: path), hidden: hidden)
  }

  package static func entries(_ place: FilePlace, hidden: Bool = false) throws(FileError) -> [FolderEntry] {
    try entries(owning: try place.open(O_DIRECTORY, call: "opendir"), place.path, hidden: hidden)
  }

  private static func entries(
    owning descriptor: Int32, _ path: String, hidden: Bool
  ) throws(FileError) -> [FolderEntry] {
    guard let folder = fdopendir(descriptor) else {
      let failure = errno
      close(descriptor)
      throw FileError(call: "opendir", path: path, errno: failure)
    }
    defer { closedir(folder) }
    var entries = [FolderEntry]()
    errno = 0
    while let entry = readdir(folder) {
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix(while: { $0 != 0 })) }
      let isWanted = bytes.first != UInt8(ascii: ".") || hidden && bytes != [46] && bytes != [46, 46]
      if isWanted, let found = FolderEntry(nameBytes: bytes, in: descriptor) { entries.append(found) }
      errno = 0
    }
    guard errno == 0 else { throw FileError(call: "readdir", path: path, errno: errno) }
    return entries.sorted { $0.nameBytes.lexicographicallyPrecedes($1.nameBytes) }
  }

  /// Removes the folder with all that lies in it; a missing one is no error, and no link is followed.
  package static func removeTree(_ path: String) throws(FileError) {
    try removeTree(Array(path.utf8), in: AT_FDCWD, path)
  }

  /// By bytes: a name need not be UTF-8. Each folder is held open while what lies in it goes.
  private static func removeTree(_ name: [UInt8], in parent: Int32, _ path: String) throws(FileError) {
    let descriptor = withCString(name) {
      openat(parent, $0, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    }
    guard descriptor >= 0 else {
      if errno == ENOENT { return }
      throw FileError(call: "opendir", path: path, errno: errno)
    }
    defer { close(descriptor) }
    let listed = dup(descriptor)
    guard listed >= 0 else { throw FileError(call: "opendir", path: path, errno: errno) }
    for entry in try entries(owning: listed, path, hidden: true) {
      let child = path + "/" + String(decoding: entry.nameBytes, as: UTF8.self)
      if entry.kind == .folder {
        try removeTree(entry.nameBytes, in: descriptor, child)
      } else if withCString(entry.nameBytes, { unlinkat(descriptor, $0, 0) }) != 0, errno != ENOENT {
        throw FileError(call: "unlink", path: child, errno: errno)
      }
    }
    if withCString(name, { unlinkat(parent, $0, AT_REMOVEDIR) }) != 0, errno != ENOENT {
      throw FileError(call: "rmdir", path: path, errno: errno)
    }
  }

  static func withCString(_ bytes: [UInt8], _ call: (UnsafePointer<CChar>) -> Int32) -> Int32 {
    (bytes + [0]).withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { call($0.baseAddress!) }
    }
  }

  /// Makes what was done in the folder survive a loss of power.
  package static func sync(_ path: String) throws(FileError) {
    try withDescriptor(path) { fsync($0) }
  }

  /// Makes everything that was written to the folder's file system survive a loss of power.
  package static func syncFileSystem(of path: String) throws(FileError) {
    try withDescriptor(path) { syncfs($0) }
  }

  private static func withDescriptor(_ path: String, _ body: (Int32) -> Int32) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(call: "open", path: path, errno: errno) }
    defer { close(descriptor) }
    guard body(descriptor) == 0 else { throw FileError(call: "sync", path: path, errno: errno) }
  }
}

/// One thing in a folder; symbolic links are not followed.
package struct FolderEntry: Sendable, Hashable {
  package enum Kind: Sendable {
    case file, folder, link, other
  }

  /// The name's bytes, which need not be UTF-8.
  package let nameBytes: [UInt8]
  package let kind: Kind

  /// The name, if it is UTF-8.
  package var name: String? { String(validating: nameBytes, as: UTF8.self) }

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
