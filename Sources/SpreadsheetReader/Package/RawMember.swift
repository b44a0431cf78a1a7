internal import CZip

/// The bytes of a member as they stand in the archive, from the first to the last.
struct RawMember: ~Copyable {
  private let handle: OpaquePointer
  private let name: String
  /// Kept open until the handle is closed.
  private let archive: ZipArchive

  init(_ entry: ZipEntry, of archive: ZipArchive) throws(ReaderError) {
    if case .other(let code) = entry.method {
      throw .damaged(part: entry.name, reason: "compression method \(code) is not known")
    }
    guard entry.method == .deflated || entry.size == entry.compressedSize else {
      throw .damaged(part: entry.name, reason: "a stored part has two sizes")
    }
    handle = try archive.open(entry)
    name = entry.name
    self.archive = archive
  }

  deinit { zip_fclose(handle) }

  /// Fetches as many bytes as `space` holds, fewer at the end, none after it.
  func read(into space: UnsafeMutableRawBufferPointer) throws(ReaderError) -> Int {
    guard !space.isEmpty else { return 0 }
    let count = zip_fread(handle, space.baseAddress, UInt64(space.count))
    guard count >= 0 else { throw .damaged(part: name, reason: failure) }
    return Int(count)
  }

  /// The library checks the checksum of a stored member when its end is reached.
  private var failure: String {
    zip_error_code_zip(zip_file_get_error(handle)) == ZIP_ER_CRC
      ? "its checksum (CRC-32) does not agree" : "its bytes cannot be read"
  }
}
