import ArgumentParser

/// `iyem hierarchy`: which deputy each unit is tied to.
struct HierarchyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hierarchy", abstract: "Birimleri bağlı oldukları amir yardımcılarıyla ilişkilendirir.",
    subcommands: [HierarchyApplyCommand.self, HierarchyShowCommand.self])
}
