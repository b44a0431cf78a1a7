import ArgumentParser
import Domain
import Messages
import Pipeline

/// `iyem template`: an empty form that prevents mistakes at the source.
struct TemplateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: .help(.template))

  @Argument(help: .text(.templateKind, .form))
  var kind: TemplateOperation.Kind

  @Option(help: .text(.templateUnit, .number))
  var unit: String?

  @Option(name: [.customShort("o"), .long], help: .text(.outputFile, .file), completion: .file())
  var output: String

  @Flag(help: .text(.overwrite))
  var force = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      try TemplateOperation(
        home: context.home, settings: context.settings, language: context.language, now: context.now
      ).write(kind, for: unit, to: output, replaces: force)
      context.say(.writtenTo(path: output))
      return .done
    }
  }
}

extension TemplateOperation.Kind: ExpressibleByArgument {}
