import Domain
import Files
import Messages
import Synchronization

/// A bar on standard error, with rate and time left, for runs that take longer than a second; silent where that is no
/// terminal or a dumb one, or quiet is asked for.
final class ProgressBar: Sendable {
  private let started = ContinuousClock.now
  private let isWanted: Bool
  private let language: Language
  private let lastDrawn = Mutex<ContinuousClock.Instant?>(nil)
  private static let width = 24

  init(_ context: Context) {
    isWanted = !context.isQuiet && context.terminal.isTerminal && !context.terminal.isDumb
    language = context.language
  }

  /// How many things of how many are done.
  func update(done: Int, of total: Int) { update(done, total) { Self.line(done: done, of: total, seconds: $0, $1) } }

  /// How much of a work is done, where its parts say nothing to people, as bytes do.
  func update(share done: Int, of total: Int) {
    update(done, total) { Self.line(share: done, of: total, seconds: $0, $1) }
  }

  private func update(_ done: Int, _ total: Int, line: (Double, Language) -> String) {
    guard isWanted, total > 0, started.duration(to: .now) > .seconds(1) else { return }
    let isDue = lastDrawn.withLock { last in
      if let last, last.duration(to: .now) < .milliseconds(100), done < total { return false }
      last = .now
      return true
    }
    guard isDue else { return }
    let seconds = started.duration(to: .now) / .seconds(1)
    let line = line(seconds, language)
    let columns = StandardStream.error.columns ?? 80
    StandardStream.error.write("\r" + TextTable.cut(line, to: columns - 1) + "\u{1B}[K")
  }

  /// Takes the bar away, so that other lines stand alone; the next update draws it again.
  func clear() {
    let wasDrawn = lastDrawn.withLock { last in
      defer { last = nil }
      return last != nil
    }
    if wasDrawn { StandardStream.error.write("\r\u{1B}[K") }
  }

  /// `█████░░░░  %40  kalan 5 sn`.
  static func line(share done: Int, of total: Int, seconds: Double, _ language: Language) -> String {
    let done = min(max(done, 0), total)
    let left = done > 0 ? Int((seconds * Double(total - done) / Double(done)).rounded(.up)) : nil
    let text = NoticeText.progress(percent: 100 * done / total, secondsLeft: left).text(language)
    return bar(done, of: total) + "  " + text
  }

  private static func bar(_ done: Int, of total: Int) -> String {
    let filled = Self.width * done / total
    return String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
  }

  /// `█████░░░░  40 %  1.240/3.100  412/sn  kalan 5 sn`.
  static func line(done: Int, of total: Int, seconds: Double, _ language: Language) -> String {
    let done = min(max(done, 0), total)
    let rate = seconds > 0 ? Double(done) / seconds : 0
    let left = rate > 0 ? Int((Double(total - done) / rate).rounded(.up)) : nil
    let phrase = Phrase.progress(done: done, total: total, perSecond: Int(rate), secondsLeft: left)
    return bar(done, of: total) + "  " + phrase.text(language)
  }
}
