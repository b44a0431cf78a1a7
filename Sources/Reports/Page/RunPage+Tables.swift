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
