import Domain
import Foundation
import Messages
import Mustache

/// `rapor.html`: one page that tells what came in, what was done, and what needs a person.
struct RunPage {
  private let template: MustacheTemplate
  private let language: Language

  /// Reads `rapor.mustache` of the folder where there is one, else takes the built-in page.
  init(language: Language, templates: String?) throws(ReportError) {
    self.language = language
    let path = templates.map { $0 + "/rapor.mustache" }
    let own = path.flatMap { FileManager.default.fileExists(atPath: $0) ? $0 : nil }
    do {
      let text = try own.map { try String(contentsOfFile: $0, encoding: .utf8) } ?? RunPageTemplate.standard
      template = try MustacheTemplate(string: text)
    } catch {
      throw .template(path: own ?? "rapor.mustache", reason: "\(error)")
    }
  }

  func render(run: RunInfo, summary: RunSummary, tally: RunTally) -> String {
    let hidden = tally.attentionCount - tally.attention.count
    let context: [String: Any] = [
      "language": language.rawValue, "run": run.id, "title": text(.reportTitle),
      "subtitle": text(.runLine(run: run.id, time: run.startedAt.readable, files: run.files)),
      "inHeading": text(.cameIn), "doneHeading": text(.wasDone), "attentionHeading": text(.needsPerson),
      "rulesHeading": text(.findingsByRule),
      "inCards": cards(
        (summary.mails.mails > 0 ? [(.mailsReceived, summary.mails.mails, "")] : [])
          + [(.forms, summary.forms, ""), (.filledRows, summary.rows, "")]),
      "formCards": cards([
        (.accepted, summary.accepted, "good"), (.partial, summary.partial, "warn"), (.refused, summary.refused, "bad"),
      ]),
      "rowCards": cards([
        (.granted, summary.granted, "good"), (.revoked, summary.revoked, "good"), (.unchanged, summary.unchanged, ""),
        (.rowsReturned, summary.rowsRefused, "bad"),
      ]),
      "shares": shares(summary), "attention": tally.attention.map { entry($0, run) },
      "hasAttention": tally.attentionCount > 0, "hasRules": !tally.findings.isEmpty,
      "nothing": tally.attentionCount == 0 ? text(.nothingToDo) : "",
      "toDo": tally.attentionCount == 0 ? "" : text(.whatToDo(forms: tally.attentionCount)),
      "more": hidden > 0 ? text(.moreForms(hidden)) : "",
      "warned": tally.acceptedWithWarning > 0 ? text(.acceptedWithWarnings(tally.acceptedWithWarning)) : "",
      "rules": rules(tally), "details": text(.detailsElsewhere), "headings": headings,
      "noFindings": tally.findings.isEmpty ? text(.noFindings) : "",
    ]
    return template.render(context)
  }

  private var headings: [String: String] {
    [
      "file": text(.file), "institution": text(.institutionName), "status": text(.status), "applied": text(.applied),
      "returned": text(.rowsReturned), "reasons": text(.reasons), "rule": text(.rule), "code": text(.code),
      "severity": text(.severity), "count": text(.count), "forms": text(.forms),
    ]
  }

  private func text(_ text: ReportText) -> String { text.text(language) }

  private func cards(_ values: [(ReportText, Int, String)]) -> [[String: String]] {
    values.map { ["name": text($0.0), "value": String($0.1), "class": $0.1 == 0 ? "" : $0.2] }
  }

  /// The parts of the bar over the forms; a status without a form has none.
  private func shares(_ summary: RunSummary) -> [[String: String]] {
    [
      (ReportText.accepted, summary.accepted, "good"), (.partial, summary.partial, "warn"),
      (.refused, summary.refused, "bad"),
    ].filter { $0.1 > 0 }.map { ["name": text($0.0), "value": String($0.1), "class": $0.2] }
  }

  private func entry(_ attention: RunTally.Attention, _ run: RunInfo) -> [String: Any] {
    let form = attention.form
    let name = [form.institutionDetsisNo, form.institutionName].compactMap(\.self).joined(separator: " · ")
    let returned = form.rows.count(where: { !$0.isAccepted })
    return [
      "file": form.file, "sheet": form.sheet ?? "", "link": form.outputs.map { Self.link(run.relativePath($0)) } ?? "",
      "institution": Masking.numbers(in: name), "status": text(.statusName(form.status)),
      "class": form.status == .refused ? "bad" : "warn", "applied": String(form.rows.count - returned),
      "returned": String(returned), "reasons": reasons(attention),
      "sentence": form.findings.first.map { FindingText.sentence(for: $0, in: language, masked: true) } ?? "",
    ]
  }

  /// The rules that were broken most often; a form without rows says its one fault in a sentence instead.
  private func reasons(_ attention: RunTally.Attention) -> [[String: String]] {
    guard attention.form.findings.isEmpty else { return [] }
    var reasons = attention.reasons.prefix(4).map {
      ["name": FindingText.ruleName($0.code, in: language), "count": $0.count > 1 ? "×\($0.count)" : ""]
    }
    if attention.reasons.count > 4 { reasons.append(["name": "+\(attention.reasons.count - 4)", "count": ""]) }
    return reasons
  }

  private func rules(_ tally: RunTally) -> [[String: String]] {
    let most = max(1, tally.rules.map(\.count).max() ?? 1)
    return tally.rules.map {
      [
        "name": FindingText.ruleName($0.code, in: language), "code": $0.code.rawValue,
        "severity": text(.severityName($0.code.severity)), "class": $0.code.severity.cssClass,
        "count": String($0.count), "forms": String($0.forms), "share": String(max(1, $0.count * 100 / most)),
      ]
    }
  }

  /// A relative address; nothing in a file's name can make it another kind of link.
  private static func link(_ path: String) -> String {
    "./" + (path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? "") + "/"
  }
}

extension Severity {
  var cssClass: String {
    switch self {
    case .error: "bad"
    case .warning: "warn"
    case .note: "note"
    }
  }
}
