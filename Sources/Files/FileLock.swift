import Glibc

/// A lock that the system takes back when its process ends, however it ends.
public final class FileLock: Sendable {
  private let descriptor: Int32

  /// Who holds a lock, as that process wrote it down.
  public struct Holder: Error, Sendable, Hashable {
    public let process: Int32
    public let since: String
  }

  /// Takes the lock; throws `Holder` when another process has it, `FileError` when the file cannot be used.
  public init(_ path: String, since: String) throws {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw FileError(call: "open", path: path, errno: errno) }
    do { try Self.take(descriptor, path, since: since) } catch {
      close(descriptor)
      throw error
    }
    // Last: an initialiser that throws after it would run `deinit`, and close another's descriptor.
    self.descriptor = descriptor
  }

  private static func take(_ descriptor: Int32, _ path: String, since: String) throws {
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      if errno == EWOULDBLOCK { throw holder(descriptor) }
      throw FileError(call: "flock", path: path, errno: errno)
    }
    let line = Array("\(getpid()) \(since)\n".utf8)
    guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, line, line.count, 0) == line.count else {
      throw FileError(call: "write", path: path, errno: errno)
    }
  }

  deinit { close(descriptor) }

  private static func holder(_ descriptor: Int32) -> Holder {
    var buffer = [UInt8](repeating: 0, count: 128)
    let count = pread(descriptor, &buffer, buffer.count, 0)
    let words = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return Holder(process: words.first.flatMap { Int32($0) } ?? 0, since: words.count > 1 ? String(words[1]) : "?")
  }
}
