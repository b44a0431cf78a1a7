import Domain
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
