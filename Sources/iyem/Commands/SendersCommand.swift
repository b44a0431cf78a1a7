import ArgumentParser
import Files
import Messages
import Pipeline
import Reports

/// `iyem senders`: the domains from which institutions are known to write.
struct SendersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "senders", abstract: .help(.senders), discussion: .help(.sendersLearnt))

  @Option(help: .text(.senderInstitution, .number))
  var institution: String?

  @Flag(help: .text(.json))
  var json = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      let entries = try SenderBook(home: context.home, settings: context.settings).entries(of: institution)
      if json {
        StandardStream.output.write(SenderJSON.bytes(for: entries.map(\.listed)))
      } else if entries.isEmpty {
        context.say(.mail(.noSenders))
      } else {
        let head: [Heading] = [.unitNumber, .institution, .domain, .origin]
        let rows = entries.map { entry in
          [
            entry.institution.description, entry.institutionName, entry.domain,
            (entry.isConfigured ? MailText.domainOfSettings : .domainOfRecords).text(context.language),
          ]
        }
        context.print(TextTable(head: head.map { $0.text(context.language) }, rows, elastic: [1]))
      }
      return .done
    }
  }
}
