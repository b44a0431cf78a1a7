import ArgumentParser
import Domain
import Files
import Messages
import Pipeline
import Reports

/// `iyem daily`: what cron runs.
struct DailyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "daily", abstract: .help(.daily), discussion: .help(.dailySteps))

  @Flag(help: .text(.json))
  var json = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      ProcessMemory.keepForReuse()
      let bar = ProgressBar(context)
      defer { bar.clear() }
      let operation = DailyOperation(
        home: context.home, settings: context.settings, now: context.now, language: context.language,
        notice: { phrase in
          // The summary tells of these, too, and cron mails both.
          if case .passedOver = phrase { return }
          bar.clear()
          context.say(phrase)
        })
      let records = try await context.tellingOfNewHome {
        try await operation.run { bar.update(done: $0, of: $1) }
      }
      bar.clear()
      if json {
        if let last = records.last { StandardStream.output.write(DailyJSON.bytes(of: last)) }
      } else {
        for record in records {
          let lines = DailyLines(
            record, outbox: context.home.absoluteOutbox, options: context.home.commandOptions())
          StandardStream.output.write(lines.text())
        }
      }
      return records.map(ExitStatus.init).max { $0.gravity < $1.gravity } ?? .done
    }
  }
}

extension ExitStatus {
  /// The status of a daily run: that of its gravest step.
  init(_ record: DailyRecord) {
    let statuses =
      record.steps.map { _, step in
        step.failure.map { ExitStatus($0.kind) } ?? (step.needsAttention ? .differs : .done)
      } + [record.backup?.failure.map { ExitStatus($0.kind) } ?? .done]
    self = statuses.max { $0.gravity < $1.gravity } ?? .done
  }

  /// How bad a status is beside the others: what tells of a damaged system outweighs all else.
  fileprivate var gravity: Int {
    switch self {
    case .done: 0
    case .differs: 1
    case .badInput: 2
    case .usage: 3
    case .locked: 4
    case .failed: 5
    }
  }
}
