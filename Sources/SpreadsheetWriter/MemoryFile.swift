internal import CXlsxWriter
import Glibc

/// A file without a name that lives in memory: where the C library puts the finished package.
final class MemoryFile {
  private let descriptor: Int32

  /// `MFD_CLOEXEC`.
  private static let closeOnExec: UInt32 = 1

  init() throws(WriterError) {
    descriptor = memfd_create("workbook", Self.closeOnExec)
    guard descriptor >= 0 else { throw WriterError.system(call: "memfd_create", errno: errno) }
  }

  /// A path by which this process, and no other user, can open the file.
  var path: String { "/proc/self/fd/\(descriptor)" }

  var size: Int {
    get throws(WriterError) {
      let size = lseek(descriptor, 0, SEEK_END)
      guard size >= 0 else { throw WriterError.system(call: "lseek", errno: errno) }
      return Int(size)
    }
  }

  /// `count` bytes from `offset`, which the file has.
  func bytes(from offset: Int, count: Int) throws(WriterError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let read = pread(descriptor, buffer.baseAddress! + filled, count - filled, off_t(offset + filled))
        if read < 0, errno == EINTR { continue }
        if read <= 0 {
          failure = read < 0 ? errno : EIO
          return
        }
        filled += read
      }
    }
    guard failure == 0 else { throw WriterError.system(call: "read", errno: failure) }
    return bytes
  }

  deinit { close(descriptor) }
}

/// Where the C library keeps the parts of a workbook until it is finished.
///
/// It does not notice a full disk there, so the room that is left is looked at before and after.
struct ScratchFolder {
  let path: String

  /// What a workbook that is built in memory may need, in bytes.
  private static let reserve: UInt64 = 4 << 20

  /// The folder in memory where there is one with room, else the system's folder for temporary files.
  static func inMemory() -> ScratchFolder {
    let shared = ScratchFolder(path: "/dev/shm")
    return access(shared.path, W_OK | X_OK) == 0 && shared.hasRoom ? shared : ScratchFolder(path: "/tmp")
  }

  var hasRoom: Bool {
    var status = statvfs()
    guard statvfs(path, &status) == 0 else { return false }
    return UInt64(status.f_bavail) * UInt64(status.f_frsize) >= Self.reserve
  }

  func check() throws(WriterError) {
    guard hasRoom else { throw WriterError.noSpace(folder: path) }
  }
}
