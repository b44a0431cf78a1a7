import CGlibc
import Glibc

/// A lock that the system takes back when its process ends, however it ends.
package final class FileLock: Sendable {
  private let descriptor: Int32

  /// Who holds a lock, as that process wrote it down.
  package struct Holder: Error, Sendable, Hashable {
    package let process: Int32
    package let since: String
  }

  /// Takes the lock; throws `Holder` when another process has it, `FileError` when the file cannot be used.
  package init(_ path: String, since: String) throws {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw FileError(call: "open", path: path, errno: errno) }
    do { try Self.take(descriptor, path, since: since) } catch {
      close(descriptor)
      throw error
    }
    // Last: an initialiser that throws after it would run `deinit`, and close another's descriptor.
    self.descriptor = descriptor
  }

  /// Who holds the lock at this moment, without taking it; nil where nobody does, or the system does not say.
  package static func holder(of path: String) -> Holder? {
    guard let stamp = FileStamp(path), let locks = try? FileChunks("/proc/locks") else { return nil }
    var bytes = [UInt8]()
    while let chunk = try? locks.next() { bytes += chunk }
    guard let file = try? InputFile(path, limit: 128) else { return nil }
    let holder = Holder(line: file.bytes)
    return isHeld(stamp, by: holder.process, in: String(decoding: bytes, as: UTF8.self)) ? holder : nil
  }

  /// Whether `/proc/locks` has such a lock of the file: `2: FLOCK  ADVISORY  WRITE 4711 fe:00:16238823 0 EOF`.
  ///
  /// Some file systems, as btrfs, have another device stand there than a file has: then the process has to be the one that
  /// wrote its number down.
  static func isHeld(_ stamp: FileStamp, by process: Int32, in locks: String) -> Bool {
    func digits(_ number: UInt32) -> String { (number < 16 ? "0" : "") + String(number, radix: 16) }
    let number = dev_t(stamp.device)
    let device = "\(digits(gnu_dev_major(number))):\(digits(gnu_dev_minor(number)))"
    return locks.split(separator: "\n").contains { line in
      let words = line.split(separator: " ")
      guard words.count > 5, words[1] == "FLOCK", words[5].hasSuffix(":\(stamp.inode)") else { return false }
      return words[5].hasPrefix(device + ":") || words[4] == String(process)
    }
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

  deinit {
    // A process that was just begun may have a copy of the descriptor for a moment: closing alone would leave it the lock.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  private static func holder(_ descriptor: Int32) -> Holder {
    var buffer = [UInt8](repeating: 0, count: 128)
    let count = pread(descriptor, &buffer, buffer.count, 0)
    return Holder(line: Array(buffer.prefix(max(0, count))))
  }
}

extension FileLock.Holder {
  /// As the holder wrote it: its number and the time.
  fileprivate init(line: [UInt8]) {
    let words = String(decoding: line, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    self.init(process: words.first.flatMap { Int32($0) } ?? 0, since: words.count > 1 ? String(words[1]) : "?")
  }
}
