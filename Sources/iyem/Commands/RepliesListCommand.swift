import ArgumentParser
import Domain
import Files
import Messages
import Pipeline
import Register
import Reports

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
