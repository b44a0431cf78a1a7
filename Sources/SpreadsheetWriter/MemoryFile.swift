internal import CXlsxWriter
import Glibc

/// A file without a name that lives in memory: where the C library puts the finished package.
struct MemoryFile: ~Copyable {
  private let descriptor: Int32

  /// `MFD_CLOEXEC`.
  private static let closeOnExec: UInt32 = 1

  init() throws(WriterError) {
    descriptor = memfd_create("workbook", Self.closeOnExec)
    guard descriptor >= 0 else { throw WriterError.system(call: "memfd_create", errno: errno) }
  }

  /// A path by which this process, and no other user, can open the file.
  var path: String { "/proc/self/fd/\(descriptor)" }

  func contents() throws(WriterError) -> [UInt8] {
    let size = lseek(descriptor, 0, SEEK_END)
    guard size >= 0 else { throw WriterError.system(call: "lseek", errno: errno) }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
      while count < buffer.count {
        let read = pread(descriptor, buffer.baseAddress! + count, buffer.count - count, off_t(count))
        if read < 0, errno == EINTR { continue }
        if read <= 0 {
          failure = read < 0 ? errno : EIO
          return
        }
        count += read
      }
    }
    guard failure == 0 else { throw WriterError.system(call: "read", errno: failure) }
    return bytes
  }

  deinit { close(descriptor) }
}
