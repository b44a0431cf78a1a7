import ArgumentParser
import Domain
import Messages
import Pipeline

/// `iyem template`: an empty form that prevents mistakes at the source.
struct TemplateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: .help(.template))

  /// The kinds of forms that can be written.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case ek1
  }

  @Argument(help: .text(.templateKind, .form))
  var kind: Kind

  @Option(help: .text(.templateUnit, .number))
  var unit: String?

  @Option(name: [.customShort("o"), .long], help: .text(.outputFile, .file), completion: .file())
  var output: String

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      switch kind {
      case .ek1:
        try TemplateOperation(home: context.home, language: context.language, now: context.now)
          .writeEK1(for: unit, to: output)
      }
      context.say(.writtenTo(path: output))
      return .done
    }
  }
}
