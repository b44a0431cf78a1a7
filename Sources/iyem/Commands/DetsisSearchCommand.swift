import ArgumentParser
import Domain
import Files
import Messages
import Pipeline

/// `iyem detsis search`: units by the words of their names, whatever the accents and the case.
struct DetsisSearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Birimleri adlarının sözcükleriyle arar; sözcük başları yeter.")

  @Argument(help: ArgumentHelp("Aranan sözcükler.", valueName: "sözcük"))
  var words: [String]

  @Option(help: ArgumentHelp("En çok bu kadar birim gösterir.", valueName: "sayı"))
  var limit = 20

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit: \(limit) (> 0)") }
  }

  func run() async throws {
    try await common.perform { context in
      let query = words.joined(separator: " ")
      let matches = try UnitQueries(home: context.home).search(query, limit: limit)
      guard !matches.isEmpty else {
        context.say(.nothingFound(query))
        return .differs
      }
      let rows = matches.map { match in
        let closed = match.unit.isActive ? "" : " (\(Phrase.unitClosed.text(context.language)))"
        return [match.unit.no.description, match.path.map(\.name).joined(separator: " / ") + closed]
      }
      StandardStream.output.write(Terminal.table(rows))
      return .done
    }
  }
}
