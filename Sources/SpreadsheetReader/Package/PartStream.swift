internal import CZip

/// The bytes of one part, inflated piece by piece and checked against what the archive's directory says of them.
///
/// The archive and the inflater have to outlive it; it belongs to one thread at a time.
struct PartStream: ~Copyable {
  private let entry: ZipEntry
  private let member: RawMember
  private let inflater: Inflater
  private var produced: UInt64 = 0
  private var crc: UInt32 = 0
  private(set) var isAtEnd = false

  init(_ entry: ZipEntry, of archive: ZipArchive, with inflater: Inflater) throws(ReaderError) {
    member = try RawMember(entry, of: archive)
    self.entry = entry
    self.inflater = inflater
    inflater.begin()
  }

  /// Fills `space`; less than that only where the part ends.
  ///
  /// Throws `damaged` when the data is broken, or the part is not what the directory says.
  mutating func read(into space: UnsafeMutableRawBufferPointer) throws(ReaderError) -> Int {
    var filled = 0
    while filled < space.count, !isAtEnd {
      let rest = UnsafeMutableRawBufferPointer(rebasing: space[filled...])
      let count = entry.method == .stored ? try member.read(into: rest) : try inflate(into: rest)
      crc = Inflater.crc32(UnsafeRawBufferPointer(rebasing: rest[..<count]), after: crc)
      filled += count
      produced += UInt64(count)
      guard produced <= entry.size else { throw damaged("it is larger than its header says") }
      if entry.method == .stored ? count == 0 : inflater.isFinished { try end() }
    }
    return filled
  }

  /// Fills `space`, which is as large as the part claims to be, and sees to it that nothing follows.
  mutating func readWhole(into space: UnsafeMutableRawBufferPointer) throws(ReaderError) {
    guard try read(into: space) == space.count else { throw damaged("it is smaller than its header says") }
    guard !isAtEnd else { return }
    var spare: UInt8 = 0
    try withUnsafeMutableBytes(of: &spare) { (spare) throws(ReaderError) in _ = try read(into: spare) }
  }

  private mutating func end() throws(ReaderError) {
    isAtEnd = true
    guard produced == entry.size else { throw damaged("it is smaller than its header says") }
    guard crc == entry.crc else { throw damaged("its checksum (CRC-32) does not agree") }
  }

  private func inflate(into space: UnsafeMutableRawBufferPointer) throws(ReaderError) -> Int {
    do {
      return try inflater.inflate(into: space) { try member.read(into: $0) }
    } catch Inflater.Failure.badData {
      throw damaged("its compressed data is broken")
    } catch let error as ReaderError {
      throw error
    } catch {
      throw damaged("its bytes end early")
    }
  }

  private func damaged(_ reason: String) -> ReaderError { .damaged(part: entry.name, reason: reason) }
}

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

/// Bytes that stay where they are for as long as somebody holds on to them.
///
/// Sendable without the compiler's proof: nobody writes to them.
final class HeldBytes: @unchecked Sendable {
  let buffer: UnsafeRawBufferPointer

  init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    copy.copyBytes(from: bytes)
    buffer = UnsafeRawBufferPointer(copy)
  }

  deinit { buffer.deallocate() }
}
