import Glibc

/// The person for whom this process works, as the kernel knows it.
///
/// The number is that of the login (`/proc/self/loginuid`), which `su` and `sudo` leave as it is and nobody without
/// privileges can change; where the system keeps none, the process's real user. No environment variable is asked.
public enum SystemUser {
  public static var uid: UInt32 { loginUID ?? getuid() }

  /// The name of the user in the system's own list; nil where there is none.
  public static func name(of uid: UInt32) -> String? {
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
