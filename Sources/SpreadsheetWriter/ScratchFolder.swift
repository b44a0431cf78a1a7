import Glibc

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
