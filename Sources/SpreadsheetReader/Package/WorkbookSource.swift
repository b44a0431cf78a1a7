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
