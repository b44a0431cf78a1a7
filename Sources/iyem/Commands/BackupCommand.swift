import ArgumentParser
import Domain
import Files
import Messages
import Pipeline
import Reports

/// `iyem backup`: a checked copy of the registry, also while runs go on.
struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: .help(.backup), discussion: .help(.backupNotes))

  @Option(help: .text(.backupFolder, .folder), completion: .directory)
  var to: String?

  @Flag(help: .text(.json))
  var json = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      let settings = context.settings.backup
      let outcome = try BackupOperation(home: context.home, settings: settings, now: context.now, folder: to).run()
      if json {
        StandardStream.output.write(BackupJSON.bytes(for: outcome))
        return .done
      }
      context.say(.backup(.made(path: outcome.path, bytes: outcome.bytes)))
      if outcome.name.isEncrypted { context.say(.backup(.encrypted(recipients: settings.recipients.count))) }
      if !outcome.removed.isEmpty { context.say(.backup(.removed(outcome.removed.count))) }
      if let head = outcome.head { context.say(.chainHead(head)) }
      return .done
    }
  }
}

/// `iyem restore`: a backup in the registry's place.
struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: .help(.restore), discussion: .help(.restoreNotes))

  @Argument(help: .text(.backupFile, .file), completion: .file())
  var file: String

  @Option(help: .text(.identity, .file), completion: .file())
  var identity: String?

  @Flag(name: .customLong("dry-run"), help: .text(.dryRun))
  var dryRun = false

  @Flag(help: .text(.json))
  var json = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      let outcome = try RestoreOperation(
        home: context.home, now: context.now, identity: identity, isDryRun: dryRun,
        persons: TwoPersons(context.settings.approval, now: context.now)
      ).run(file)
      if json {
        StandardStream.output.write(BackupJSON.bytes(for: outcome))
      } else {
        tell(outcome, context)
      }
      return .done
    }
  }

  private func tell(_ outcome: RestoreOutcome, _ context: Context) {
    context.say(.backup(outcome.isRehearsal ? .wouldRestore : .restored))
    if let loss = outcome.loss {
      if !loss.isEarlierState { context.say(.backup(.otherWay)) }
      if loss.runs.isEmpty, loss.entries == 0 {
        context.say(.backup(.nothingLost))
      } else {
        context.say(.backup(.lost(runs: loss.runs.count, entries: loss.entries)))
        for run in loss.runs { context.say(.backup(.lostRun(run))) }
        if !loss.runs.isEmpty { context.say(.backup(.filesStay)) }
      }
    } else {
      context.say(.backup(.nothingToCompare))
    }
    if outcome.uncertainAnswers > 0 { context.say(.backup(.uncertainAnswers(outcome.uncertainAnswers))) }
    if let aside = outcome.aside { context.say(.backup(.aside(path: aside))) }
    if let head = outcome.head { context.say(.chainHead(head)) }
    if dryRun { context.say(.dryRun) }
  }
}
