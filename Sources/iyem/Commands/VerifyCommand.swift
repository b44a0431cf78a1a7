import ArgumentParser
import Domain
import Files
import Messages
import Pipeline
import Reports

/// `iyem verify`: the registry's integrity.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "verify", abstract: .help(.verify))

  @Option(help: .text(.verifyHead, .text))
  var head: [String] = []

  @Option(help: .text(.verifyHeads, .file), completion: .file())
  var heads: [String] = []

  @Flag(help: .text(.json))
  var json = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      let output = DefectOutput(context: context, json: json, list: "defects")
      var isDamaged = false
      let summary = try VerifyOperation(home: context.home).run(heads: head, documents: heads) { defect in
        isDamaged = isDamaged || defect.kind == .database
        output.write(defect)
      }
      let counts = output.counts
      if json {
        output.close(DefectJSON.members(head: summary.head, headsCompared: summary.headsCompared))
      } else {
        if summary.headsCompared > 0 { context.say(.audit(.headsCompared(summary.headsCompared))) }
        context.say(.audit(.integrity(defects: counts[.error] ?? 0, warnings: counts[.warning] ?? 0)))
        if let head = summary.head { context.say(.chainHead(head)) }
      }
      return isDamaged ? .failed : counts[.error] == nil ? .done : .differs
    }
  }
}
