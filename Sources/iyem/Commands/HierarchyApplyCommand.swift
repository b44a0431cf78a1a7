import ArgumentParser
import Pipeline

/// `iyem hierarchy apply`: a batch of ties.
struct HierarchyApplyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", abstract: .help(.hierarchyApply),
    discussion: .help(.hierarchyApplyLabels))

  @OptionGroup var batch: BatchArguments
  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws { try await batch.apply(.hierarchy, common) }
}
