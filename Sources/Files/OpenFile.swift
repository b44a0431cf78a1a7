import Glibc

/// An ordinary file, open for reading until the last reference goes.
public final class OpenFile: Sendable {
  public let descriptor: Int32
  public let stamp: FileStamp

  /// Opens the file; a symbolic link is refused, and so is what is no ordinary file.
  ///
  /// `followsLinks: true` is for paths that the operator named.
  public convenience init(_ path: String, followsLinks: Bool = false) throws(FileError) {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW)
    let descriptor = PathText.use(path) { open($0, flags) }
    guard descriptor >= 0 else { throw FileError(call: "open", path: path, errno: errno) }
    try self.init(owning: descriptor, path: path)
  }

  /// Opens the file at its place; what is no ordinary file is refused.
  public convenience init(_ place: FilePlace) throws(FileError) {
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
