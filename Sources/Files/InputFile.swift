import Glibc
import Signatures

/// A file's bytes and what identifies them.
public struct InputFile: Sendable {
  public let bytes: [UInt8]
  public let stamp: FileStamp

  /// Reads the whole file, or its first `limit` + 1 bytes where it is longer; a symbolic link is refused.
  ///
  /// `followsLinks: true` is for paths that the operator named.
  public init(_ path: String, limit: Int, followsLinks: Bool = false) throws(FileError) {
    try self.init(OpenFile(path, followsLinks: followsLinks), path: path, limit: limit)
  }

  /// The same of a file at its place.
  public init(_ place: FilePlace, limit: Int) throws(FileError) {
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
public struct FileStamp: Sendable, Hashable {
  public let device: UInt64
  public let inode: UInt64
  public let size: Int64
  /// Seconds since 1970.
  public let modifiedAt: Int64
  private let modifiedNanoseconds: Int
  /// Whether it is an ordinary file: no folder, link, pipe or device.
  public let isRegular: Bool
  public let isLink: Bool

  /// Nil where nothing lies at the path; a symbolic link is not followed.
  public init?(_ path: String) {
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
  public static func isReadableFile(_ path: String) -> Bool {
    var status = stat()
    return PathText.use(path) { stat($0, &status) == 0 && access($0, R_OK) == 0 } && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether both are one file on the disk, as two hard links are.
  public func isSameFile(as other: FileStamp) -> Bool { device == other.device && inode == other.inode }

  /// Whether one is what `FileMove.keep` made of the other, by all that a stamp tells: a second name, or a copy.
  public func isKept(as other: FileStamp) -> Bool {
    isSameFile(as: other) || size == other.size && modifiedAt == other.modifiedAt
  }
}
