import CGlibc
import Glibc

/// Folders, and what lies in them.
public enum Folder {
  /// Makes the folder and those above it that are missing, with access for the owner only.
  public static func make(_ path: String) throws(FileError) {
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

  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// What lies in the folder, in the order of the names' bytes; hidden entries only where they are asked for.
  public static func entries(_ path: String, hidden: Bool = false) throws(FileError) -> [FolderEntry] {
    try entries(Array(path.utf8), hidden: hidden)
  }

  private static func entries(_ path: [UInt8], hidden: Bool) throws(FileError) -> [FolderEntry] {
    let shown = String(decoding: path, as: UTF8.self)
    let opened = (path + [0]).withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { opendir($0.baseAddress!) }
    }
    guard let folder = opened else { throw FileError(call: "opendir", path: shown, errno: errno) }
    defer { closedir(folder) }
    var entries = [FolderEntry]()
    errno = 0
    while let entry = readdir(folder) {
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix(while: { $0 != 0 })) }
      let isWanted = bytes.first != UInt8(ascii: ".") || hidden && bytes != [46] && bytes != [46, 46]
      if isWanted, let found = FolderEntry(nameBytes: bytes, in: path) { entries.append(found) }
      errno = 0
    }
    guard errno == 0 else { throw FileError(call: "readdir", path: shown, errno: errno) }
    return entries.sorted { $0.nameBytes.lexicographicallyPrecedes($1.nameBytes) }
  }

  /// Removes the folder with all that lies in it; a missing one is no error, and no link is followed.
  public static func removeTree(_ path: String) throws(FileError) {
    try removeTree(Array(path.utf8))
  }

  /// By bytes: a name need not be UTF-8.
  private static func removeTree(_ path: [UInt8]) throws(FileError) {
    let shown = String(decoding: path, as: UTF8.self)
    let descriptor = withCString(path) { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW) }
    guard descriptor >= 0 else {
      if errno == ENOENT { return }
      throw FileError(call: "opendir", path: shown, errno: errno)
    }
    close(descriptor)
    for entry in try entries(path, hidden: true) {
      let child = path + [UInt8(ascii: "/")] + entry.nameBytes
      if entry.kind == .folder {
        try removeTree(child)
      } else if withCString(child, unlink) != 0, errno != ENOENT {
        throw FileError(call: "unlink", path: String(decoding: child, as: UTF8.self), errno: errno)
      }
    }
    if withCString(path, rmdir) != 0, errno != ENOENT { throw FileError(call: "rmdir", path: shown, errno: errno) }
  }

  private static func withCString(_ bytes: [UInt8], _ call: (UnsafePointer<CChar>) -> Int32) -> Int32 {
    (bytes + [0]).withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { call($0.baseAddress!) }
    }
  }

  /// Makes what was done in the folder survive a loss of power.
  public static func sync(_ path: String) throws(FileError) {
    try withDescriptor(path) { fsync($0) }
  }

  /// Makes everything that was written to the folder's file system survive a loss of power.
  public static func syncFileSystem(of path: String) throws(FileError) {
    try withDescriptor(path) { syncfs($0) }
  }

  private static func withDescriptor(_ path: String, _ body: (Int32) -> Int32) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(call: "open", path: path, errno: errno) }
    defer { close(descriptor) }
    guard body(descriptor) == 0 else { throw FileError(call: "sync", path: path, errno: errno) }
  }
}
