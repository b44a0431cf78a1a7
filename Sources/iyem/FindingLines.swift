import Domain
import Messages

/// Findings as a compiler prints them: `file:sheet!cell: severity: code: text`.
struct FindingLines {
  let language: Language
  let terminal: Terminal

  func lines(of form: FormOutcome) -> String {
    form.findings.map { line($0, in: form.sheet.map { form.file + ":" + $0 }, file: form.file) }.joined()
  }

  /// A CSV file has cells without a sheet: `file:G12`.
  func lines(of batch: BatchOutcome) -> String {
    batch.findings.map { line($0, in: batch.sheet.map { batch.file + ":" + $0 }, file: batch.file) }.joined()
  }

  func lines(of names: OlderNamesOutcome) -> String {
    names.findings.map { line($0, in: names.sheet.map { names.file + ":" + $0 }, file: names.file) }.joined()
  }

  private func line(_ finding: Finding, in sheet: String?, file: String) -> String {
    let cell = finding.cell.map { (sheet == nil ? ":" : "!") + "\($0)" } ?? ""
    let place = (sheet ?? file) + cell
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
