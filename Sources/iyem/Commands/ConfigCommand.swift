import ArgumentParser

/// `iyem config`: the settings.
struct ConfigCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: .help(.config), subcommands: [ConfigShowCommand.self])
}
