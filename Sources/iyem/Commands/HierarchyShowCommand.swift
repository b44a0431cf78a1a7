import ArgumentParser
import Files
import Messages
import Pipeline
import Reports

/// `iyem hierarchy show`: the ties of an institution's units, or all of them.
struct HierarchyShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Hangi birimin hangi yardımcıya bağlı olduğunu gösterir.")

  @Option(help: ArgumentHelp("Yalnızca bu kurumun birimleri.", valueName: "no"))
  var unit: String?

  @Flag(help: "JSON olarak.")
  var json = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      let head: [Phrase] = [.deputyNumber, .deputyName, .unitNumber, .unitName, .since]
      var rows = [head.map { $0.text(context.language) }]
      var isFirst = true
      try ManagerQueries(home: context.home).ties(inside: unit) { tie in
        if json {
          StandardStream.output.write(isFirst ? "[\n" : ",\n")
          StandardStream.output.write(
            ManagerJSON.bytes(for: tie.tie, unitName: tie.unitName, deputyName: tie.deputyName, since: tie.since))
        } else {
          rows.append([
            tie.tie.deputy.description, tie.deputyName, tie.tie.unit.description, tie.unitName, tie.since.readable,
          ])
        }
        isFirst = false
      }
      if json {
        StandardStream.output.write(isFirst ? "[]\n" : "\n]\n")
      } else if rows.count == 1 {
        context.say(.noTies)
      } else {
        StandardStream.output.write(Terminal.table(rows))
      }
      return .done
    }
  }
}
