import Domain
import Messages

extension RunPage {
  /// The institutions with most to do.
  func institutions(_ tally: RunTally) -> [String: Any] {
    let hidden = tally.institutionCount - tally.institutions.count
    return [
      "hasInstitutions": !tally.institutions.isEmpty,
      "noInstitutions": tally.institutions.isEmpty ? text(.noInstitutions) : "",
      "institutions": tally.institutions.map { entry($0) },
      "moreInstitutions": hidden > 0 ? text(.moreInstitutions(hidden)) : "",
    ]
  }

  private func entry(_ institution: InstitutionSummary) -> [String: Any] {
    let counts = institution.counts
    let waiting = counts.rowsHeld + counts.rowsNotJudged
    let parts = [(counts.rowsAccepted, "good"), (waiting, "note"), (counts.rowsRefused, "bad")]
    return [
      "name": institution.no == nil ? text(.noInstitution) : shown(institution.name ?? ""),
      "no": institution.no?.description ?? "", "forms": language.number(counts.forms),
      "accepted": language.number(counts.accepted), "partial": language.number(counts.partial),
      "refused": language.number(counts.refused), "held": language.number(counts.held),
      "applied": language.number(counts.rowsAccepted),
      "returned": language.number(counts.rowsRefused),
      "parts": ShareBar.parts(parts),
    ]
  }

  /// The findings by rule.
  func rules(_ tally: RunTally) -> [String: Any] {
    let most = max(1, tally.rules.map(\.count).max() ?? 1)
    let rules: [[String: String]] = tally.rules.map {
      [
        "name": FindingText.ruleName($0.rule.code, in: language), "code": $0.rule.code.rawValue,
        "severity": text(.severityName($0.rule.severity)), "class": $0.rule.severity.cssClass,
        "count": language.number($0.count), "forms": language.number($0.forms),
        "share": ShareBar.hundredths($0.count, of: most),
      ]
    }
    return [
      "rules": rules, "hasRules": !rules.isEmpty, "noFindings": rules.isEmpty ? text(.noFindings) : "",
    ]
  }
}

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
