import ArgumentParser
import Domain
import Files
import Messages
import Pipeline
import Reports

/// `iyem users`: who is authorised where.
struct UsersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "users", abstract: .help(.users))

  @Option(help: .text(.usersUnit, .number))
  var unit: String?

  @Flag(help: .text(.json))
  var json = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

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
    let head: [Heading] = [.unitNumber, .unitName, .person, .name, .role, .since, .justification]
    var rows = [[String]]()
    try queries.authorisations(unit: unit) { user in
      rows.append([
        user.authority.unit.description, user.unitName, user.authority.person.description, user.details.fullName,
        user.authority.role.rawValue, context.language.time(user.since), user.justification,
      ])
    }
    if rows.isEmpty {
      context.say(.nobodyAuthorised)
    } else {
      // By the unit's name, then by the person's.
      rows.sort { TurkishOrder.areInOrder([$0[1], $0[0], $0[3]], [$1[1], $1[0], $1[3]]) }
      context.print(TextTable(head: head.map { $0.text(context.language) }, rows, elastic: [1, 6], spare: [6, 1, 4]))
    }
  }
}
