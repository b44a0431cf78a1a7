import CSystem
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
    guard let folder = opendir(path) else { throw FileError(call: "opendir", path: path, errno: errno) }
    defer { closedir(folder) }
    var entries = [FolderEntry]()
    errno = 0
    while let entry = readdir(folder) {
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix(while: { $0 != 0 })) }
      let isWanted = bytes.first != UInt8(ascii: ".") || hidden && bytes != [46] && bytes != [46, 46]
      if isWanted, let found = FolderEntry(nameBytes: bytes, in: path) { entries.append(found) }
      errno = 0
    }
    guard errno == 0 else { throw FileError(call: "readdir", path: path, errno: errno) }
    return entries.sorted { $0.nameBytes.lexicographicallyPrecedes($1.nameBytes) }
  }

  /// Removes the folder with all that lies in it; a missing one is no error.
  public static func removeTree(_ path: String) throws(FileError) {
    guard let folder = opendir(path) else {
      if errno == ENOENT { return }
      throw FileError(call: "opendir", path: path, errno: errno)
    }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix(while: { $0 != 0 }), as: UTF8.self) }
      guard name != ".", name != ".." else { continue }
      let child = path + "/" + name
      var status = stat()
      guard lstat(child, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        try removeTree(child)
      } else if unlink(child) != 0, errno != ENOENT {
        throw FileError(call: "unlink", path: child, errno: errno)
      }
    }
    if rmdir(path) != 0, errno != ENOENT { throw FileError(call: "rmdir", path: path, errno: errno) }
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
