import ArgumentParser
import Domain
import Files
import Messages
import Pipeline

/// `iyem detsis show`: one unit with its place in the state.
struct DetsisShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: .help(.detsisShow))

  @Argument(help: .text(.unitNumber, .number))
  var number: String

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      let (unit, path) = try UnitQueries(home: context.home).unit(number)
      let rows: [(Heading, String)] = [
        (.unitNumber, unit.no.description), (.unitName, unit.name),
        (.unitActive, (unit.isActive ? UnitText.yes : .no).text(context.language)),
        (.unitParent, unit.parent?.description ?? "–"), (.unitMain, unit.mainInstitution?.description ?? "–"),
        (.unitPlace, unit.placeName ?? unit.placeID.map(String.init) ?? "–"),
        (.unitPath, path.map(\.name).joined(separator: " / ")),
      ]
      context.print(TextTable(rows.map { [$0.0.text(context.language), $0.1] }))
      return .done
    }
  }
}
