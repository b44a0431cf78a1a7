import Glibc

/// An open file that holds a workbook; what is read stays the same file when its path leads elsewhere by then.
final class WorkbookFile: Sendable {
  private let descriptor: Int32
  /// In bytes.
  let size: Int

  /// Keeps a descriptor of its own beside the caller's.
  init(descriptor original: Int32) throws(ReaderError) {
    var status = stat()
    guard fstat(original, &status) == 0 else { throw Self.unreadable(errno) }
    descriptor = fcntl(original, F_DUPFD_CLOEXEC, 0)
    guard descriptor >= 0 else { throw Self.unreadable(errno) }
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// A descriptor with a position of its own, so that several threads may read at once; the caller's to close.
  func reopened() throws(ReaderError) -> Int32 {
    let again = open("/proc/self/fd/\(descriptor)", O_RDONLY | O_CLOEXEC)
    guard again >= 0 else { throw Self.unreadable(errno) }
    return again
  }

  /// `count` bytes from `offset` on, fewer where the file is shorter.
  func bytes(at offset: Int, count: Int) throws(ReaderError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: max(0, min(count, size - offset))) { buffer, filled in
      while filled < buffer.count {
        let rest = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[filled...]))
        let got = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + filled))
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        filled += got
      }
    }
    guard failure == 0 else { throw Self.unreadable(failure) }
    return bytes
  }

  private static func unreadable(_ code: Int32) -> ReaderError {
    .damaged(part: "", reason: "\(String(cString: strerror(code))) (errno \(code))")
  }
}
