import ArgumentParser
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
