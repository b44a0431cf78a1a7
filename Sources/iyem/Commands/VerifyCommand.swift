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
      var counts = [Severity: Int]()
      var isDamaged = false
      var isFirst = true
      let end = try VerifyOperation(home: context.home).run(heads: head, documents: heads) { defect in
        counts[defect.isWarning ? .warning : .error, default: 0] += 1
        isDamaged = isDamaged || defect.kind == .database
        if json {
          StandardStream.output.write(isFirst ? "{\"defects\":[\n" : ",\n")
          StandardStream.output.write(DefectJSON.bytes(for: defect, language: context.language))
        } else {
          StandardStream.output.write(line(defect, context.language))
        }
        isFirst = false
      }
      if json {
        StandardStream.output.write(isFirst ? "{\"defects\":[" : "\n")
        StandardStream.output.write(DefectJSON.closing(head: end))
      } else {
        context.say(.integrity(defects: counts[.error] ?? 0, warnings: counts[.warning] ?? 0))
        if let end { context.say(.chainHead(end)) }
      }
      return isDamaged ? .failed : counts[.error] == nil ? .done : .differs
    }
  }

  /// `hata: differs: authorisation 3: …`, as findings are printed.
  private func line(_ defect: Defect, _ language: Language) -> String {
    let severity = Phrase.severity(defect.isWarning ? .warning : .error).text(language)
    let sentence = Masking.numbers(in: DefectText.sentence(for: defect, in: language))
    return SafeText.shown("\(severity): \(defect.kind.rawValue): \(sentence)") + "\n"
  }
}
