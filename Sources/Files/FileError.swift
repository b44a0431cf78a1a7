import Glibc

/// A call to the file system that failed.
public struct FileError: Error, Hashable, Sendable {
  /// What was tried: `open`, `rename`, `fsync` …
  public let call: String
  public let path: String
  public let errno: Int32

  public init(call: String, path: String, errno: Int32) {
    self.call = call
    self.path = path
    self.errno = errno
  }

  /// The operating system's own words with its number: `Permission denied (errno 13)`.
  public var reason: String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard strerror_r(errno, &buffer, buffer.count) == 0 else { return "unknown error (errno \(errno))" }
    let words = String(decoding: buffer.prefix(while: { $0 != 0 }).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return "\(words) (errno \(errno))"
  }

  /// Whether the file may not be used by this process.
  public var isPermission: Bool { errno == EACCES || errno == EPERM }

  /// Whether something lies there that is no ordinary file, or nothing at all.
  public var isNoFile: Bool { [ENOENT, EISDIR, ENOTDIR, ELOOP, ENXIO, ESPIPE].contains(errno) }

  /// Why a path cannot be read as an ordinary file.
  public init(unreadable path: String) {
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
