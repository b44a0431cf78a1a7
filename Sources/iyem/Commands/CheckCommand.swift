import ArgumentParser
import Domain
import Files
import Messages
import Pipeline

/// `iyem check`: validates forms and prints findings like a compiler, without changing anything.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: .help(.check))

  @Argument(help: .text(.filesToCheck, .file), completion: .file())
  var files: [String]

  @Flag(help: .text(.json))
  var json = false

  @Flag(help: .text(.checkAgain))
  var again = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      let operation = CheckOperation(home: context.home, settings: context.settings, now: context.now, again: again)
      let output = OutcomeOutput(context: context, json: json)
      let bar = ProgressBar(context)
      defer { bar.clear() }
      var summary = RunSummary()
      try await operation.run(files) { outcome in
        summary.count(outcome)
        bar.clear()
        output.write(outcome)
        bar.update(done: summary.forms, of: max(files.count, summary.forms))
      }
      bar.clear()
      output.finish()
      return summary.formsLeft > 0 ? .differs : .done
    }
  }
}
