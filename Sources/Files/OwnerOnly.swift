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
  public static func makeFile(_ path: String) throws(FileError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileError(call: "open", path: path, errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(call: "stat", path: path, errno: errno) }
    guard status.st_mode & 0o077 != 0 else { return }
    guard fchmod(descriptor, 0o600) == 0 else { throw FileError(call: "chmod", path: path, errno: errno) }
  }
}
