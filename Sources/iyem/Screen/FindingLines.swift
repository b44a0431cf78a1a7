import Domain
import Files
import Messages
import SheetModel

/// Findings as a compiler prints them: `file:sheet!cell: severity: code: text`.
///
/// That line is all where the output is no terminal. At a terminal the findings of a form stand under its name, the
/// content of the cell follows with a caret at the fault, and the suggestion in a line of its own.
struct FindingLines {
  let language: Language
  let terminal: Terminal

  func lines(of form: FormOutcome) -> String {
    lines(form.findings, file: form.shownFile, sheet: form.sheet, subtitle: form.institutionName)
  }

  /// A CSV file has cells without a sheet: `file:G12`.
  func lines(of batch: BatchOutcome) -> String {
    lines(batch.findings, file: batch.file, sheet: batch.sheet, subtitle: nil)
  }

  func lines(of names: OlderNamesOutcome) -> String {
    lines(names.findings, file: names.file, sheet: names.sheet, subtitle: nil)
  }

  private func lines(_ findings: [Finding], file: String, sheet: String?, subtitle: String?) -> String {
    let lines = findings.map { line($0, file: file, sheet: sheet) }
    guard terminal.isTerminal, !lines.isEmpty else { return lines.joined() }
    return heading(findings, file: file, sheet: sheet, subtitle: subtitle) + lines.joined() + "\n"
  }

  // MARK: - The form

  private func heading(_ findings: [Finding], file: String, sheet: String?, subtitle: String?) -> String {
    let names = [file, sheet, subtitle].compactMap { $0 }.map(SafeText.masked).joined(separator: " · ")
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      return count > 0 ? terminal.severity(severity, Phrase.severityCount(severity, count).text(language)) : nil
    }
    return terminal.styled("── " + names, .bold) + "  " + counts.joined(separator: ", ") + "\n"
  }

  // MARK: - A finding

  private func line(_ finding: Finding, file: String, sheet: String?) -> String {
    let cell = finding.cell.map { (sheet == nil ? ":" : "!") + "\($0)" } ?? ""
    let place = SafeText.masked(sheet.map { file + ":" + $0 } ?? file) + cell + ":"
    let severity = Phrase.severity(finding.severity).text(language) + ":"
    let code = finding.code.rawValue + ":"
    let sentence = SafeText.shown(FindingText.sentence(for: finding, in: language, masked: true))
    let advice = FindingText.advice(for: finding, in: language, masked: true).map(SafeText.shown)
    guard terminal.isTerminal else {
      return "\(place) \(severity) \(code) \(sentence)" + (advice.map { " [\($0)]" } ?? "") + "\n"
    }
    let head = "\(place) \(severity) \(code) "
    let used = DisplayWidth.columns(of: head)
    let text = terminal.wrapped(sentence, used: used, indent: 4)
    return terminal.styled(place, .bold) + " " + terminal.severity(finding.severity, severity) + " "
      + terminal.styled(code, .cyan) + " " + text + "\n" + source(of: finding, advice: advice)
  }

  /// The cell's content, the caret and the suggestion.
  private func source(of finding: Finding, advice: String?) -> String {
    let label = finding.cell.map { "\($0)" } ?? ""
    let gutter = String(repeating: " ", count: label.count)
    func bar(_ label: String) -> String { "    " + terminal.styled(label + " │ ", .faint) }
    let room = terminal.columns.map { max(20, $0 - label.count - 8) }
    var text = ""
    if let snippet = Snippet(of: finding, columns: room) {
      text += bar(label) + snippet.content + "\n"
      if let mark = snippet.mark {
        let caret = "^" + String(repeating: "~", count: mark.length - 1)
        text += bar(gutter) + String(repeating: " ", count: mark.offset)
        text += terminal.severity(finding.severity, caret) + "\n"
      }
    }
    if let advice {
      text += "    " + gutter + " " + terminal.styled("└ ", .faint)
      text += terminal.styled(terminal.wrapped(advice, used: label.count + 7, indent: label.count + 7), .green) + "\n"
    }
    return text
  }
}
