import ArgumentParser
import Domain
import Files
import Messages
import Pipeline
import Reports

/// `iyem purge`: originals and replies of old runs, away from Outbox.
struct PurgeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge", abstract: .help(.purge), discussion: .help(.purgeNotes))

  @Option(help: .text(.purgeBefore, .text))
  var before: String

  @Flag(name: .customLong("below-retention"), help: .text(.belowRetention))
  var belowRetention = false

  @Flag(name: .customLong("dry-run"), help: .text(.dryRun))
  var dryRun = false

  @Flag(help: .text(.json))
  var json = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      guard let day = CalendarDay(before) else { throw Trouble.badDay(before) }
      let outcome = try PurgeOperation(
        home: context.home, now: context.now, retentionYears: context.settings.retentionYears,
        options: PurgeOptions(before: day, isBelowRetention: belowRetention, isDryRun: dryRun)
      ).run()
      if json {
        StandardStream.output.write(PurgeJSON.bytes(for: outcome, language: context.language))
      } else {
        tell(outcome, context)
      }
      return outcome.kept.isEmpty ? .done : .differs
    }
  }

  private func kept(_ run: String, _ obstacle: PurgeOutcome.Obstacle) -> Phrase {
    dryRun ? .rehearsal(.purgeKeeps(run, obstacle)) : .purge(.kept(run, obstacle))
  }

  private func tell(_ outcome: PurgeOutcome, _ context: Context) {
    for run in outcome.runs {
      let text = run.obstacle.map { kept(run.run, $0) } ?? .purge(.run(run.run, files: run.files, bytes: run.bytes))
      StandardStream.output.write(SafeText.shown(text.text(context.language)) + "\n")
    }
    guard !outcome.runs.isEmpty else { return context.say(.purge(.nothing(before: outcome.before))) }
    if dryRun { context.say(.dryRun) }
    context.say(
      .purge(
        .totals(
          runs: outcome.purged.count, files: outcome.files, bytes: outcome.bytes, kept: outcome.kept.count,
          isDryRun: dryRun)))
  }
}
