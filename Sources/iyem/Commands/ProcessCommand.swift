import ArgumentParser
import Domain
import Files
import Messages
import Pipeline
import Reports

/// `iyem process`: the main job, from Inbox to Outbox.
struct ProcessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "process",
    abstract: .help(.process))

  @Flag(name: .customLong("dry-run"), help: .text(.dryRun))
  var dryRun = false

  @Option(help: .text(.planToWrite, .file), completion: .file(extensions: ["json"]))
  var plan: String?

  @Flag(help: .text(.processAgain))
  var again = false

  @Option(help: .text(.runJustification, .text))
  var justification: String?

  @Flag(help: .text(.json))
  var json = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func validate() throws {
    guard plan == nil || !dryRun else { throw ValidationError(.unexpectedArgument("--dry-run")) }
  }

  func run() async throws {
    try await common.perform { context in
      let options = ProcessOptions(
        now: context.now, language: context.language, again: again,
        justification: try justification.map { try parsed($0, context.now) })
      if let path = plan { return try await plan(to: path, context, options) }
      if dryRun { return try await rehearse(context, options) }
      return try await context.tellingOfNewHome { try await process(context, options) }
    }
  }

  /// A letter that is still to be written is no ground for anything.
  private func parsed(_ text: String, _ now: Moment) throws(Trouble) -> Justification {
    guard let justification = Justification(text) else { throw .badJustification(text) }
    if let day = justification.day, day > CalendarDay(of: now) {
      throw .justificationAhead(day: day.slashed, today: CalendarDay(of: now).slashed)
    }
    return justification
  }

  private func process(_ context: Context, _ options: ProcessOptions) async throws -> ExitStatus {
    ProcessMemory.keepForReuse()
    let bar = ProgressBar(context)
    defer { bar.clear() }
    let operation = ProcessOperation(
      home: context.home, settings: context.settings, options: options,
      notice: {
        bar.clear()
        context.say($0)
      })
    let report = try await operation.run(progress: { bar.update(done: $0, of: $1) })
    bar.clear()
    try RunOutput(context: context, json: json).write(report)
    return status(of: report.summary)
  }

  private func rehearse(_ context: Context, _ options: ProcessOptions) async throws -> ExitStatus {
    let operation = ProcessRehearsal(
      home: context.home, settings: context.settings, options: options, notice: { context.say($0) })
    let output = PlanOutput(context: context, json: json)
    try await operation.runByFile(each: output.write)
    if !json { context.say(.dryRun) }
    output.finish()
    return status(of: output.summary)
  }

  private func plan(to path: String, _ context: Context, _ options: ProcessOptions) async throws -> ExitStatus {
    let operation = PlanOperation(
      home: context.home, settings: context.settings, options: options, notice: { context.say($0) })
    let output = PlanOutput(context: context, json: json)
    let note = try await operation.run(to: path, each: output.write)
    output.finish()
    context.say(.plan(.written(path: path, files: note.files)))
    let command = context.hint("apply", path)
    context.say(
      .plan(context.settings.approval == .twoPerson ? .nextByAnother(command: command) : .next(command: command)))
    return status(of: note.summary)
  }

  private func status(of summary: RunSummary) -> ExitStatus {
    summary.formsLeft > 0 ? .differs : .done
  }
}
