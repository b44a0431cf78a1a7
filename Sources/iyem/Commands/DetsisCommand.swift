import ArgumentParser

/// `iyem detsis`: the registry of units.
struct DetsisCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "detsis", abstract: "DETSİS birimlerini yükler, gösterir, arar.",
    subcommands: [DetsisImportCommand.self, DetsisShowCommand.self, DetsisSearchCommand.self])
}
