import ArgumentParser
import Domain
import Pipeline

/// `iyem managers apply`: a batch of appointments and endings.
struct ManagersApplyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", abstract: .help(.managersApply),
    discussion: .help(.managersApplyLabels))

  @OptionGroup var batch: BatchArguments
  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws { try await batch.apply(.managers, common) }
}
