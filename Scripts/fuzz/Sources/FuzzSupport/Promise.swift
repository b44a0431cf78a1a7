import Glibc

/// Ends the program as a finding when a promise of the interface is broken.
public func promise(_ holds: Bool, _ what: @autoclosure () -> String) {
  guard !holds else { return }
  let line = Array("BROKEN PROMISE: \(what())\n".utf8)
  _ = write(STDERR_FILENO, line, line.count)
  abort()
}
