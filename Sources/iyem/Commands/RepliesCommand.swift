import ArgumentParser

/// `iyem replies`: the answers to mails that lie ready in Outbox.
struct RepliesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replies", abstract: "E-postalara hazırlanan yanıtları gösterir ve gönderir.",
    subcommands: [RepliesListCommand.self, RepliesSendCommand.self])
}
