import ArgumentParser
import Domain
import Files
import Messages
import Pipeline
import Reports

/// `iyem users`: who is authorised where.
struct UsersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "users", abstract: "Kimin hangi birimde yetkili olduğunu gösterir.")

  @Option(help: ArgumentHelp("Yalnızca bu birimdekiler.", valueName: "no"))
  var unit: String?

  @Flag(help: "JSON olarak.")
  var json = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      let queries = try UnitQueries(home: context.home)
      if json {
        var isFirst = true
        try queries.authorisations(unit: unit) { user in
          StandardStream.output.write(isFirst ? "[\n" : ",\n")
          StandardStream.output.write(UserJSON.bytes(for: user.listed))
          isFirst = false
        }
        StandardStream.output.write(isFirst ? "[]\n" : "\n]\n")
      } else {
        try printTable(queries, context)
      }
      return .done
    }
  }

  private func printTable(_ queries: UnitQueries, _ context: Context) throws {
    let head: [Phrase] = [.unitNumber, .unitName, .person, .name, .role, .since, .justification]
    var rows = [head.map { $0.text(context.language) }]
    try queries.authorisations(unit: unit) { user in
      rows.append([
        user.authority.unit.description, user.unitName, user.authority.person.description, user.details.fullName,
        user.authority.role.rawValue, user.since.readable, user.justification,
      ])
    }
    if rows.count == 1 {
      context.say(.nobodyAuthorised)
    } else {
      StandardStream.output.write(Terminal.table(rows))
    }
  }
}
