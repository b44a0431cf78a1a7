import Domain
import Messages

extension RunPage {
  /// What came in and what was done, as cards of numbers.
  func counts(_ run: RunInfo, _ summary: RunSummary) -> [String: Any] {
    let mails = summary.mails
    return [
      "inCards": [card(text(.files), run.files)]
        + (mails.mails > 0 ? mailCards(mails) : [])
        + [card(text(.forms), summary.forms), card(text(.filledRows), summary.rows)],
      "formCards": [
        card(text(.accepted), summary.accepted, "good"), card(text(.partial), summary.partial, "warn"),
        card(text(.refused), summary.refused, "bad"),
      ] + optional(text(.held), summary.held),
      "rowCards": [
        card(text(.granted), summary.granted, "good"), card(text(.revoked), summary.revoked, "good"),
        card(text(.unchanged), summary.unchanged), card(text(.rowsReturned), summary.rowsRefused, "bad"),
      ] + optional(text(.rowsHeld), summary.rowsHeld) + optional(text(.rowsNotJudged), summary.rowsNotJudged),
      "hasMails": mails.mails > 0,
      "answerCards": [
        card(text(.answersWithResults), mails.results, "good"),
        card(text(.answersWithNotice), mails.notices, "warn"), card(text(.unanswered), mails.silent, "bad"),
      ],
      "shares": shares(summary),
    ]
  }

  private func mailCards(_ mails: MailSummary) -> [[String: String]] {
    [
      card(text(.mailsReceived), mails.mails), card(text(.attachments), mails.attachmentsJudged),
      card(text(.otherAttachments), mails.attachmentsWithoutForm), card(text(.disbelieved), mails.disbelieved, "bad"),
    ]
  }

  private func card(_ name: String, _ count: Int, _ style: String = "") -> [String: String] {
    ["name": name, "value": language.number(count), "class": count == 0 ? "" : style]
  }

  /// A card of what most runs have nothing of.
  private func optional(_ name: String, _ count: Int) -> [[String: String]] {
    count > 0 ? [card(name, count, "warn")] : []
  }

  /// The parts of the bar over the forms; a status without a form has none.
  private func shares(_ summary: RunSummary) -> [[String: String]] {
    ShareBar.parts([
      (summary.accepted, "good"), (summary.partial, "warn"), (summary.held, "note"), (summary.refused, "bad"),
    ])
  }
}
