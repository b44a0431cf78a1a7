import ArgumentParser
import Domain
import Files
import Messages
import Pipeline
import Reports

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
