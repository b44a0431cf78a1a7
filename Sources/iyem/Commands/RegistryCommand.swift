import ArgumentParser
import Domain
import Files
import Messages
import Pipeline
import Reports

/// `iyem registry`: the registry's file itself.
struct RegistryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "registry", abstract: .help(.registryCommand),
    subcommands: [RegistryApprovalCommand.self, RegistryRebuildCommand.self])
}

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

/// `iyem registry rebuild`: the tables made anew from the journals, and compared or replaced.
struct RegistryRebuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: .help(.registryRebuild), discussion: .help(.rebuildKeeps))

  @Flag(help: .text(.rebuildWrite))
  var write = false

  @Flag(help: .text(.json))
  var json = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      let output = DefectOutput(context: context, json: json, list: "differences")
      let persons = TwoPersons(context.settings.approval, now: context.now)
      let result = try RebuildOperation(home: context.home, now: context.now, persons: persons).run(
        write: write, output.write)
      if json {
        output.close(RebuildJSON.members(of: result))
      } else {
        context.say(.audit(Self.text(for: result)))
      }
      return Self.status(of: result)
    }
  }

  private static func text(for result: RebuildOperation.Result) -> AuditText {
    switch result {
    case .equal: .equal
    case .differs(let count): .differs(count)
    case .refused(let count): .refused(count)
    case .written(let count, let copy): .rebuilt(count, copy: copy)
    }
  }

  private static func status(of result: RebuildOperation.Result) -> ExitStatus {
    switch result {
    case .equal, .written: .done
    case .differs, .refused: .differs
    }
  }
}

/// What stands behind the list of differences: `"equal":false,"written":true,"copy":"…"`.
private enum RebuildJSON {
  static func members(of result: RebuildOperation.Result) -> [UInt8] {
    var copy: String?
    if case .written(_, let path) = result { copy = path }
    return DefectJSON.members(equal: result == .equal, written: copy != nil, copy: copy)
  }
}
