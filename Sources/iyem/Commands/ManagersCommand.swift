import ArgumentParser
import Domain
import Files
import Messages
import Pipeline
import Reports

/// `iyem managers`: the managers of units and who may sign.
struct ManagersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "managers", abstract: .help(.managers),
    subcommands: [ManagersApplyCommand.self, ManagersShowCommand.self, ManagersNamesCommand.self])
}

/// `iyem managers apply`: a batch of appointments and endings.
struct ManagersApplyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", abstract: .help(.managersApply),
    discussion: .help(.managersApplyLabels))

  @OptionGroup var batch: BatchArguments
  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws { try await batch.apply(.managers, common) }
}

/// `iyem managers names`: the names that KAYSİS had before the register.
struct ManagersNamesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: .help(.managersNames),
    subcommands: [ManagersNamesImportCommand.self])
}

/// `iyem managers names import`: notes them until the institution's first registration removes them.
struct ManagersNamesImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: .help(.managersNamesImport), discussion: .help(.olderNamesLabels))

  @Argument(help: .text(.olderNamesFile, .file))
  var file: String

  @Flag(name: .customLong("dry-run"), help: .text(.dryRun))
  var dryRun = false

  @Flag(help: .text(.json))
  var json = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  /// So many findings are printed.
  private static let printed = 100

  func run() async throws {
    try await common.perform { context in
      let options = BatchOptions(now: context.now, language: context.language, isDryRun: dryRun)
      let outcome = try OlderNamesOperation(home: context.home, settings: context.settings, options: options).run(file)
      if json {
        StandardStream.output.write(
          OlderNamesJSON.bytes(for: outcome, language: context.language, isDryRun: dryRun))
      } else {
        print(outcome, context)
      }
      return outcome.isWhole ? .done : .differs
    }
  }

  private func print(_ outcome: OlderNamesOutcome, _ context: Context) {
    var shown = outcome
    let findings = outcome.findings.filter { $0.severity > .note }
    shown.findings = Array(findings.prefix(Self.printed))
    let lines = FindingLines(language: context.language, terminal: Terminal(.output))
    StandardStream.output.write(lines.lines(of: shown))
    let hidden = findings.count - shown.findings.count
    if hidden > 0 { context.say(.managers(.moreOlderNames(hidden))) }
    if dryRun { context.say(.dryRun) }
    context.say(dryRun ? .rehearsal(.olderNames(outcome.counts)) : .managers(.olderNameTotals(outcome.counts)))
  }
}
