import ArgumentParser
import Domain
import Files
import Messages

/// `iyem explain`: the rule behind a finding.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: .help(.explain), discussion: .help(.explainAll))

  @Argument(help: .text(.explainedCode, .code), completion: .list(FindingCode.allCases.map(\.rawValue)))
  var code: String?

  @Flag(help: .text(.explainPage))
  var page = false

  @Option(name: [.customShort("o"), .long], help: .text(.outputFile, .file), completion: .file(extensions: ["md"]))
  var output: String?

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func validate() throws {
    if page, code != nil { throw ValidationError(.oneOf(["<\(ValueKind.code.name(.ofProcess))>", "--page"])) }
    guard let code, FindingCode(rawValue: code) == nil else { return }
    throw ValidationError(
      .unknownCode(code, nearest: Nearest.word(to: code, among: FindingCode.allCases.map(\.rawValue))))
  }

  func run() async throws {
    try await common.perform { context in
      let terminal = Terminal(output == nil ? .output : nil)
      let text =
        if page { CodePage.text(context.language) } else if let code = code.flatMap(FindingCode.init(rawValue:)) {
          ExplanationLines(terminal: terminal).text(Explanation(code, in: context.language))
        } else { list(context.language, terminal) }
      if let output {
        var file = try OutputFile(output)
        try file.write(text)
        try file.commit()
        context.say(.writtenTo(path: output))
      } else {
        StandardStream.output.write(text)
        if code == nil, !page { context.say(.explainHint) }
      }
      return .done
    }
  }

  private func list(_ language: Language, _ terminal: Terminal) -> String {
    let rows = FindingCode.allCases.map { code in
      [code.rawValue, Phrase.severity(code.severity).text(language), FindingText.ruleName(code, in: language)]
    }
    return TextTable(rows).text(for: terminal)
  }
}

/// An explanation at the terminal: a headline, and under each heading its lines.
struct ExplanationLines {
  let terminal: Terminal

  func text(_ explanation: Explanation) -> String {
    let page = Terminal(
      isTerminal: terminal.isTerminal, isColoured: terminal.isColoured, columns: min(terminal.columns ?? 100, 100))
    let severity = page.severity(explanation.code.severity, explanation.severity)
    var text = page.styled(explanation.code.rawValue, .bold) + " — \(explanation.name) (\(severity))\n"
    for block in explanation.blocks {
      text += "\n" + page.styled(block.heading, .cyan) + "\n"
      for line in block.lines { text += "  " + page.wrapped(line, used: 2, indent: 2) + "\n" }
    }
    return text
  }
}
