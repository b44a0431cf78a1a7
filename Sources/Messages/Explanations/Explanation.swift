import Domain

/// All that is said about a code, as blocks that a terminal and a page lay out in their own ways.
package struct Explanation: Sendable {
  package let code: FindingCode
  package let language: Language

  package init(_ code: FindingCode, in language: Language) {
    self.code = code
    self.language = language
  }

  /// One headed paragraph, or several lines.
  package struct Block: Sendable {
    package let heading: String
    package let lines: [String]
  }

  package var name: String { FindingText.ruleName(code, in: language) }
  package var severity: String {
    let severity = Phrase.severity(code.severity).text(language)
    guard code == .senderUnauthenticated || code == .detsisClosed || code.holdsForm else { return severity }
    return severity + (language == .turkish ? " ya da " : " or ") + Phrase.severity(.warning).text(language)
  }

  package var blocks: [Block] {
    let explanation = RuleExplanation.of(code, in: language)
    return [
      Block(heading: word(.rule), lines: [explanation.rule]),
      Block(heading: word(.source), lines: RuleSource.of(code).map { $0.text(language) }),
      Block(heading: word(.effect), lines: [RuleEffect.of(code).text(language)]),
      Block(heading: word(.remedy), lines: [explanation.remedy]),
    ] + illustration
  }

  private func word(_ text: ExplanationText) -> String { text.text(language) }

  private var illustration: [Block] {
    switch RuleIllustration.of(code) {
    case .none(let reason): return [Block(heading: word(.noExample), lines: [word(.reason(reason))])]
    case .example(let example):
      let given = example.given.map { [Block(heading: word(.given), lines: [word(.situation($0))])] } ?? []
      return given + [
        Block(heading: word(.wrong), lines: lines(example.fails, example.table)),
        Block(heading: word(.right), lines: lines(example.passes, example.table)),
      ]
    }
  }

  /// One line for each row, its cells in the order of the columns.
  private func lines(_ rows: [RuleExample.Row], _ table: RuleExample.Table) -> [String] {
    guard !rows.isEmpty else { return [word(.noRows)] }
    return rows.map { row in
      Field.allCases.compactMap { field in
        row[field].map { "\(label(field, table)): \(shown($0))" }
      }.joined(separator: " · ")
    }
  }

  private func label(_ field: Field, _ table: RuleExample.Table) -> String {
    switch table {
    case .form: field.label
    case .managers: TableLayout.managerBatch.label(field)
    case .hierarchy: TableLayout.hierarchy.label(field)
    }
  }

  private func shown(_ cell: RuleExample.Cell) -> String {
    switch cell {
    case .text(let text): text.isEmpty ? word(.empty) : text
    case .error(let code): code
    case .date(let iso): word(.date(iso))
    case .formula(let text): word(.formula(text))
    }
  }
}

/// The documentation page of all codes, in Markdown.
package enum CodePage {
  package static func text(_ language: Language) -> String {
    var text = "# \(ExplanationText.title.text(language))\n\n\(ExplanationText.introduction.text(language))\n"
    for code in FindingCode.allCases {
      let explanation = Explanation(code, in: language)
      text += "\n## `\(code.rawValue)`\n\n**\(explanation.name)** (\(explanation.severity))\n\n"
      for block in explanation.blocks {
        let lines = block.lines.map(escaped)
        text += "- **\(block.heading):** " + lines.joined(separator: "; ") + "\n"
      }
    }
    return text
  }

  /// Nothing of a line is taken for a mark.
  private static func escaped(_ line: String) -> String {
    line.replacing("#", with: "\\#").replacing("*", with: "\\*").replacing("_", with: "\\_")
      .replacing("<", with: "\\<")
  }
}
