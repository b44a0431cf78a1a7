import ArgumentParser
import Domain
import Files
import Messages
import Pipeline
import Reports

/// `iyem log`: who, what, when, by which form, and what was there before.
struct LogCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "log", abstract: .help(.log))

  @Option(help: .text(.logForm, .serial))
  var form: Int?

  @Option(help: .text(.managersPerson, .number))
  var person: String?

  @Option(help: .text(.usersUnit, .number))
  var unit: String?

  @Option(name: .customLong("run"), help: .text(.logRun, .text))
  var runID: String?

  @Option(help: .text(.logLimit, .count))
  var limit: Int?

  @Flag(help: .text(.json))
  var json = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func validate() throws {
    guard let limit, limit < 1 else { return }
    throw ValidationError(.tooSmall(String(limit), of: "--limit", least: 1))
  }

  func run() async throws {
    try await common.perform { context in
      let lines = LogLines(language: context.language)
      var isFirst = true
      let queries = try LogQueries(home: context.home)
      try queries.items(form: form, person: person, unit: unit, run: runID, limit: limit) {
        if json {
          StandardStream.output.write(isFirst ? "[\n" : ",\n")
          StandardStream.output.write($0.json)
        } else {
          StandardStream.output.write(lines.lines(of: $0))
        }
        isFirst = false
      }
      if json {
        StandardStream.output.write(isFirst ? "[]\n" : "\n]\n")
      } else if isFirst {
        context.say(.log(.noEntries))
      }
      if let form, let number = try FormDecisions(home: context.home).number(ofFormTaking: form) {
        let command = context.hint("log", "--form", String(number))
        context.say(.senders(.takenAs(form: form, number: number, command: command)))
      }
      return .done
    }
  }
}

extension LogItem {
  fileprivate var json: [UInt8] {
    switch self {
    case .entry(let entry): LogJSON.bytes(for: entry)
    case .decision(let decision): LogJSON.bytes(for: decision)
    }
  }
}
