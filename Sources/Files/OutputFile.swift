import CGlibc
import Glibc

/// A file that is written beside its target, synced, and renamed over it: readers see the old file or the whole new one.
///
/// Only the owner may read it. Abandoned without `commit`, it leaves nothing behind.
public struct OutputFile: ~Copyable {
  private var descriptor: Int32
  private let target: String
  private var temporary: String
  private let replaces: Bool
  private var buffer: [UInt8] = []

  /// `RENAME_NOREPLACE`.
  private static let noReplace: UInt32 = 1
  private static let bufferSize = 1 << 16

  /// Opens a new file beside `target`.
  ///
  /// `isStaged: true` opens it in its place, for a folder that is not shown before it is complete. With
  /// `replaces: false`, a file that is there already is kept and `EEXIST` is thrown, here or by `commit`.
  public init(_ target: String, isStaged: Bool = false, replaces: Bool = true) throws(FileError) {
    self.target = target
    self.replaces = replaces
    temporary = isStaged ? target : target + ".tmp"
    // One that an interrupted run left behind may have other rights.
    unlink(temporary)
    // Told before anything is written, where it can be.
    let isTaken = !replaces && Self.exists(target)
    descriptor = isTaken ? -1 : open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw FileError(call: "open", path: target, errno: isTaken ? EEXIST : errno) }
  }

  public mutating func write(_ bytes: some Collection<UInt8>) throws(FileError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  public mutating func write(_ text: String) throws(FileError) { try write(text.utf8) }

  /// Writes what is left, syncs the file if asked to, and puts it in its target's place.
  ///
  /// `sync: false` is for files whose folder is synced as a whole before it is published.
  public consuming func commit(sync: Bool = true) throws(FileError) {
    try flush()
    if sync, fsync(descriptor) != 0 { throw FileError(call: "fsync", path: target, errno: errno) }
    let closed = close(descriptor)
    descriptor = -1
    guard closed == 0, temporary == target || putInPlace() else {
      throw FileError(call: "rename", path: target, errno: errno)
    }
    temporary = ""
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if !temporary.isEmpty { unlink(temporary) }
  }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  private func putInPlace() -> Bool {
    guard !replaces else { return rename(temporary, target) == 0 }
    if renameat2(AT_FDCWD, temporary, AT_FDCWD, target, Self.noReplace) == 0 { return true }
    // Not every file system can do that in one step.
    guard errno == EINVAL || errno == ENOSYS else { return false }
    guard !Self.exists(target) else {
      errno = EEXIST
      return false
    }
    return rename(temporary, target) == 0
  }

  private mutating func flush() throws(FileError) {
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + written, $0.count - written) }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileError(call: "write", path: target, errno: errno)
      }
      written += count
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
