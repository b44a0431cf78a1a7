import Domain
import Files
import Foundation
import Logging

/// The log on standard error: from `IYEM_LOG`'s level on, or all of it in a readable form where `--verbose` asks for it.
enum Log {
  static func start(isVerbose: Bool, isQuiet: Bool) {
    let named = ProcessInfo.processInfo.environment["IYEM_LOG"].flatMap { Logger.Level(rawValue: $0) }
    if isVerbose {
      _ = ReadableLog.started
      LoggingSystem.bootstrap { _ in ReadableLog(logLevel: named.map { min($0, .debug) } ?? .debug) }
    } else {
      let level = named ?? (isQuiet ? .error : .warning)
      LoggingSystem.bootstrap { label in
        var handler = StreamLogHandler.standardError(label: label)
        handler.logLevel = level
        return handler
      }
    }
  }
}

/// One line for each event, without date and label: `    0,124 s  form recorded  file=a.xlsx`.
struct ReadableLog: LogHandler {
  var logLevel: Logger.Level
  var metadata = Logger.Metadata()
  fileprivate static let started = ContinuousClock.now

  init(logLevel: Logger.Level) { self.logLevel = logLevel }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let facts = metadata.merging(event.metadata ?? [:]) { $1 }
    let milliseconds = Int(Self.started.duration(to: .now) / .milliseconds(1))
    let text = Self.line(event.message.description, facts, milliseconds: milliseconds)
    let terminal = Terminal(.error)
    StandardStream.error.write(event.level >= .warning ? terminal.styled(text, .yellow) : terminal.styled(text, .faint))
    StandardStream.error.write("\n")
  }

  static func line(_ message: String, _ facts: Logger.Metadata, milliseconds: Int) -> String {
    let time = String(milliseconds)
    let padding = String(repeating: " ", count: max(0, 6 - time.count))
    let pairs = facts.sorted { $0.key < $1.key }.map { "  \($0.key)=\($0.value)" }.joined()
    return SafeText.shown("\(padding)\(time) ms  \(message)\(pairs)")
  }
}
