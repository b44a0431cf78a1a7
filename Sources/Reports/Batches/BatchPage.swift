import Domain
import Messages
import Mustache

/// `rapor.html` of a batch: what came in, what was done, which rows go back and why.
struct BatchPage {
  let outcome: BatchOutcome
  let info: BatchInfo

  /// As many refused rows as the page lists.
  private static let attentionLimit = 500

  func render() throws(ReportError) -> String {
    let template: MustacheTemplate
    do {
      template = try MustacheTemplate(string: RunPageTemplate.batch)
    } catch {
      throw .template(path: "rapor.mustache", reason: "\(error)")
    }
    return template.render(context)
  }

  private var context: [String: Any] {
    let refused = outcome.rows.count { !$0.isAccepted }
    let counts = outcome.counts
    return [
      "language": info.language.rawValue, "run": info.run ?? "", "title": text(title),
      "subtitle": text(info.line(of: outcome)), "inHeading": text(.cameIn), "doneHeading": text(.wasDone),
      "attentionHeading": text(.needsPerson), "rulesHeading": text(.findingsByRule),
      "inCards": [card(.filledRows, outcome.rows.count, "")], "formCards": [[String: String]](),
      "rowCards": info.effects.map { card(.count(of: $0), counts[$0] ?? 0, Self.style(of: $0)) },
      "shares": info.effects.filter { (counts[$0] ?? 0) > 0 }
        .map { card(.count(of: $0), counts[$0] ?? 0, Self.style(of: $0)) },
      "attention": attention, "hasAttention": refused > 0, "hasRules": !outcome.findings.isEmpty,
      "nothing": refused == 0 ? text(.nothingToDo) : "", "toDo": refused == 0 ? "" : text(.rowsToCorrect(refused)),
      "more": refused > Self.attentionLimit ? text(.moreRefusedRows(refused - Self.attentionLimit)) : "",
      "warned": tableFindings, "rules": rules, "details": "", "headings": headings,
      "noFindings": outcome.findings.isEmpty ? text(.noFindings) : "",
    ]
  }

  private var title: ReportText { info.isHierarchy ? .hierarchyTitle : .batchTitle }

  private func text(_ text: ReportText) -> String { text.text(info.language) }

  private var headings: [String: String] {
    [
      "row": text(.row), "unit": text(.unitNumber), "person": text(.person), "reasons": text(.reasons),
      "rule": text(.rule), "severity": text(.severity), "count": text(.count), "forms": text(.filledRows),
    ]
  }

  private func card(_ name: ReportText, _ value: Int, _ style: String) -> [String: String] {
    ["name": text(name), "value": String(value), "class": value == 0 ? "" : style]
  }

  private static func style(of effect: BatchEffect) -> String {
    switch effect {
    case .appointed, .ended, .tied: "good"
    case .unchanged: ""
    case .refused: "bad"
    }
  }

  /// What was found about the table as a whole.
  private var tableFindings: String {
    outcome.findings.filter(\.concernsForm).map { FindingText.sentence(for: $0, in: info.language, masked: true) }
      .joined(separator: " ")
  }

  private var attention: [[String: String]] {
    let rows = outcome.rows.lazy.filter { !$0.isAccepted }.prefix(Self.attentionLimit)
    let wanted = Set(rows.map(\.rowNumber))
    var reasons = [Int: [String]]()
    for finding in outcome.findings where finding.severity == .error {
      guard let row = finding.rowNumber, wanted.contains(row) else { continue }
      reasons[row, default: []].append(FindingText.sentence(for: finding, in: info.language, masked: true))
    }
    return rows.map { row in
      [
        "row": String(row.rowNumber),
        "operation": row.action.map { text(.actionName($0)) } ?? text(.effectName(.refused)),
        "unit": row.text(.unitDetsisNo) ?? "",
        "person": Masking.numbers(in: row.text(.fullName) ?? row.text(.deputyDetsisNo) ?? ""),
        "sentence": reasons[row.rowNumber, default: []].joined(separator: " "),
      ]
    }
  }

  private var rules: [[String: String]] {
    var counts = [FindingCode: (count: Int, rows: Set<Int>)]()
    for finding in outcome.findings {
      counts[finding.code, default: (0, [])].count += 1
      counts[finding.code, default: (0, [])].rows.insert(finding.rowNumber ?? 0)
    }
    let most = max(1, counts.values.map(\.count).max() ?? 1)
    let order = Dictionary(uniqueKeysWithValues: FindingCode.allCases.enumerated().map { ($1, $0) })
    let sorted = counts.sorted {
      ($1.key.severity, $1.value.count, order[$0.key] ?? 0) < ($0.key.severity, $0.value.count, order[$1.key] ?? 0)
    }
    return sorted.map { code, found in
      [
        "name": FindingText.ruleName(code, in: info.language), "code": code.rawValue,
        "severity": text(.severityName(code.severity)), "class": code.severity.cssClass,
        "count": String(found.count), "forms": String(found.rows.count),
        "share": String(max(1, found.count * 100 / most)),
      ]
    }
  }
}
