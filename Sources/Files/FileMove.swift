import Glibc

/// Moving and keeping whole files.
package enum FileMove {
  /// Puts `source` in the place of `target`, which may be a missing name only.
  package static func rename(_ source: String, to target: String) throws(FileError) {
    guard Glibc.rename(source, target) == 0 else { throw FileError(call: "rename", path: target, errno: errno) }
  }

  /// A second name for the file, or a copy with its time where the file system has no links or the file is another
  /// user's, who could change it still; for the owner only.
  package static func keep(_ source: String, as target: String) throws(FileError) {
    guard link(source, target) == 0 else {
      guard [EXDEV, EPERM, EMLINK, ENOTSUP, ENOSYS].contains(errno) else {
        throw FileError(call: "link", path: target, errno: errno)
      }
      return try copy(source, to: target)
    }
    var status = stat()
    // The rights of anything else, as of a link, are those of what it leads to.
    guard lstat(target, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
    if status.st_uid == geteuid(), chmod(target, 0o600) == 0 { return }
    try remove(target)
    try copy(source, to: target)
  }

  /// Removes a file; a missing one is no error.
  package static func remove(_ path: String) throws(FileError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw FileError(call: "unlink", path: path, errno: errno) }
  }

  private static func copy(_ source: String, to target: String) throws(FileError) {
    let stamp = try OpenFile(source).stamp
    let chunks = try FileChunks(source, followsLinks: false)
    var output = try OutputFile(target)
    while let chunk = try chunks.next() { try output.write(chunk) }
    try output.commit()
    let modified = timespec(tv_sec: Int(stamp.modifiedAt), tv_nsec: 0)
    _ = utimensat(AT_FDCWD, target, [modified, modified], 0)
  }
}

/// A call to the file system that failed.
package struct FileError: Error, Hashable, Sendable {
  /// What was tried: `open`, `rename`, `fsync` …
  package let call: String
  package let path: String
  package let errno: Int32

  package init(call: String, path: String, errno: Int32) {
    self.call = call
    self.path = path
    self.errno = errno
  }

  /// The operating system's own words with its number: `Permission denied (errno 13)`.
  package var reason: String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard strerror_r(errno, &buffer, buffer.count) == 0 else { return "unknown error (errno \(errno))" }
    let words = String(decoding: buffer.prefix(while: { $0 != 0 }).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return "\(words) (errno \(errno))"
  }

  /// Whether the file may not be used by this process.
  package var isPermission: Bool { errno == EACCES || errno == EPERM }

  /// Whether something lies there that is no ordinary file, or nothing at all.
  package var isNoFile: Bool { [ENOENT, EISDIR, ENOTDIR, ELOOP, ENXIO, ESPIPE].contains(errno) }

  /// Why a path cannot be read as an ordinary file.
  package init(unreadable path: String) {
    do throws(FileError) {
      _ = try OpenFile(path, followsLinks: true)
      self.init(call: "open", path: path, errno: EIO)
    } catch {
      self = error
    }
  }

  /// What lies there is open, and no ordinary file: a folder, or a stream, which can be read once alone.
  init(notRegular descriptor: Int32, path: String) {
    var status = stat()
    let isFolder = fstat(descriptor, &status) != 0 || status.st_mode & S_IFMT == S_IFDIR
    self.init(call: "read", path: path, errno: isFolder ? EISDIR : ESPIPE)
  }
}
