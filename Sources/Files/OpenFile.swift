import Glibc

/// An ordinary file, open for reading until the last reference goes.
public final class OpenFile: Sendable {
  public let descriptor: Int32
  public let stamp: FileStamp

  /// Opens the file; a symbolic link is refused, and so is what is no ordinary file.
  ///
  /// `followsLinks: true` is for paths that the operator named.
  public convenience init(_ path: String, followsLinks: Bool = false) throws(FileError) {
    let descriptor = try Self.open(path, in: AT_FDCWD, followsLinks: followsLinks, path: path)
    try self.init(owning: descriptor, path: path)
  }

  /// Opens the file at its place; what is no ordinary file is refused.
  public convenience init(_ place: FilePlace) throws(FileError) {
    let descriptor = try place.inFolder { folder, name throws(FileError) in
      try Self.open(name, in: folder, followsLinks: place.followsLinks, path: place.path)
    }
    try self.init(owning: descriptor, path: place.path)
  }

  private init(owning descriptor: Int32, path: String) throws(FileError) {
    do throws(FileError) {
      guard let stamp = FileStamp(descriptor: descriptor) else {
        throw FileError(call: "stat", path: path, errno: errno)
      }
      guard stamp.isRegular else { throw FileError(call: "read", path: path, errno: EISDIR) }
      self.stamp = stamp
      self.descriptor = descriptor
    } catch {
      close(descriptor)
      throw error
    }
  }

  deinit { close(descriptor) }

  private static func open(
    _ name: String, in folder: Int32, followsLinks: Bool, path: String
  ) throws(FileError) -> Int32 {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW)
    let descriptor = openat(folder, name, flags)
    guard descriptor >= 0 else { throw FileError(call: "open", path: path, errno: errno) }
    return descriptor
  }
}
