import ArgumentParser
import Files
import Messages
import Pipeline
import Reports

/// `iyem senders`: the domains from which institutions are known to write.
struct SendersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "senders", abstract: "Kurumların bilinen e-posta alan adlarını gösterir.",
    discussion: """
      Alan adları kabul edilen formlardaki adreslerden öğrenilir; iyem.yaml dosyasındaki mail.sender-domains bir kurum \
      için alan adı veriyorsa yalnızca onlar geçerlidir.
      """)

  @Option(help: ArgumentHelp("Yalnızca bu kurum.", valueName: "no"))
  var institution: String?

  @Flag(help: "JSON olarak.")
  var json = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      let entries = try SenderBook(home: context.home, settings: context.settings).entries(of: institution)
      if json {
        StandardStream.output.write(SenderJSON.bytes(for: entries.map(\.listed)))
      } else if entries.isEmpty {
        context.say(.noSenders)
      } else {
        let head: [Phrase] = [.unitNumber, .institution, .domain, .origin]
        let rows = entries.map { entry in
          [
            entry.institution.description, entry.institutionName, entry.domain,
            (entry.isConfigured ? Phrase.domainOfSettings : .domainOfRecords).text(context.language),
          ]
        }
        StandardStream.output.write(Terminal.table([head.map { $0.text(context.language) }] + rows))
      }
      return .done
    }
  }
}
