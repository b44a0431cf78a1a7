import ArgumentParser
import Domain
import Files
import Messages
import Pipeline

/// `iyem reconcile`: rosters beside the registry.
struct ReconcileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: .help(.reconcile),
    discussion: .help(.reconcileChangesNothing))

  @Argument(help: .text(.rosters, .roster), completion: .file())
  var rosters: [String]

  @Option(help: .text(.rosterInstitution, .number))
  var institution: String?

  @Flag(help: .text(.jsonOfRosters))
  var json = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      let options = ReconcileOptions(now: context.now, language: context.language, institution: institution)
      let bar = ProgressBar(context)
      defer { bar.clear() }
      let results = try ReconcileOperation(home: context.home, settings: context.settings, options: options)
        .run(rosters) { bar.update(share: $0, of: $1) }
      bar.clear()
      return ReconcileOutput(context: context, json: json).write(results)
    }
  }
}
