import Domain
import Messages
import Mustache

/// `rapor.html` of a comparison: how both sides stand to each other, and what needs a person.
struct ReconciliationPage {
  let outcome: ReconciliationOutcome
  let info: ReconciliationInfo

  /// As many differences as the page lists.
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
    let differing = outcome.items.filter { $0.situation.isDifference }
    let hidden = differing.count - Self.attentionLimit
    let holds = outcome.proposals.map(\.hold)
    return [
      "language": info.language.rawValue, "run": info.run ?? "", "title": text(.reconciliationTitle),
      "subtitle": text(info.line(of: outcome)), "inHeading": text(.cameIn), "doneHeading": text(.situationsHeading),
      "attentionHeading": text(.needsPerson), "rulesHeading": text(.proposalsHeading),
      "inCards": [
        card(.rosterRows, outcome.rows, ""), card(.registryAppointments, outcome.appointments, ""),
        card(.proposalsFree, holds.count { $0 == nil }, "good"),
        card(.proposalsHeld, holds.count { $0 != nil }, "warn"),
      ],
      "formCards": outcome.withheld > 0 ? [card(.withheldAppointments, outcome.withheld, "warn")] : [],
      "rowCards": Situation.allCases.map { card(.situationName($0), outcome.counts[$0] ?? 0, $0.style) },
      "shares": Situation.allCases.filter { $0 != .vacant && outcome.counts[$0] ?? 0 > 0 }
        .map { card(.situationName($0), outcome.counts[$0] ?? 0, $0.style) },
      "attention": differing.prefix(Self.attentionLimit).map(entry), "hasAttention": !differing.isEmpty,
      "nothing": differing.isEmpty ? text(.nothingDiffers) : "",
      "toDo": differing.isEmpty ? "" : text(.itemsToReview(differing.count)),
      "more": hidden > 0 ? text(.moreItems(hidden)) : "",
      "warned": outcome.problem.map { FindingText.sentence(for: $0, in: info.language, masked: true) } ?? "",
      "hasRules": !holds.isEmpty, "rules": proposals, "details": "", "headings": headings,
      "noFindings": holds.isEmpty ? "–" : "",
    ]
  }

  private func text(_ text: ReportText) -> String { text.text(info.language) }

  private func card(_ name: ReportText, _ value: Int, _ style: String) -> [String: String] {
    ["name": text(name), "value": String(value), "class": value == 0 ? "" : style]
  }

  private var headings: [String: String] {
    [
      "row": text(.status), "unit": text(.unitNameHeading), "person": text(.person), "reasons": text(.reasons),
      "rule": text(.proposedAction), "severity": text(.heldBecause), "count": text(.count),
      "forms": text(.proposalsFree),
    ]
  }

  private func entry(_ item: ReconciliationItem) -> [String: String] {
    let names = [item.registered?.appointment.fullName, item.row?.text(.fullName)].compactMap(\.self)
    let person = names.first == names.last ? names.first ?? "" : names.joined(separator: " → ")
    return [
      "row": item.row.map { String($0.number) } ?? "", "operation": text(.situationName(item.situation)),
      "unit": [item.unit, item.unitName].compactMap(\.self).joined(separator: " "),
      "person": Masking.numbers(in: person), "sentence": Masking.numbers(in: sentence(item)),
    ]
  }

  private func sentence(_ item: ReconciliationItem) -> String {
    var parts = [item.reasons(info.language)]
    parts += item.fields.map {
      "\(TableLayout.managerBatch.label($0.field)): \($0.registry ?? "–") → \($0.roster ?? "–")"
    }
    parts += item.nearMisses.map { "\(text(.nearMissName($0.kind))): \($0.fullName) \($0.person)" }
    if item.action != .none { parts.append("\(text(.proposedAction)): \(text(.proposedName(item.action)))") }
    if let hold = item.hold { parts.append("\(text(.heldBecause)): \(text(.holdName(hold)))") }
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private struct Kind: Hashable {
    var action: ProposedAction
    var hold: HoldReason?
  }

  /// The proposals by what they do and why they are held.
  private var proposals: [[String: String]] {
    var counts = [Kind: Int]()
    for item in outcome.items where item.action != .none {
      counts[Kind(action: item.action, hold: item.hold), default: 0] += 1
    }
    let most = max(1, counts.values.max() ?? 1)
    let sorted = counts.sorted {
      ($1.value, $0.key.action.rawValue, $0.key.hold?.rawValue ?? "")
        < ($0.value, $1.key.action.rawValue, $1.key.hold?.rawValue ?? "")
    }
    return sorted.map { kind, count in
      [
        "name": text(.proposedName(kind.action)), "code": kind.action.rawValue,
        "severity": kind.hold.map { text(.holdName($0)) } ?? "", "class": kind.hold == nil ? "good" : "warn",
        "count": String(count), "forms": kind.hold == nil ? String(count) : "0",
        "share": String(max(1, count * 100 / most)),
      ]
    }
  }
}

extension Situation {
  fileprivate var style: String {
    switch self {
    case .confirmed: "good"
    case .changed, .missing, .surplus, .replaced, .moved, .expired: "warn"
    case .ambiguous, .notPermitted, .unitUnknown, .unitClosed, .invalid: "bad"
    case .vacant: ""
    }
  }
}
