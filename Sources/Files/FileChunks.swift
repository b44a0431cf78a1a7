import Glibc
import Signatures

/// A file read from its start to its end, a piece at a time.
package struct FileChunks: ~Copyable {
  private let descriptor: Int32
  private let path: String
  private let size: Int

  /// `followsLinks: false` refuses a symbolic link.
  package init(_ path: String, chunkSize: Int = 1 << 18, followsLinks: Bool = true) throws(FileError) {
    descriptor = PathText.use(path) { open($0, O_RDONLY | O_CLOEXEC | (followsLinks ? 0 : O_NOFOLLOW)) }
    guard descriptor >= 0 else { throw FileError(call: "open", path: path, errno: errno) }
    self.path = path
    size = chunkSize
  }

  deinit { close(descriptor) }

  /// The next piece; nil at the end.
  package func next() throws(FileError) -> [UInt8]? {
    var failure: Int32 = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      var got = read(descriptor, buffer.baseAddress!, size)
      while got < 0, errno == EINTR { got = read(descriptor, buffer.baseAddress!, size) }
      if got < 0 { failure = errno } else { count = got }
    }
    if failure != 0 { throw FileError(call: "read", path: path, errno: failure) }
    return chunk.isEmpty ? nil : chunk
  }

  /// The SHA-256 of a whole file in lower-case hexadecimal; links are followed.
  package static func sha256(ofFile path: String) throws(FileError) -> String {
    let chunks = try FileChunks(path)
    var hash = SHA256()
    while let chunk = try chunks.next() { hash.update(chunk.span) }
    return hash.finish().hexadecimal
  }
}
