import Domain
import Foundation
import Messages

/// `rapor.html`: one page that tells what came in, what was done, and what needs a person.
struct RunPage {
  private let template: PageTemplate
  let language: Language

  /// Reads `rapor.mustache` of the folder where there is one, else takes the built-in page.
  init(language: Language, templates: String?) throws(ReportError) {
    self.language = language
    template = try PageTemplate("rapor.mustache", of: templates, standard: RunFormsTemplate.text)
  }

  /// `history`: the findings of the last days, the run's own among them, the oldest first.
  func render(run: RunInfo, summary: RunSummary, tally: RunTally, history: [DayFindings], head: ChainHead? = nil)
    -> String
  {
    var context: [String: Any] = [
      "language": language.rawValue, "run": run.id, "title": text(.reportTitle),
      "subtitle": text(.runLine(run: run.id, time: language.time(run.startedAt), files: run.files)),
      "details": text(.detailsElsewhere), "headings": headings, "page": words,
    ]
    for part in [
      counts(run, summary), attention(tally, run, hasMails: summary.mails.mails > 0), institutions(tally), rules(tally),
      FindingsChart(days: history, language: language).context,
    ] {
      context.merge(part) { first, _ in first }
    }
    if let head { context["chain"] = text(.chainHead(head)) }
    return template.render(context)
  }

  private var headings: [String: String] {
    [
      "file": text(.file), "institution": text(.institutionName), "status": text(.status), "applied": text(.applied),
      "returned": text(.rowsReturned), "reasons": text(.reasons), "rule": text(.rule), "code": text(.code),
      "severity": text(.severity), "count": text(.count), "forms": text(.forms), "sender": text(.senderAndAnswer),
      "institutionNo": text(.institutionNo), "accepted": text(.acceptedShort), "partial": text(.partialShort),
      "refused": text(.refusedShort), "held": text(.heldShort), "appliedRows": text(.appliedRows),
      "returnedRows": text(.returnedRows),
      "day": text(.day), "errors": text(.errors), "warnings": text(.warnings), "notes": text(.notes),
      "total": text(.allFindings),
    ]
  }

  /// The headings of the sections and what stands around them.
  private var words: [String: String] {
    [
      "toContent": text(.toContent), "contents": text(.contents), "came": text(.cameIn), "done": text(.wasDone),
      "attention": text(.needsPerson), "institutions": text(.institutionsHeading), "rules": text(.findingsByRule),
      "chart": text(.chartHeading), "formsDone": text(.formsDone), "rowsDone": text(.rowsDone),
      "answersDone": text(.answersDone), "attentionCaption": text(.attentionCaption),
      "institutionsCaption": text(.institutionsCaption), "rulesCaption": text(.rulesCaption),
      "search": text(.search), "all": text(.showAll), "sortHint": text(.sortHint),
    ]
  }

  func text(_ text: ReportText) -> String { text.text(language) }
  func text(_ text: PageText) -> String { text.text(language) }

  /// Text of a sender as the page shows it: nothing in it is invisible or turns the direction of writing.
  func shown(_ text: String) -> String { SafeText.masked(text) }
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

extension RunPage {
  /// The forms that need a person, each with its folder, its sender and the rules that it broke.
  func attention(_ tally: RunTally, _ run: RunInfo, hasMails: Bool) -> [String: Any] {
    let hidden = tally.attentionCount - tally.attention.count
    return [
      "attention": tally.attention.map { entry($0, run, hasMails: hasMails) },
      "hasAttention": tally.attentionCount > 0, "senders": hasMails,
      "nothing": tally.attentionCount == 0 ? text(.nothingToDo) : "",
      "toDo": tally.attentionCount == 0 ? "" : text(.whatToDo(forms: tally.attentionCount)),
      "more": hidden > 0 ? text(.moreForms(hidden)) : "",
      "warned": tally.acceptedWithWarning > 0 ? text(.acceptedWithWarnings(tally.acceptedWithWarning)) : "",
      "statuses": [FormStatus.held, .refused, .partial].map { text(.statusName($0)) },
    ]
  }

  private func entry(_ attention: RunTally.Attention, _ run: RunInfo, hasMails: Bool) -> [String: Any] {
    let form = attention.form
    let name = [form.institutionDetsisNo, form.institutionName].compactMap(\.self).joined(separator: " · ")
    let file = shown(form.shownFile)
    return [
      "file": file, "fileWithBreaks": BreakableText.html(file), "sheet": form.sheet.map { shown($0) } ?? "",
      "link": form.outputs.map { Self.link(run.relativePath($0)) } ?? "", "linkName": text(.openFolder(file)),
      "institution": shown(name), "status": text(.statusName(form.status)),
      "class": form.status == .refused ? "bad" : "warn", "applied": language.number(attention.applied),
      "returned": language.number(attention.returned), "reasons": reasons(attention),
      "sentence": form.findings.first.map {
        SafeText.shown(FindingText.sentence(for: $0, in: language, masked: true))
      } ?? "",
      "senders": hasMails, "sender": attention.mail?.sender.map { shown($0) } ?? "",
      "senderWithBreaks": attention.mail?.sender.map { BreakableText.html(shown($0)) } ?? "",
      "answer": attention.mail.map { answer($0, to: form) } ?? "",
    ]
  }

  private func answer(_ mail: RunTally.MailNote, to form: FormOutcome) -> String {
    let isReceipt = form.isAwaitingConfirmation && mail.answer.recipient != nil
    let answer = isReceipt ? text(.receipt) : text(.answerName(mail.answer))
    return "\(text(.answer)): \(answer)" + (mail.isBelieved ? "" : " · \(text(.senderNotBelieved))")
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

  /// A relative address; nothing in a file's name can make it another kind of link.
  private static func link(_ path: String) -> String {
    "./" + (path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? "") + "/"
  }
}
