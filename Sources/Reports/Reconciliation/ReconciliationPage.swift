import Domain
import Messages

/// `rapor.html` of a comparison: how both sides stand to each other, and what needs a person.
///
/// Differences stand by situation, and within it by what is proposed, so that a proposal and why it is held is said once.
struct ReconciliationPage {
  let outcome: ReconciliationOutcome
  let info: ReconciliationInfo

  func render() throws(ReportError) -> String {
    let differing = outcome.items.count { $0.situation.isDifference }
    let shown = Array(outcome.items.lazy.filter { $0.situation.isDifference }.prefix(RowPage.entryLimit))
    let proposals = outcome.proposalCounts
    var inCards = [
      RowPage.Card(name: .rosterRows, value: outcome.rows),
      RowPage.Card(name: .registryAppointments, value: outcome.appointments),
      RowPage.Card(name: .proposalsFree, value: proposals.free, style: "good"),
      RowPage.Card(name: .proposalsHeld, value: proposals.held, style: "warn"),
    ]
    if outcome.withheld > 0 {
      inCards.append(RowPage.Card(name: .withheldAppointments, value: outcome.withheld, style: "warn"))
    }
    let hidden = differing - RowPage.entryLimit
    return try RowPage(
      language: info.language, run: info.run, title: .reconciliationTitle, subtitle: info.line(of: outcome),
      doneHeading: .situationsHeading, totalsHeading: .proposalsHeading, headings: headings, inCards: inCards,
      doneCards: Situation.allCases.map {
        RowPage.Card(name: .situationName($0), value: outcome.counts[$0] ?? 0, style: $0.style, isShare: $0 != .vacant)
      },
      problems: [outcome.problem].compactMap(\.self).map {
        FindingText.sentence(for: $0, in: info.language, masked: true)
      },
      lead: lead(differing), groups: groups(shown), more: hidden > 0 ? .moreItems(hidden) : nil,
      totals: totals, noTotals: .nothingProposed
    ).render()
  }

  private func lead(_ differing: Int) -> ReportText {
    guard differing > 0 else { return outcome.withheld > 0 ? .nothingConcluded : .nothingDiffers }
    return outcome.proposalCounts == (0, 0) ? .itemsWithoutProposal(differing) : .itemsToReview(differing)
  }

  private var headings: RowPage.Headings {
    [
      "row": .row, "unit": .unitNameHeading, "person": .person, "what": .registryToRoster,
      "name": .proposedAction, "kind": .heldBecause, "count": .count,
    ]
  }

  private func text(_ text: ReportText) -> String { text.text(info.language) }

  // MARK: - Differences

  private struct Proposal: Hashable {
    var action: ProposedAction
    var hold: HoldReason?

    /// Those that can be applied first, then by reason.
    var order: Int {
      (ProposedAction.allCases.firstIndex(of: action) ?? 0)
        + 10 * (hold.flatMap { HoldReason.allCases.firstIndex(of: $0).map { $0 + 1 } } ?? 0)
    }
  }

  private func groups(_ items: [ReconciliationItem]) -> [RowPage.Group] {
    let shown = Dictionary(grouping: items, by: \.situation)
    return Situation.allCases.compactMap { situation in
      guard let items = shown[situation] else { return nil }
      let kinds = Dictionary(grouping: items) { Proposal(action: $0.action, hold: $0.hold) }
      let tables = kinds.sorted { $0.key.order < $1.key.order }.map { kind, items in
        RowPage.Table(caption: caption(kind), entries: items.map(entry))
      }
      return RowPage.Group(
        name: .situationName(situation), style: situation.style, count: outcome.counts[situation] ?? 0, tables: tables)
    }
  }

  private func caption(_ kind: Proposal) -> String {
    guard kind.action != .none else { return "" }
    return ([proposed(kind.action)] + [kind.hold.map(held)].compactMap(\.self)).joined(separator: " · ")
  }

  private func proposed(_ action: ProposedAction) -> String {
    "\(text(.proposedAction)): \(text(.proposedName(action)))"
  }

  private func held(_ reason: HoldReason) -> String { "\(text(.heldBecause)): \(text(.holdName(reason)))" }

  private func entry(_ item: ReconciliationItem) -> RowPage.Entry {
    let names = [item.registered?.appointment.fullName, item.row?.text(.fullName)].compactMap(\.self)
    let isSame = names.count == 2 && TurkishText.fold(names[0]) == TurkishText.fold(names[1])
    return RowPage.Entry(
      row: item.row.map { String($0.number) } ?? "",
      unit: [item.formerUnit.map { "\($0) →" }, item.unit, item.unitName].compactMap(\.self).joined(separator: " "),
      person: isSame ? names[1] : names.joined(separator: " → "),
      differences: item.fields.map {
        (TableLayout.managerBatch.label($0.field), $0.shown(\.registry) ?? "–", $0.shown(\.roster) ?? "–")
      },
      sentences: sides(of: item) + [item.reasons(info.language)].filter { !$0.isEmpty }
        + item.nearMisses.map { "\(text(.nearMissName($0.kind))): \($0.fullName) \($0.person)" })
  }

  /// In what capacity and since when, where no differences tell more.
  private func sides(of item: ReconciliationItem) -> [String] {
    guard item.fields.isEmpty else { return [] }
    let known = item.registered?.appointment
    let registry = [known?.type.rawValue, known?.start.slashedMinute].compactMap(\.self)
    let roster = [item.row?.text(.appointmentType), item.row?.shown(.start)].compactMap(\.self)
    return [(ReportText.inRegistry, registry), (.inRoster, roster)].filter { !$0.1.isEmpty }
      .map { "\(text($0.0)): \($0.1.joined(separator: ", "))" }
  }

  // MARK: - Proposals

  /// The proposals by what they do and why they are held.
  private var totals: [RowPage.Total] {
    var counts = [Proposal: Int]()
    for item in outcome.items where item.action != .none {
      counts[Proposal(action: item.action, hold: item.hold), default: 0] += 1
    }
    return counts.sorted { ($1.value, $0.key.order) < ($0.value, $1.key.order) }.map { kind, count in
      RowPage.Total(
        name: text(.proposedName(kind.action)), code: kind.action.rawValue,
        kind: kind.hold.map { text(.holdName($0)) } ?? text(.notHeld), style: kind.hold == nil ? "good" : "warn",
        count: count)
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

extension ReconciliationItem {
  /// The unit that the registry has the person in, where the roster names another one.
  var formerUnit: DetsisNo? {
    guard let former = registered?.appointment.unit, row != nil, former.description != unit else { return nil }
    return former
  }
}

extension RosterRow {
  /// A field as people read it: times as tables write them, also those of a faulty row's date cells.
  func shown(_ field: Field) -> String? {
    guard let text = text(field) else { return nil }
    guard case .faulty = content, field == .start || field == .end else { return text }
    return MinuteText.moment(text)?.slashedMinute ?? text
  }
}

extension FieldDifference {
  /// One side's value as people read it: times as tables write them.
  func shown(_ side: KeyPath<FieldDifference, String?>) -> String? {
    guard let value = self[keyPath: side] else { return nil }
    guard field == .start || field == .end, let moment = Moment(iso8601: value) else { return value }
    return moment.slashedMinute
  }
}
