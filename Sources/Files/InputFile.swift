import Glibc
import Signatures

/// A file's bytes and what identifies them.
package struct InputFile: Sendable {
  package let bytes: [UInt8]
  package let stamp: FileStamp

  /// Reads the whole file, or its first `limit` + 1 bytes where it is longer; a symbolic link is refused.
  ///
  /// `followsLinks: true` is for paths that the operator named.
  package init(_ path: String, limit: Int, followsLinks: Bool = false) throws(FileError) {
    try self.init(OpenFile(path, followsLinks: followsLinks), path: path, limit: limit)
  }

  /// The same of a file at its place.
  package init(_ place: FilePlace, limit: Int) throws(FileError) {
    try self.init(OpenFile(place), path: place.path, limit: limit)
  }

  private init(_ file: OpenFile, path: String, limit: Int) throws(FileError) {
    let (descriptor, stamp) = (file.descriptor, file.stamp)
    let size = min(Int(stamp.size), limit + 1)
    var failure: Int32 = 0
    bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = read(descriptor, buffer.baseAddress! + count, size - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        count += got
      }
    }
    withExtendedLifetime(file) {}
    if failure != 0 { throw FileError(call: "read", path: path, errno: failure) }
    self.stamp = stamp
  }

  /// The SHA-256 of what was read, in lower-case hexadecimal.
  package func sha256() -> String { SHA256.hash(of: bytes.span).hexadecimal }
}

/// What tells whether a path still leads to the same bytes.
package struct FileStamp: Sendable, Hashable {
  package let device: UInt64
  package let inode: UInt64
  package let size: Int64
  /// Seconds since 1970.
  package let modifiedAt: Int64
  private let modifiedNanoseconds: Int
  /// Whether it is an ordinary file: no folder, link, pipe or device.
  package let isRegular: Bool
  package let isLink: Bool

  /// Nil where nothing lies at the path; a symbolic link is not followed.
  package init?(_ path: String) {
    var status = stat()
    guard PathText.use(path, { lstat($0, &status) }) == 0 else { return nil }
    self.init(status)
  }

  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int64(status.st_size)
    modifiedAt = Int64(status.st_mtim.tv_sec)
    modifiedNanoseconds = status.st_mtim.tv_nsec
    isRegular = status.st_mode & S_IFMT == S_IFREG
    isLink = status.st_mode & S_IFMT == S_IFLNK
  }

  /// Whether an ordinary file lies at the path, through links too, that this process may read.
  package static func isReadableFile(_ path: String) -> Bool {
    var status = stat()
    return PathText.use(path) { stat($0, &status) == 0 && access($0, R_OK) == 0 } && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether both are one file on the disk, as two hard links are.
  package func isSameFile(as other: FileStamp) -> Bool { device == other.device && inode == other.inode }

  /// Whether one is what `FileMove.keep` made of the other, by all that a stamp tells: a second name, or a copy.
  package func isKept(as other: FileStamp) -> Bool {
    isSameFile(as: other) || size == other.size && modifiedAt == other.modifiedAt
  }
}

/// An ordinary file, open for reading until the last reference goes.
package final class OpenFile: Sendable {
  package let descriptor: Int32
  package let stamp: FileStamp

  /// Opens the file; a symbolic link is refused, and so is what is no ordinary file.
  ///
  /// `followsLinks: true` is for paths that the operator named.
  package convenience init(_ path: String, followsLinks: Bool = false) throws(FileError) {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW)
    let descriptor = PathText.use(path) { open($0, flags) }
    guard descriptor >= 0 else { throw FileError(call: "open", path: path, errno: errno) }
    try self.init(owning: descriptor, path: path)
  }

  /// Opens the file at its place; what is no ordinary file is refused.
  package convenience init(_ place: FilePlace) throws(FileError) {
    try self.init(owning: try place.open(0), path: place.path)
  }

  private init(owning descriptor: Int32, path: String) throws(FileError) {
    do throws(FileError) {
      guard let stamp = FileStamp(descriptor: descriptor) else {
        throw FileError(call: "stat", path: path, errno: errno)
      }
      guard stamp.isRegular else { throw FileError(notRegular: descriptor, path: path) }
      self.stamp = stamp
      self.descriptor = descriptor
    } catch {
      close(descriptor)
      throw error
    }
  }

  deinit { close(descriptor) }
}
