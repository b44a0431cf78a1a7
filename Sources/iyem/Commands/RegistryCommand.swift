import ArgumentParser

/// `iyem registry`: the registry's file itself.
struct RegistryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "registry", abstract: .help(.registryCommand),
    subcommands: [RegistryApprovalCommand.self, RegistryRebuildCommand.self])
}
