import ArgumentParser
import Domain
import Files
import Messages
import Pipeline

/// `iyem detsis`: the registry of units.
struct DetsisCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "detsis", abstract: .help(.detsis),
    subcommands: [DetsisImportCommand.self, DetsisShowCommand.self, DetsisSearchCommand.self])
}

/// `iyem detsis search`: units by the words of their names, whatever the accents and the case.
struct DetsisSearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: .help(.detsisSearch))

  @Argument(help: .text(.searchedWords, .words))
  var words: [String]

  @Option(help: .text(.searchLimit, .count))
  var limit = 20

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError(.tooSmall(String(limit), of: "--limit", least: 1)) }
  }

  func run() async throws {
    try await common.perform { context in
      let query = words.joined(separator: " ")
      let matches = try UnitQueries(home: context.home).search(query, limit: limit)
      guard !matches.isEmpty else {
        context.say(.units(.nothingFound(query)))
        return .differs
      }
      let rows = matches.map { match in
        let closed = match.unit.isActive ? "" : " (\(UnitText.closed.text(context.language)))"
        let above = match.path.dropLast().map(\.name).joined(separator: " / ")
        return [match.unit.no.description, match.unit.name + closed, above]
      }
      context.print(TextTable(rows, elastic: [2]))
      return .done
    }
  }
}

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
