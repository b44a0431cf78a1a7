import CGlibc
import Glibc

/// Whether somebody is writing a file at this moment, as the kernel knows it.
package enum WriteWatch {
  package enum Answer: Sendable {
    case isWritten, isNot
    /// The kernel does not say: the file is another user's, or lies on a file system of another machine.
    case unknown
  }

  /// Asks for a lease to read (fcntl(2), `F_SETLEASE`), which is refused as long as the file is open for writing, and
  /// gives it back at once.
  package static func ask(_ place: FilePlace) -> Answer {
    guard let descriptor = try? place.open(O_NOFOLLOW) else { return .unknown }
    defer { close(descriptor) }
    // Whoever opens the file for writing meanwhile has the kernel send a signal: one that ends nothing.
    guard fcntl(descriptor, IYEM_F_SETSIG, SIGURG) == 0 else { return .unknown }
    if fcntl(descriptor, IYEM_F_SETLEASE, Int32(F_RDLCK)) == 0 {
      _ = fcntl(descriptor, IYEM_F_SETLEASE, Int32(F_UNLCK))
      return .isNot
    }
    return errno == EAGAIN ? .isWritten : .unknown
  }
}
