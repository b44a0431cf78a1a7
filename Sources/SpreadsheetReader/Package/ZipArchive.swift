internal import CZip
import Glibc

/// The directory and the raw members of a ZIP archive.
///
/// Sendable without the compiler's proof: whoever takes it from its source is alone with it until it is put back.
final class ZipArchive: @unchecked Sendable {
  private let handle: OpaquePointer
  /// What the handle reads from, kept alive.
  private let owner: AnyObject

  /// Bytes of the whole archive.
  let size: Int
  /// How many members the directory lists.
  let count: Int

  /// Reads the directory of an archive that lies in memory. Throws `damaged` without one.
  convenience init(_ bytes: HeldBytes) throws(ReaderError) {
    self.init(try Self.open(bytes.buffer), bytes, size: bytes.buffer.count)
  }

  /// Reads the directory of an archive that lies in an open file. Throws `damaged` without one.
  convenience init(_ file: WorkbookFile) throws(ReaderError) {
    self.init(try Self.open(file), file, size: file.size)
  }

  private init(_ handle: OpaquePointer, _ owner: AnyObject, size: Int) {
    self.handle = handle
    self.owner = owner
    self.size = size
    count = max(0, Int(zip_get_num_entries(handle, 0)))
  }

  deinit { zip_discard(handle) }

  /// What the directory says of the member at `index`.
  func entry(at index: Int) throws(ReaderError) -> ZipEntry {
    var stat = zip_stat_t()
    guard zip_stat_index(handle, UInt64(index), 0, &stat) == 0, let name = stat.name else {
      throw .damaged(part: "", reason: Self.reason(zip_get_error(handle)))
    }
    return ZipEntry(stat, index: UInt64(index), name: String(cString: name))
  }

  /// A handle on the member's bytes as they stand in the archive, for `RawMember`.
  func open(_ entry: ZipEntry) throws(ReaderError) -> OpaquePointer {
    guard let file = zip_fopen_index(handle, entry.index, UInt32(ZIP_FL_COMPRESSED)) else {
      throw .damaged(part: entry.name, reason: Self.reason(zip_get_error(handle)))
    }
    return file
  }

  /// The library's words with its number: `Not a zip archive (zip 19)`.
  private static func reason(_ error: UnsafeMutablePointer<zip_error_t>?) -> String {
    "\(String(cString: zip_error_strerror(error))) (zip \(zip_error_code_zip(error)))"
  }

  private static func open(_ bytes: UnsafeRawBufferPointer) throws(ReaderError) -> OpaquePointer {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error) else {
      throw .damaged(part: "", reason: Self.reason(&error))
    }
    guard let handle = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw .damaged(part: "", reason: Self.reason(&error))
    }
    return handle
  }

  private static func open(_ file: WorkbookFile) throws(ReaderError) -> OpaquePointer {
    let descriptor = try file.reopened()
    var code: Int32 = 0
    if let handle = zip_fdopen(descriptor, 0, &code) { return handle }
    close(descriptor)
    var error = zip_error_t()
    zip_error_init_with_code(&error, code)
    defer { zip_error_fini(&error) }
    throw .damaged(part: "", reason: Self.reason(&error))
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
