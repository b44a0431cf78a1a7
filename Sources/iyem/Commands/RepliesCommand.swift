import ArgumentParser
import Domain
import Files
import Messages
import Pipeline
import Register
import Reports

/// `iyem replies`: the answers to mails that lie ready in Outbox.
struct RepliesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replies", abstract: .help(.replies),
    subcommands: [RepliesListCommand.self, RepliesSendCommand.self])
}

/// `iyem replies list`: every answer and how far its sending came.
struct RepliesListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: .help(.repliesList))

  @Option(help: .text(.answerState, .state))
  var state: AnswerRecord.State?

  @Flag(help: .text(.json))
  var json = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      let answers = try AnswerOperation(home: context.home, settings: context.settings, now: context.now)
        .answers(in: state)
      if json {
        StandardStream.output.write(AnswerJSON.bytes(for: answers.map(\.listed)))
      } else if answers.isEmpty {
        context.say(.mail(.noAnswers))
      } else {
        context.print(table(answers, context))
      }
      return .done
    }
  }

  private func table(_ answers: [AnswerRecord], _ context: Context) -> TextTable {
    let head = [Heading.state, .recipient, .mail, .changedAt].map { $0.text(context.language) }
    let rows = answers.map { answer in
      [
        MailText.state(answer.state.rawValue).text(context.language), answer.recipient, answer.mail,
        context.language.time(answer.changedAt), "\(answer.outputs)/yanit.eml",
      ].map(Masking.numbers)
    }
    return TextTable(head: head + [Phrase.file("yanit.eml").text(context.language)], rows, elastic: [2, 4], spare: [2])
  }
}

extension AnswerRecord.State: ExpressibleByArgument {}

/// `iyem replies send`: hands the answers that are ready to the mail server, each once.
struct RepliesSendCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send", abstract: .help(.repliesSend))

  @Flag(help: .text(.resendUncertain))
  var uncertain = false

  @Flag(name: .customLong("dry-run"), help: .text(.dryRun))
  var dryRun = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      let operation = AnswerOperation(home: context.home, settings: context.settings, now: context.now)
      if dryRun { return try rehearse(operation, context) }
      var counts = [AnswerRecord.State: Int]()
      try operation.send(isResending: uncertain) { sending in
        counts[sending.state, default: 0] += 1
        guard sending.state != .sent else { return }
        let state = MailText.state(sending.state.rawValue).text(context.language)
        let reason = sending.reason.map { ReasonText.sentence(for: $0, in: context.language) }
        let line = "\(state)  \(sending.answer.recipient)  \(reason ?? "")"
        StandardStream.output.write(SafeText.masked(line) + "\n")
      }
      try tellWithheld(operation, context)
      let left = try operation.answers(in: .uncertain).count
      context.say(
        .mail(
          .sent(sent: counts[.sent] ?? 0, refused: counts[.refused] ?? 0, waiting: counts[.ready] ?? 0, uncertain: left)
        ))
      return counts.keys.contains { $0 != .sent } || left > 0 ? .differs : .done
    }
  }

  /// What would be sent to whom; a line for each answer, as lists of them show it.
  private func rehearse(_ operation: AnswerOperation, _ context: Context) throws -> ExitStatus {
    let sendings = try operation.rehearse(isResending: uncertain)
    let sound = sendings.filter { $0.reason == nil }
    for sending in sendings {
      let head = sending.reason == nil ? NoticeText.wouldSend : .wouldNotSend
      let words = [
        head.text(context.language), sending.answer.recipient, sending.answer.mail,
        sending.reason.map { ReasonText.sentence(for: $0, in: context.language) }
          ?? "\(sending.answer.outputs)/yanit.eml",
      ]
      StandardStream.output.write(SafeText.masked(words.joined(separator: "  ")) + "\n")
    }
    try tellWithheld(operation, context)
    let left = uncertain ? 0 : try operation.answers(in: .uncertain).count + operation.answers(in: .sending).count
    context.say(NoticeText.answersRehearsed(ready: sound.count, uncertain: left))
    return sound.count < sendings.count || left > 0 ? .differs : .done
  }

  /// Those that tell of what was undone since, or promise what comes without them or never.
  private func tellWithheld(_ operation: AnswerOperation, _ context: Context) throws {
    for withheld in try operation.answers(in: .undone) + operation.answers(in: .withdrawn) {
      let line = "\(MailText.state(withheld.state.rawValue).text(context.language))  \(withheld.recipient)"
      StandardStream.output.write(SafeText.masked(line) + "\n")
    }
  }
}
