import Glibc

/// Files that nobody but their owner may open.
public enum OwnerOnly {
  /// The permissions of a file that others may open, as octal digits; nil where its owner alone may.
  public static func foreignRights(_ path: String) throws(FileError) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileError(call: "stat", path: path, errno: errno) }
    return status.st_mode & 0o077 == 0 ? nil : String(status.st_mode & 0o777, radix: 8)
  }

  /// Makes the file with mode 0600 if it is missing; from one that is there, the rights of others are taken.
  ///
  /// One that is there is not opened: closing it would take away the locks that this process holds on it. Throws for one
  /// that cannot be read and written.
  public static func makeFile(_ path: String) throws(FileError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      close(descriptor)
      return
    }
    guard errno == EEXIST else { throw FileError(call: "open", path: path, errno: errno) }
    guard access(path, R_OK | W_OK) == 0 else { throw FileError(call: "open", path: path, errno: errno) }
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileError(call: "stat", path: path, errno: errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw FileError(call: "open", path: path, errno: EISDIR) }
    guard status.st_mode & 0o077 != 0 else { return }
    guard chmod(path, 0o600) == 0 else { throw FileError(call: "chmod", path: path, errno: errno) }
  }
}
