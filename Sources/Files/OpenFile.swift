import Glibc

/// An ordinary file, open for reading until the last reference goes.
public final class OpenFile: Sendable {
  public let descriptor: Int32
  public let stamp: FileStamp

  /// Opens the file; a symbolic link is refused, and so is what is no ordinary file.
  ///
  /// `followsLinks: true` is for paths that the operator named.
  public init(_ path: String, followsLinks: Bool = false) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else { throw FileError(call: "open", path: path, errno: errno) }
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
}
