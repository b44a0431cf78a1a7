import ArgumentParser

/// `iyem managers`: the managers of units and who may sign.
struct ManagersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "managers", abstract: "Yöneticileri kaydeder, kimin imzaya yetkili olduğunu gösterir.",
    subcommands: [ManagersApplyCommand.self, ManagersShowCommand.self, ManagersNamesCommand.self])
}
