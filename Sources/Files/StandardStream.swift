import Glibc
import Synchronization

/// The process's own streams.
package enum StandardStream: Int32, Sendable {
  case output = 1
  case error = 2

  package var isTerminal: Bool { isatty(rawValue) == 1 }

  private static let failures = Mutex<[StandardStream: FileError]>([:])

  /// The first failure of writing, as on a full disk; that the reader has gone away is none.
  package var failure: FileError? { Self.failures.withLock { $0[self] } }

  /// Writes everything; false when the reader has gone away or the disk is full: `failure` tells at the end.
  @discardableResult
  package func write(_ bytes: [UInt8]) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(rawValue, $0.baseAddress! + written, $0.count - written) }
      if count < 0, errno == EINTR { continue }
      if count <= 0 {
        remember(errno)
        return false
      }
      written += count
    }
    return true
  }

  private func remember(_ errno: Int32) {
    guard errno != EPIPE else { return }
    let failure = FileError(call: "write", path: "-", errno: errno)
    Self.failures.withLock { if $0[self] == nil { $0[self] = failure } }
  }

  @discardableResult
  package func write(_ text: String) -> Bool { write(Array(text.utf8)) }

  /// The terminal's width in columns; nil where it is none.
  package var columns: Int? {
    var size = winsize()
    guard ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}

extension StandardStream {
  /// Writes everything; throws when the reader has gone away or the disk is full.
  package func writeAll(_ bytes: [UInt8]) throws(FileError) {
    guard write(bytes) else { throw FileError(call: "write", path: "-", errno: errno) }
  }
}
