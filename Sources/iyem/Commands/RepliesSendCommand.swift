import ArgumentParser
import Domain
import Files
import Messages
import Pipeline
import Registry

/// `iyem replies send`: hands the answers that are ready to the mail server, each once.
struct RepliesSendCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send", abstract: .help(.repliesSend))

  @Flag(help: .text(.resendUncertain))
  var uncertain = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      let operation = AnswerOperation(home: context.home, settings: context.settings, now: context.now)
      var counts = [AnswerRecord.State: Int]()
      try operation.send(isResending: uncertain) { sending in
        counts[sending.state, default: 0] += 1
        guard sending.state != .sent else { return }
        let state = MailText.state(sending.state.rawValue).text(context.language)
        let reason = sending.reason.map { ReasonText.sentence(for: $0, in: context.language) }
        let line = "\(state)  \(sending.answer.recipient)  \(reason ?? "")"
        StandardStream.output.write(SafeText.shown(line) + "\n")
      }
      for withheld in try operation.answers(in: .undone) {
        let line = "\(MailText.state(withheld.state.rawValue).text(context.language))  \(withheld.recipient)"
        StandardStream.output.write(SafeText.shown(line) + "\n")
      }
      let left = try operation.answers(in: .uncertain).count
      context.say(
        .mail(
          .sent(sent: counts[.sent] ?? 0, refused: counts[.refused] ?? 0, waiting: counts[.ready] ?? 0, uncertain: left)
        ))
      return counts.keys.contains { $0 != .sent } || left > 0 ? .differs : .done
    }
  }
}
