import Domain
import Files
import Messages
import Reports

/// Reports on packages on standard output as they come: one JSON array, or lines for people with their totals.
final class LetterOutput {
  private let context: Context
  private let json: Bool
  /// Whether all that the package says is shown, and not its findings and signers alone.
  private let showsLetter: Bool
  private let terminal = Terminal(.output)
  private(set) var count = 0
  private(set) var withErrors = 0

  init(context: Context, json: Bool, showsLetter: Bool = false) {
    self.context = context
    self.json = json
    self.showsLetter = showsLetter
  }

  func write(_ report: LetterReport) {
    if json {
      StandardStream.output.write(count == 0 ? "[\n" : ",\n")
      StandardStream.output.write(LetterJSON.bytes(for: report, language: context.language))
    } else {
      var text = count > 0 && (showsLetter || terminal.isTerminal) ? "\n" : ""
      if showsLetter { text += LetterSheet(report, context.language).text(for: terminal) }
      text += lines(of: report)
      StandardStream.output.write(text)
    }
    count += 1
    if report.hasErrors { withErrors += 1 }
  }

  func finish() {
    guard !json else {
      StandardStream.output.write(count == 0 ? "[]\n" : "\n]\n")
      return
    }
    context.say(LetterText.totals(packages: count, withErrors: withErrors).text(context.language))
    context.say(LetterText.notVerified.text(context.language))
  }

  /// The signers, and each finding in a line of its own, as a compiler prints them: `file!part: severity: code: text`.
  private func lines(of report: LetterReport) -> String {
    let file = SafeText.masked(report.file)
    var text = ""
    for signer in report.signers {
      let authority = LetterText.authority(signer.authority).text(context.language)
      let capacity = LetterText.capacity(signer.capacity).text(context.language)
      let time = signer.at.map { ", " + context.language.time($0) } ?? ""
      let name = SafeText.masked(signer.name)
      text += "\(file): \(LetterText.signer.text(context.language)): \(name) (\(capacity)\(time)): \(authority)\n"
    }
    for finding in report.findings { text += line(finding, file: file) }
    return text
  }

  private func line(_ finding: LetterFinding, file: String) -> String {
    let place = file + (finding.part.map { "!" + SafeText.masked($0) } ?? "") + ":"
    let severity = Phrase.severity(finding.severity).text(context.language) + ":"
    let code = finding.code.rawValue + ":"
    let sentence = SafeText.shown(LetterFindingText.sentence(for: finding, in: context.language, masked: true))
    let advice = LetterFindingText.advice(for: finding, in: context.language).map { " [\(SafeText.masked($0))]" } ?? ""
    guard terminal.isTerminal else { return "\(place) \(severity) \(code) \(sentence)\(advice)\n" }
    let used = DisplayWidth.columns(of: "\(place) \(severity) \(code) ")
    return terminal.styled(place, .bold) + " " + terminal.severity(finding.severity, severity) + " "
      + terminal.styled(code, .cyan) + " " + terminal.wrapped(sentence + advice, used: used, indent: 4) + "\n"
  }
}

/// What a package says of its letter, a label and a value in each line.
struct LetterSheet {
  private let report: LetterReport
  private let language: Language

  /// More addressees, attachments or references are counted and not shown.
  private static let most = 200

  init(_ report: LetterReport, _ language: Language) {
    self.report = report
    self.language = language
  }

  func text(for terminal: Terminal) -> String {
    let rows = rows
    let width = rows.map { DisplayWidth.columns(of: $0.0) }.max() ?? 0
    return rows.map { label, value in
      let shown = SafeText.masked(value)
      let gap = String(repeating: " ", count: width - DisplayWidth.columns(of: label) + 2)
      return terminal.styled(label, .bold) + gap + terminal.wrapped(shown, used: width + 2, indent: width + 2) + "\n"
    }.joined()
  }

  private var rows: [(String, String)] {
    let letter = report.facts.letter
    var rows: [(LetterText, String?)] = [
      (.file, report.file), (.version, letter.version), (.id, letter.id),
      (.update, report.facts.update.map { [$0.version, $0.id].compactMap { $0 }.joined(separator: " ") }),
      (.subject, letter.subject), (.number, letter.number), (.date, letter.date.map(language.time)),
      (.sender, Self.shown(letter.sender)),
    ]
    rows += letter.addressees.prefix(Self.most).map { (.addressee, Self.shown($0)) }
    rows += letter.signers.prefix(Self.most).map { (.signer, shown($0)) }
    rows += letter.references.prefix(Self.most).map { reference in
      let parts = [reference.label, reference.date.map(language.time), reference.number, reference.name]
      return (.reference, parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " "))
    }
    rows += letter.attachments.prefix(Self.most).map { attachment in
      let state = LetterText.signed(attachment.isSigned).text(language)
      return (.attachment, ([attachment.name] + [attachment.file].compactMap { $0 } + [state]).joined(separator: ", "))
    }
    if report.facts.isJudged {
      let signature = report.facts.signature
      let digests = LetterText.digests(checked: report.facts.digests.checked, wrong: report.facts.digests.wrong)
      let parts: [LetterText] =
        signature.content == .valid
        ? [.content(signature.content), .chain(signature.chain), digests] : [.content(signature.content), digests]
      rows.append((.signature, parts.map { $0.text(language) }.joined(separator: ", ")))
    }
    return rows.compactMap { label, value in
      guard let value, !value.isEmpty else { return nil }
      return (label.text(language), value)
    }
  }

  private static func shown(_ party: LetterParty) -> String {
    let numbers = [party.institution, party.unit].compactMap { $0 }.joined(separator: " / ")
    return [numbers, party.name ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func shown(_ signer: LetterSigner) -> String {
    let time = signer.date.map(language.time)
    return [signer.person.name, signer.person.duty, time].compactMap { $0 }.joined(separator: ", ")
  }
}
