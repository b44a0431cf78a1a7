import ArgumentParser
import Files
import Messages
import Pipeline
import Registry
import Reports

/// `iyem replies list`: every answer and how far its sending came.
struct RepliesListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Yanıtları ve gönderilip gönderilmediklerini gösterir.")

  @Option(help: ArgumentHelp("Yalnızca bu durumdakiler: ready, sending, sent, refused, uncertain.", valueName: "durum"))
  var state: AnswerRecord.State?

  @Flag(help: "JSON olarak.")
  var json = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      let answers = try AnswerOperation(home: context.home, settings: context.settings, now: context.now)
        .answers(in: state)
      if json {
        StandardStream.output.write(AnswerJSON.bytes(for: answers.map(\.listed)))
      } else if answers.isEmpty {
        context.say(.noAnswers)
      } else {
        StandardStream.output.write(table(answers, context))
      }
      return .done
    }
  }

  private func table(_ answers: [AnswerRecord], _ context: Context) -> String {
    let head: [Phrase] = [.state, .recipient, .mail, .changedAt, .file("yanit.eml")]
    let rows = answers.map { answer in
      [
        Phrase.answerState(answer.state.rawValue).text(context.language), answer.recipient, answer.mail,
        answer.changedAt.readable, "\(answer.outputs)/yanit.eml",
      ]
    }
    return Terminal.table([head.map { $0.text(context.language) }] + rows)
  }
}

extension AnswerRecord.State: ExpressibleByArgument {}
