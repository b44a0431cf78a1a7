import ArgumentParser

/// `iyem replies`: the answers to mails that lie ready in Outbox.
struct RepliesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replies", abstract: .help(.replies),
    subcommands: [RepliesListCommand.self, RepliesSendCommand.self])
}
