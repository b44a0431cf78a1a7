import ArgumentParser
import Domain
import Files
import Messages
import Pipeline
import Reports
import Settings

/// `iyem config`: the settings.
struct ConfigCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: .help(.config), subcommands: [ConfigShowCommand.self])
}

/// `iyem config show`: every setting as it is in force, and where it comes from.
struct ConfigShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: .help(.configShow), discussion: .help(.configSources))

  @Flag(help: .text(.json))
  var json = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      try context.home.requireFolder()
      let settings = context.effective.map { setting in
        ListedSetting(
          key: setting.key.name,
          value: setting.value ?? SettingsFile.standard(of: setting.key, in: context.home),
          origin: setting.origin.word, line: setting.origin.line, variable: setting.key.variable)
      }
      if json {
        StandardStream.output.write(SettingsJSON.bytes(for: settings))
      } else {
        let rows = settings.map { setting in
          [
            setting.key, setting.value ?? "–",
            ConfigText(origin: setting.origin, line: setting.line, variable: setting.variable).text(context.language),
          ]
        }
        context.print(TextTable(rows, elastic: [1]))
      }
      return .done
    }
  }
}

extension SettingOrigin {
  /// As programs read it.
  fileprivate var word: String {
    switch self {
    case .standard: "default"
    case .file: "file"
    case .environment: "environment"
    case .option: "option"
    }
  }

  fileprivate var line: Int? { if case .file(let line) = self { line } else { nil } }
}
