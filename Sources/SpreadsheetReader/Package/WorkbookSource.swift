import Glibc
import Synchronization

/// Where the bytes of a package are, and its archive while nobody reads.
final class WorkbookSource: Sendable {
  private enum Place {
    case bytes(HeldBytes)
    case file(WorkbookFile)
  }

  private let place: Place
  /// An open archive, kept from one reading to the next.
  private let idle = Mutex<ZipArchive?>(nil)

  init(_ bytes: [UInt8]) { place = .bytes(HeldBytes(bytes)) }

  init(_ file: WorkbookFile) { place = .file(file) }

  /// In bytes.
  var size: Int {
    switch place {
    case .bytes(let bytes): bytes.buffer.count
    case .file(let file): file.size
    }
  }

  /// `count` bytes from `offset` on, fewer where there are fewer.
  func bytes(at offset: Int, count: Int) throws(ReaderError) -> [UInt8] {
    switch place {
    case .bytes(let bytes): Array(bytes.buffer.dropFirst(offset).prefix(count))
    case .file(let file): try file.bytes(at: offset, count: count)
    }
  }

  /// Opens the archive for the length of the call; several threads may do so at once.
  func withArchive<Result>(
    _ body: (ZipArchive) throws(ReaderError) -> Result
  ) throws(ReaderError) -> Result {
    let archive = if let waiting = takeIdle() { waiting } else { try opened() }
    defer { idle.withLock { $0 = archive } }
    return try body(archive)
  }

  private func takeIdle() -> ZipArchive? {
    idle.withLock { idle in
      defer { idle = nil }
      return idle
    }
  }

  private func opened() throws(ReaderError) -> ZipArchive {
    switch place {
    case .bytes(let bytes): try ZipArchive(bytes)
    case .file(let file): try ZipArchive(file)
    }
  }
}

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
