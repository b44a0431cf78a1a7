import Domain
import Messages

/// Findings as a compiler prints them: `file:sheet!cell: severity: code: text`.
struct FindingLines {
  let language: Language
  let terminal: Terminal

  func lines(of form: FormOutcome) -> String {
    form.findings.map { line($0, of: form) }.joined()
  }

  private func line(_ finding: Finding, of form: FormOutcome) -> String {
    var place = form.file
    if let sheet = form.sheet { place += ":" + sheet + (finding.cell.map { "!\($0)" } ?? "") }
    let severity = Phrase.severity(finding.severity).text(language)
    let head = terminal.styled(place + ":", .bold) + " " + terminal.severity(finding.severity, severity + ":")
    let sentence = FindingText.sentence(for: finding, in: language, masked: true)
    return "\(head) \(finding.code.rawValue): \(sentence)" + advice(finding) + "\n"
  }

  private func advice(_ finding: Finding) -> String {
    guard let advice = FindingText.advice(for: finding, in: language, masked: true) else { return "" }
    return " " + terminal.styled("[\(advice)]", .green)
  }
}
