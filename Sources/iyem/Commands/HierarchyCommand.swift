import ArgumentParser
import Domain
import Files
import Messages
import Pipeline
import Reports

/// `iyem hierarchy`: which deputy each unit is tied to.
struct HierarchyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hierarchy", abstract: .help(.hierarchy),
    subcommands: [HierarchyApplyCommand.self, HierarchyShowCommand.self])
}

/// `iyem hierarchy apply`: a batch of ties.
struct HierarchyApplyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", abstract: .help(.hierarchyApply),
    discussion: .help(.hierarchyApplyLabels))

  @OptionGroup var batch: BatchArguments
  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws { try await batch.apply(.hierarchy, common) }
}

/// `iyem hierarchy show`: the ties of an institution's units, or all of them.
struct HierarchyShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: .help(.hierarchyShow))

  @Option(help: .text(.hierarchyUnit, .number))
  var unit: String?

  @Flag(help: .text(.json))
  var json = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      let head: [Heading] = [.deputyNumber, .deputyName, .unitNumber, .unitName, .since]
      var rows = [[String]]()
      var isFirst = true
      try ManagerQueries(home: context.home).ties(inside: unit) { tie in
        if json {
          StandardStream.output.write(isFirst ? "[\n" : ",\n")
          StandardStream.output.write(
            ManagerJSON.bytes(for: tie.tie, unitName: tie.unitName, deputyName: tie.deputyName, since: tie.since))
        } else {
          rows.append([
            tie.tie.deputy.description, tie.deputyName, tie.tie.unit.description, tie.unitName,
            context.language.time(tie.since),
          ])
        }
        isFirst = false
      }
      if json {
        StandardStream.output.write(isFirst ? "[]\n" : "\n]\n")
      } else if rows.isEmpty {
        context.say(.managers(.noTies))
      } else {
        // By the deputy's name, then by the unit's.
        rows.sort { TurkishOrder.areInOrder([$0[1], $0[0], $0[3]], [$1[1], $1[0], $1[3]]) }
        context.print(TextTable(head: head.map { $0.text(context.language) }, rows, elastic: [1, 3]))
      }
      return .done
    }
  }
}
