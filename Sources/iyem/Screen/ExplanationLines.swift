import Domain
import Files
import Messages

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
