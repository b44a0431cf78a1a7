import Domain

/// Compares a roster with the registry: every row and every appointment ends in exactly one situation
/// (registry rules, "Rosters and reconciliation").
///
/// Pure: the same rows, appointments and registry give the same items, whatever their order. What is proposed was tried
/// against the rules of batches: applied together, nothing of it is refused.
package struct Reconciliation<View: ReconciliationView> {
  private let at: Moment
  private let registry: View
  private let settings: FormSettings

  package init(settings: FormSettings, at: Moment, in registry: View) {
    self.settings = settings
    self.at = at
    self.registry = registry
  }

  /// Fills the outcome's items and counts. Throws `Imbalance`, or what the registry's lookups throw.
  package func judge(_ input: ReconciliationInput, into outcome: inout ReconciliationOutcome) throws {
    let pairing = try Pairing(input, at: at, in: registry)
    var items = try matched(input, pairing)
    let unusable = Unusable(input, pairing)
    items += unusable.items
    let left = pairing.unmatchedAppointments.filter { !unusable.appointments.contains($0) }
    let past = left.filter { input.appointments[$0].tenure.isOver(at: at) }
    let current = Set(left).subtracting(past).sorted()
    if input.isComplete {
      items += surplus(current, succeeded: pairing.succeeded, items, input)
    } else {
      outcome.withheld = current.count
    }
    items.putInOrder()
    try permit(&items)
    items.putInOrder()
    try balance(items, input, past: past.count, &outcome)
    try finish(items, input, &outcome)
  }

  // MARK: - Appointments without a row

  /// Ended now, or when the person begins elsewhere: what the roster says of somebody in its only row is taken as a move,
  /// also where another took the seat that is left. Where an ending is registered for the time at which something takes
  /// over, that one stands.
  private func surplus(
    _ current: [Int], succeeded: Set<Int>, _ items: [ReconciliationItem], _ input: ReconciliationInput
  ) -> [ReconciliationItem] {
    let judgement = Judgement(at: at)
    var beginnings = [TCKimlikNo: RosterClaim]()
    for item in items where item.action.appoints {
      guard let claim = item.row?.claim, input.rowsOfPerson[claim.person] ?? 1 == 1 else { continue }
      beginnings[claim.person] = claim
    }
    return current.map { index in
      let known = input.appointments[index]
      let old = known.appointment
      if succeeded.contains(index) {
        return ReconciliationItem(.surplus, unit: old.unit.description, registered: known)
      }
      let new = beginnings[old.person].flatMap { $0.type == old.type || $0.unit == old.unit ? $0 : nil }
      return judgement.surplus(known, moved: new?.start)
    }
  }

  /// Tries the proposals; whoever does not begin elsewhere after all does not leave for it either.
  private func permit(_ items: inout [ReconciliationItem]) throws {
    let permission = Permission(settings: settings, at: at, in: registry)
    try permission.check(&items)
    let begin = Set(items.filter { $0.action.appoints }.compactMap { $0.row?.person })
    var hasChanged = false
    for index in items.indices where items[index].situation == .surplus && items[index].action.ends {
      guard let known = items[index].registered, !begin.contains(known.appointment.person) else { continue }
      let alone = Judgement(at: at).surplus(known, moved: nil)
      guard alone.endAt != items[index].endAt else { continue }
      (items[index].action, items[index].endAt) = (alone.action, alone.endAt)
      hasChanged = true
    }
    if hasChanged { try permission.check(&items) }
  }

  /// What the rows say for which something may be concluded.
  private func matched(_ input: ReconciliationInput, _ pairing: Pairing) throws -> [ReconciliationItem] {
    let judgement = Judgement(at: at)
    var items = [ReconciliationItem]()
    for (row, index, kind) in pairing.pairs {
      guard let claim = input.claims[row].claim else { continue }
      items.append(judgement.item(input.claims[row], claim, input.appointments[index], kind))
    }
    for row in pairing.unmatchedRows {
      guard let claim = input.claims[row].claim else { continue }
      items.append(try unmatched(input.claims[row], claim))
    }
    return items
  }

  // MARK: - Rows without an appointment

  /// In the roster only: to be appointed, or known to the registry as ended.
  private func unmatched(_ row: RosterRow, _ claim: RosterClaim) throws -> ReconciliationItem {
    let unit = claim.unit.description
    if let known = try ended(like: claim) {
      let fields = claim.differences(from: known)
      let isConfirmed = claim.isOver(at: at) && fields.isEmpty
      if isConfirmed || !claim.isOver(at: at) {
        return ReconciliationItem(
          isConfirmed ? .confirmed : .expired, unit: unit, row: row, registered: known, fields: fields)
      }
    }
    // A term of no length gives nobody anything.
    let isNothing = claim.appointment == nil || claim.tenure.isEmpty
    let action = isNothing ? ProposedAction.none : .appoint
    return ReconciliationItem(.missing, unit: unit, row: row, action: action)
  }

  /// The appointment that the row is about, where its ending is registered and has passed.
  private func ended(like claim: RosterClaim) throws -> RegisteredAppointment? {
    let term = try registry.terms(in: claim.unit).last { term in
      term.person == claim.person && term.type == claim.type && term.start == claim.start
        && term.ended.map { term.tenure.isOver(at: at) && (!term.tenure.isEmpty || claim.end == $0) } ?? false
    }
    guard let term, case .registered(let id) = term.origin else { return nil }
    return try registry.registered(id)
  }

  // MARK: - Finishing

  private func finish(
    _ items: [ReconciliationItem], _ input: ReconciliationInput, _ outcome: inout ReconciliationOutcome
  ) throws {
    outcome.counts = [.confirmed: input.confirmed]
    for item in items { outcome.counts[item.situation, default: 0] += 1 }
    outcome.items = items.filter { $0.situation != .confirmed }
    outcome.findings += outcome.items.flatMap { $0.row?.findings ?? [] }
    let search = NearMisses(outcome.items)
    for index in outcome.items.indices {
      let unit = DetsisNo(outcome.items[index].unit)
      outcome.items[index].unitName = try unit.flatMap { try registry.unit($0)?.name }
      outcome.items[index].nearMisses = try search.nearMisses(of: outcome.items[index], in: registry)
    }
    guard input.isComplete else { return }
    let doubtful = Set(outcome.items.filter { Self.doubts.contains($0.situation) }.map(\.unit))
    let vacant = input.vacant.filter { !doubtful.contains($0.no.description) }
    outcome.counts[.vacant] = vacant.count
    for unit in vacant {
      var item = ReconciliationItem(.vacant, unit: unit.no.description)
      item.unitName = unit.name
      outcome.items.append(item)
    }
  }

  /// A unit of which such a row speaks is not told as vacant.
  private static var doubts: Set<Situation> { [.invalid, .notPermitted, .ambiguous] }

  /// Every row and every appointment once, or nothing is told at all.
  private func balance(
    _ items: [ReconciliationItem], _ input: ReconciliationInput, past: Int, _ outcome: inout ReconciliationOutcome
  ) throws {
    let known = Set(input.appointments.map(\.id))
    // Appointments that are over and that a row still names.
    let recalled = items.count { $0.registered.map { !known.contains($0.id) } ?? false }
    let rows = input.claims.count + input.faulty.count
    let appointments = input.appointments.count - past + recalled
    let found = items.reduce(outcome.withheld) { $0 + $1.weight }
    guard found == rows + appointments else { throw Imbalance(expected: rows + appointments, found: found) }
    guard rows + input.confirmed == outcome.rows else {
      throw Imbalance(expected: outcome.rows, found: rows + input.confirmed)
    }
    outcome.appointments = input.confirmed + appointments
  }
}
