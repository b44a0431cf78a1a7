import ArgumentParser
import Domain
import Files
import Messages
import Pipeline

/// `iyem registry approval`: whether the registry asks for two persons, and how that ends.
struct RegistryApprovalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approval", abstract: .help(.registryApproval), discussion: .help(.approvalNotes))

  @Flag(help: .text(.approvalEnd))
  var end = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      let persons = TwoPersons(context.settings.approval, now: context.now)
      let operation = ApprovalOperation(home: context.home, persons: persons)
      if end { try operation.end() }
      let recorded = try operation.recorded()
      StandardStream.output.write(recorded.rawValue + "\n")
      context.say(.plan(.approval(recorded: recorded, settings: context.settings.approval)))
      return .done
    }
  }
}
