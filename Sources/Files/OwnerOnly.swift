import Glibc

/// Files and folders that nobody but their owner may open.
public enum OwnerOnly {
  /// Makes the folder and those above it that are missing, each with mode 0700; one that is there is left as it is.
  public static func makeFolder(_ path: String) throws(FileError) {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    let parent = String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex))
    guard errno == ENOENT, !parent.isEmpty else { throw FileError(call: "mkdir", path: path, errno: errno) }
    try makeFolder(parent)
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw FileError(call: "mkdir", path: path, errno: errno) }
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
