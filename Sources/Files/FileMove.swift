import Glibc

/// Moving and keeping whole files.
public enum FileMove {
  /// Puts `source` in the place of `target`, which may be a missing name only.
  public static func rename(_ source: String, to target: String) throws(FileError) {
    guard Glibc.rename(source, target) == 0 else { throw FileError(call: "rename", path: target, errno: errno) }
  }

  /// A second name for the file, or a copy with its time where the file system has no links or the file is another
  /// user's, who could change it still; for the owner only.
  public static func keep(_ source: String, as target: String) throws(FileError) {
    guard link(source, target) == 0 else {
      guard [EXDEV, EPERM, EMLINK, ENOTSUP, ENOSYS].contains(errno) else {
        throw FileError(call: "link", path: target, errno: errno)
      }
      return try copy(source, to: target)
    }
    var status = stat()
    // The rights of anything else, as of a link, are those of what it leads to.
    guard lstat(target, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
    if status.st_uid == geteuid(), chmod(target, 0o600) == 0 { return }
    try remove(target)
    try copy(source, to: target)
  }

  /// Removes a file; a missing one is no error.
  public static func remove(_ path: String) throws(FileError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw FileError(call: "unlink", path: path, errno: errno) }
  }

  private static func copy(_ source: String, to target: String) throws(FileError) {
    let stamp = try OpenFile(source).stamp
    let chunks = try FileChunks(source, followsLinks: false)
    var output = try OutputFile(target)
    while let chunk = try chunks.next() { try output.write(chunk) }
    try output.commit()
    let modified = timespec(tv_sec: Int(stamp.modifiedAt), tv_nsec: 0)
    _ = utimensat(AT_FDCWD, target, [modified, modified], 0)
  }
}
