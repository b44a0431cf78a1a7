import ArgumentParser

/// `iyem detsis`: the registry of units.
struct DetsisCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "detsis", abstract: .help(.detsis),
    subcommands: [DetsisImportCommand.self, DetsisShowCommand.self, DetsisSearchCommand.self])
}
