import Domain
import Files
import Synchronization

/// A bar on standard error for runs that take longer than a second; silent where that is no terminal.
final class ProgressBar: Sendable {
  private let started = ContinuousClock.now
  private let isWanted = StandardStream.error.isTerminal
  private let lastDrawn = Mutex<ContinuousClock.Instant?>(nil)
  private static let width = 30

  func update(done: Int, of total: Int) {
    guard isWanted, total > 0, started.duration(to: .now) > .seconds(1) else { return }
    let isDue = lastDrawn.withLock { last in
      if let last, last.duration(to: .now) < .milliseconds(100), done < total { return false }
      last = .now
      return true
    }
    guard isDue else { return }
    let filled = Self.width * done / total
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
    let seconds = started.duration(to: .now) / .seconds(1)
    let rate = Double(done) / seconds
    let left = rate > 0 ? Int(Double(total - done) / rate) : 0
    StandardStream.error.write("\r\(bar) \(done)/\(total)  \(Int(rate))/s  \(left) s \u{1B}[K")
  }

  /// Clears the line, so that the results stand alone.
  func finish() {
    if lastDrawn.withLock({ $0 != nil }) { StandardStream.error.write("\r\u{1B}[K") }
  }
}
