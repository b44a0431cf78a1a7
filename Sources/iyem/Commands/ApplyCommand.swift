import ArgumentParser
import Domain
import Files
import Messages
import Pipeline
import Reports

/// `iyem apply`: does what a plan of `process --plan` says, or refuses.
struct ApplyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", abstract: .help(.apply), discussion: .help(.applyRefuses))

  @Argument(help: .text(.planToApply, .file), completion: .file(extensions: ["json"]))
  var plan: String

  @Flag(name: .customLong("dry-run"), help: .text(.dryRun))
  var dryRun = false

  @Flag(help: .text(.json))
  var json = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      ProcessMemory.keepForReuse()
      let bar = ProgressBar(context)
      defer { bar.clear() }
      let operation = ApplyOperation(
        home: context.home, settings: context.settings,
        options: ProcessOptions(now: context.now, language: context.language),
        notice: {
          bar.clear()
          context.say($0)
        })
      if dryRun { return try await rehearse(operation, context) }
      let report = try await operation.run(plan) { bar.update(done: $0, of: $1) }
      bar.clear()
      try RunOutput(context: context, json: json).write(report)
      return report.summary.formsLeft > 0 ? .differs : .done
    }
  }

  private func rehearse(_ operation: ApplyOperation, _ context: Context) async throws -> ExitStatus {
    let output = PlanOutput(context: context, json: json)
    try await operation.rehearse(plan) { output.write($0) }
    if !json { context.say(.plan(.applicable)) }
    output.finish()
    return output.summary.formsLeft > 0 ? .differs : .done
  }
}
