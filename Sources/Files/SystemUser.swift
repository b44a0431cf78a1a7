import CGlibc
import Glibc

/// The person for whom this process works, as the kernel knows it.
///
/// The number is that of the login (`/proc/self/loginuid`), which `su` and `sudo` leave as it is and nobody without
/// privileges can change; where the system keeps none, the process's real user. No environment variable is asked.
package enum SystemUser {
  package static var uid: UInt32 { loginUID ?? getuid() }

  /// Whether users are those of the system: in a user namespace of their own people are whoever they want to be.
  ///
  /// The initial namespace alone maps every number to itself (`/proc/self/uid_map`, user_namespaces(7)); the file has to lie
  /// in a real `/proc`. A kernel without namespaces has no such file.
  package static var isOfTheSystem: Bool {
    let descriptor = open("/proc/self/uid_map", O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return errno == ENOENT && access("/proc/self/status", R_OK) == 0 }
    defer { close(descriptor) }
    var system = statfs()
    var buffer = [UInt8](repeating: 0, count: 128)
    guard fstatfs(descriptor, &system) == 0, system.f_type == procMagic else { return false }
    let count = read(descriptor, &buffer, buffer.count)
    return mapsEverybody(String(decoding: buffer.prefix(max(0, count)), as: UTF8.self))
  }

  /// `PROC_SUPER_MAGIC` (linux/magic.h).
  private static let procMagic = 0x9fa0

  /// Whether a map of users says that each number is itself.
  static func mapsEverybody(_ map: String) -> Bool {
    map.split(whereSeparator: \.isWhitespace) == ["0", "0", "4294967295"]
  }

  /// The name of the user in the system's own list; nil where there is none.
  package static func name(of uid: UInt32) -> String? {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16_384)
    guard getpwuid_r(uid, &entry, &buffer, buffer.count, &found) == 0, found != nil, let name = entry.pw_name else {
      return nil
    }
    return String(cString: name)
  }

  /// Nil where nobody logged in, as for services, or where the kernel does not audit.
  private static var loginUID: UInt32? {
    guard let chunks = try? FileChunks("/proc/self/loginuid", chunkSize: 64), let bytes = try? chunks.next() else {
      return nil
    }
    let text = String(decoding: bytes, as: UTF8.self).prefix { $0.isNumber }
    return UInt32(text).flatMap { $0 == UInt32.max ? nil : $0 }
  }
}

/// Files that nobody but their owner may open.
package enum OwnerOnly {
  /// The permissions of a file that others may open, as octal digits; nil where its owner alone may.
  package static func foreignRights(_ path: String) throws(FileError) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileError(call: "stat", path: path, errno: errno) }
    return status.st_mode & 0o077 == 0 ? nil : String(status.st_mode & 0o777, radix: 8)
  }

  /// Makes the file with mode 0600 if it is missing; from one that is there, the rights of others are taken.
  ///
  /// One that is there is not opened: closing it would take away the locks that this process holds on it. Throws for one
  /// that cannot be read and written.
  package static func makeFile(_ path: String) throws(FileError) {
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
