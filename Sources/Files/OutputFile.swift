import CGlibc
import Glibc

/// A file that is written without a name, synced, and put in its target's place: readers see the old file or the whole new
/// one.
///
/// Only the owner may read it. Abandoned without `commit`, it leaves nothing behind, and it removes no file but its own.
package struct OutputFile: ~Copyable {
  private var descriptor: Int32
  private let target: String
  /// The name under which it lies for now; empty while it has none.
  private var temporary: String
  private let replaces: Bool
  private var buffer: [UInt8] = []
  /// The time that the file shall have, in seconds since 1970; nil for that of its writing.
  package var modifiedAt: Int64?

  /// `RENAME_NOREPLACE`.
  private static let noReplace: UInt32 = 1
  private static let bufferSize = 1 << 16

  /// Opens a new file for `target`.
  ///
  /// `isStaged: true` opens it in its place, for a folder that is not shown before it is complete. With
  /// `replaces: false`, a file that is there already is kept and `EEXIST` is thrown, here or by `commit`.
  package init(_ target: String, isStaged: Bool = false, replaces: Bool = true) throws(FileError) {
    // Told before anything is written, where it can be.
    let isTaken = !replaces && FileStamp(target) != nil
    self.target = target
    self.replaces = replaces
    (descriptor, temporary) = isTaken ? (-1, "") : Self.open(target, isStaged: isStaged)
    guard descriptor >= 0 else { throw FileError(call: "open", path: target, errno: isTaken ? EEXIST : errno) }
  }

  package mutating func write(_ bytes: some Collection<UInt8>) throws(FileError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  package mutating func write(_ text: String) throws(FileError) { try write(text.utf8) }

  /// Writes what is left, syncs the file if asked to, and puts it in its target's place.
  ///
  /// `sync: false` is for files whose folder is synced as a whole before it is published.
  package consuming func commit(sync: Bool = true) throws(FileError) {
    try flush()
    if let modifiedAt {
      let time = timespec(tv_sec: Int(modifiedAt), tv_nsec: 0)
      _ = futimens(descriptor, [time, time])
    }
    if sync, fsync(descriptor) != 0 { throw FileError(call: "fsync", path: target, errno: errno) }
    // Some file systems tell only here that the disk is full; a file without a name lies on none of them.
    if !temporary.isEmpty, !end() { throw FileError(call: "close", path: target, errno: errno) }
    guard temporary == target || putInPlace() else { throw FileError(call: "rename", path: target, errno: errno) }
    temporary = ""
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if !temporary.isEmpty { unlink(temporary) }
  }

  // MARK: - Names

  /// Nobody can guess the name, and so put something in its place.
  private static func name(beside target: String) -> String {
    let folder = target.lastIndex(of: "/").map { target[...$0] } ?? ""
    return folder + ".iyem-" + String(UInt64.random(in: .min ... .max), radix: 16) + ".tmp"
  }

  /// A new file, and the name under which it lies for now; below 0 where there can be none.
  private static func open(_ target: String, isStaged: Bool) -> (Int32, String) {
    // What an interrupted run left behind may have other rights.
    if isStaged { unlink(target) }
    let unnamed = isStaged ? -1 : openWithoutName(beside: target)
    guard unnamed < 0 else { return (unnamed, "") }
    let path = isStaged ? target : name(beside: target)
    return (Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600), path)
  }

  /// Below 0 where the file system has no such files, or nobody could give one a name.
  private static func openWithoutName(beside target: String) -> Int32 {
    let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? "."
    let descriptor = Glibc.open(folder, O_WRONLY | IYEM_O_TMPFILE | O_DIRECTORY | O_CLOEXEC, 0o600)
    guard descriptor >= 0, FileStamp("/proc/self/fd/\(descriptor)") == nil else { return descriptor }
    close(descriptor)
    return -1
  }

  /// Gives a file without a name one that is free.
  private func link(as path: String) -> Bool {
    linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0
  }

  /// Closes the file; false where that failed.
  private mutating func end() -> Bool {
    defer { descriptor = -1 }
    return close(descriptor) == 0
  }

  private mutating func putInPlace() -> Bool {
    if temporary.isEmpty {
      if link(as: target) { return true }
      guard errno == EEXIST, replaces else { return false }
      let name = Self.name(beside: target)
      guard link(as: name) else { return false }
      temporary = name
    }
    guard !replaces else { return rename(temporary, target) == 0 }
    if renameat2(AT_FDCWD, temporary, AT_FDCWD, target, Self.noReplace) == 0 { return true }
    // Not every file system can do that in one step.
    guard errno == EINVAL || errno == ENOSYS else { return false }
    guard FileStamp(target) == nil else {
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
