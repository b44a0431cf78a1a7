import Domain
import Messages

/// `rapor.html` of a batch: what came in, what was done, which rows go back and why.
struct BatchPage {
  let outcome: BatchOutcome
  let info: BatchInfo

  func render() throws(ReportError) -> String {
    let refused = outcome.rows.count { !$0.isAccepted }
    let counts = outcome.counts
    return try RowPage(
      language: info.language, run: info.run, title: info.isHierarchy ? .hierarchyTitle : .batchTitle,
      subtitle: info.line(of: outcome), doneHeading: .wasDone, totalsHeading: .findingsByRule, headings: headings,
      inCards: [RowPage.Card(name: .filledRows, value: outcome.rows.count)],
      doneCards: info.effects.map {
        RowPage.Card(name: .count(of: $0), value: counts[$0] ?? 0, style: Self.style(of: $0))
      },
      problems: tableFindings, lead: refused == 0 ? .nothingToCorrect : .rowsToCorrect(refused), groups: groups,
      more: refused > RowPage.entryLimit ? .moreRefusedRows(refused - RowPage.entryLimit) : nil, totals: totals,
      noTotals: .noFindings, footer: info.head.map { .chainHead($0) }
    ).render()
  }

  private var headings: RowPage.Headings {
    [
      "row": .row, "unit": .unitNameHeading, "person": .person, "what": .reasons, "name": .rule, "kind": .severity,
      "count": .count,
    ]
  }

  private static func style(of effect: BatchEffect) -> String {
    switch effect {
    case .appointed, .ended, .tied: "good"
    case .unchanged: ""
    case .refused: "bad"
    }
  }

  /// What was found about the table as a whole.
  private var tableFindings: [String] {
    outcome.findings.filter(\.concernsForm).map { FindingText.sentence(for: $0, in: info.language, masked: true) }
  }

  /// The refused rows, by what they ask for.
  private var groups: [RowPage.Group] {
    let rows = outcome.rows.lazy.filter { !$0.isAccepted }.prefix(RowPage.entryLimit)
    let wanted = Set(rows.map(\.rowNumber))
    var reasons = [Int: [String]]()
    for finding in outcome.findings where finding.severity == .error {
      guard let row = finding.rowNumber, wanted.contains(row) else { continue }
      reasons[row, default: []].append(FindingText.sentence(for: finding, in: info.language, masked: true))
    }
    let kinds: [ManagerAction?] = [.appoint, .end, nil]
    return kinds.compactMap { action in
      let entries = rows.filter { $0.action == action }.map { entry($0, reasons[$0.rowNumber] ?? []) }
      guard !entries.isEmpty else { return nil }
      return RowPage.Group(
        name: action.map { .actionName($0) } ?? .rowsReturned, style: "bad", count: entries.count,
        tables: [RowPage.Table(entries: Array(entries))])
    }
  }

  private func entry(_ row: BatchRow, _ reasons: [String]) -> RowPage.Entry {
    let unit = [row.text(.unitDetsisNo), row.text(.unitName)].compactMap(\.self).joined(separator: " ")
    return RowPage.Entry(
      row: String(row.rowNumber), unit: unit, person: row.text(.fullName) ?? row.text(.deputyDetsisNo) ?? "",
      sentences: reasons)
  }

  /// The rules by severity and number of findings.
  private var totals: [RowPage.Total] {
    let counts = outcome.findings.reduce(into: [FoundRule: Int]()) { $0[FoundRule($1), default: 0] += 1 }
    return FoundRule.inOrder(counts).map { rule, count in
      RowPage.Total(
        name: FindingText.ruleName(rule.code, in: info.language), code: rule.code.rawValue,
        kind: ReportText.severityName(rule.severity).text(info.language), style: rule.severity.cssClass, count: count)
    }
  }
}
