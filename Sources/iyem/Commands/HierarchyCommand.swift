import ArgumentParser

/// `iyem hierarchy`: which deputy each unit is tied to.
struct HierarchyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hierarchy", abstract: .help(.hierarchy),
    subcommands: [HierarchyApplyCommand.self, HierarchyShowCommand.self])
}
