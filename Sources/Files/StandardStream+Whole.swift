import Glibc

extension StandardStream {
  /// Writes everything; throws when the reader has gone away or the disk is full.
  public func writeAll(_ bytes: [UInt8]) throws(FileError) {
    guard write(bytes) else { throw FileError(call: "write", path: "-", errno: errno) }
  }
}
