internal import CZip

/// The directory and the raw members of a ZIP archive that lies in memory.
///
/// The memory has to outlive the archive.
struct ZipArchive: ~Copyable {
  private let handle: OpaquePointer

  /// Bytes of the whole archive.
  let size: Int
  /// How many members the directory lists.
  let count: Int

  /// Reads the directory. Throws `damaged` when there is none.
  init(_ bytes: UnsafeRawBufferPointer) throws(ReaderError) {
    handle = try Self.open(bytes)
    size = bytes.count
    count = max(0, Int(zip_get_num_entries(handle, 0)))
  }

  deinit { zip_discard(handle) }

  /// What the directory says of the member at `index`.
  func entry(at index: Int) throws(ReaderError) -> ZipEntry {
    var stat = zip_stat_t()
    guard zip_stat_index(handle, UInt64(index), 0, &stat) == 0, let name = stat.name else {
      throw .damaged(part: "", reason: String(cString: zip_strerror(handle)))
    }
    return ZipEntry(stat, index: UInt64(index), name: String(cString: name))
  }

  /// Copies the member's bytes as they stand in the archive into `space`, which is exactly as large.
  func readRaw(_ entry: ZipEntry, into space: UnsafeMutableRawBufferPointer) throws(ReaderError) {
    guard let file = zip_fopen_index(handle, entry.index, UInt32(ZIP_FL_COMPRESSED)) else {
      throw .damaged(part: entry.name, reason: String(cString: zip_strerror(handle)))
    }
    defer { zip_fclose(file) }
    var filled = 0
    while filled < space.count {
      let count = zip_fread(file, space.baseAddress! + filled, UInt64(space.count - filled))
      guard count > 0 else { throw .damaged(part: entry.name, reason: "its bytes end early") }
      filled += Int(count)
    }
  }

  private static func open(_ bytes: UnsafeRawBufferPointer) throws(ReaderError) -> OpaquePointer {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error) else {
      throw .damaged(part: "", reason: String(cString: zip_error_strerror(&error)))
    }
    guard let handle = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw .damaged(part: "", reason: String(cString: zip_error_strerror(&error)))
    }
    return handle
  }
}

extension ZipEntry {
  fileprivate init(_ stat: zip_stat_t, index: UInt64, name: String) {
    self.init(
      index: index, name: name, compressedSize: stat.comp_size, size: stat.size, crc: stat.crc,
      method: Method(stat.comp_method), isEncrypted: stat.encryption_method != UInt16(ZIP_EM_NONE))
  }
}

extension ZipEntry.Method {
  fileprivate init(_ code: UInt16) {
    switch Int32(code) {
    case ZIP_CM_STORE: self = .stored
    case ZIP_CM_DEFLATE: self = .deflated
    default: self = .other(Int(code))
    }
  }
}
