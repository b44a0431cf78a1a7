import Domain

/// Says in what situation a row and an appointment are that came together, and what is to be done.
struct Judgement {
  let at: Moment

  func item(_ row: RosterRow, _ claim: RosterClaim, _ known: RegisteredAppointment, _ kind: Pairing.Kind)
    -> ReconciliationItem
  {
    switch kind {
    case .same: same(row, claim, known)
    case .seat: handover(.replaced, row, claim, known)
    case .move: handover(.moved, row, claim, known)
    }
  }

  /// One person in one unit: nothing differs, one side's time is over, or fields differ.
  private func same(_ row: RosterRow, _ claim: RosterClaim, _ known: RegisteredAppointment) -> ReconciliationItem {
    let fields = claim.differences(from: known)
    let isOver = known.tenure.isOver(at: at)
    let unit = claim.unit.description
    if claim.isOver(at: at) != isOver, isOneTerm(claim, known) {
      return expired(ReconciliationItem(.expired, unit: unit, row: row, registered: known, fields: fields), isOver)
    }
    guard !fields.isEmpty else { return ReconciliationItem(.confirmed, unit: unit, row: row, registered: known) }
    var item = ReconciliationItem(.changed, unit: unit, row: row, registered: known, fields: fields)
    if fields.map(\.field) == [.end], let end = claim.end, known.end.map({ end < $0 }) ?? true {
      // An earlier end needs no new appointment.
      item.action = .end
      item.endAt = end
      return item
    }
    if claim.appointment != nil { handOver(&item, from: known, to: claim) }
    return item
  }

  /// Whether both sides can be about one term of which only one knows that it is over. Of another type, from another seat,
  /// or from before the other's beginning, it is another term; and one of no length has nothing that could be over.
  private func isOneTerm(_ claim: RosterClaim, _ known: RegisteredAppointment) -> Bool {
    guard claim.type == known.appointment.type, !known.tenure.isEmpty else { return false }
    guard let end = claim.end, let start = claim.start, start < known.appointment.start else { return true }
    return end != known.appointment.start
  }

  private func expired(_ item: ReconciliationItem, _ isRegistryOver: Bool) -> ReconciliationItem {
    var item = item
    guard let known = item.registered, let claim = item.row?.claim, canEnd(known) else { return item }
    let end = isRegistryOver ? known.appointment.end : claim.end ?? latest(before: known)
    guard let end, end >= known.appointment.start else {
      item.situation = .notPermitted
      item.rule = .endBeforeStart
      return item
    }
    item.action = .end
    item.endAt = end
    return item
  }

  private func handover(
    _ situation: Situation, _ row: RosterRow, _ claim: RosterClaim, _ known: RegisteredAppointment
  ) -> ReconciliationItem {
    var item = ReconciliationItem(situation, unit: claim.unit.description, row: row, registered: known)
    handOver(&item, from: known, to: claim)
    return item
  }

  /// The known appointment ends where the row's begins, unless it is registered to end by then.
  private func handOver(
    _ item: inout ReconciliationItem, from known: RegisteredAppointment, to claim: RosterClaim
  ) {
    let end = handoverTime(from: known, at: claim.start ?? at.flooredToMinute)
    let (ends, appoints) = (known.ended.map { end < $0.at } ?? true, claim.appointment != nil)
    if ends { item.endAt = end }
    item.action = ends ? (appoints ? .endThenAppoint : .end) : appoints ? .appoint : .none
  }

  /// `moved`: when the person begins elsewhere, where the roster says so.
  func surplus(_ known: RegisteredAppointment, moved: Moment?) -> ReconciliationItem {
    var item = ReconciliationItem(.surplus, unit: known.appointment.unit.description, registered: known)
    let end = moved.map { handoverTime(from: known, at: $0) } ?? latest(before: known)
    guard known.ended.map({ end < $0.at }) ?? true else { return item }
    item.action = .end
    item.endAt = end
    return item
  }

  /// An ending that is still to come can be moved; one that has passed stands.
  private func canEnd(_ known: RegisteredAppointment) -> Bool { known.ended.map { at < $0.at } ?? true }

  /// When the standing appointment ends so that the new one can begin: at its start, where that comes later.
  private func handoverTime(from known: RegisteredAppointment, at start: Moment) -> Moment {
    min(max(known.appointment.start, start), known.end ?? Moment(secondsSince1970: .max))
  }

  /// Now, to the minute; for an appointment that is still to begin, its beginning.
  private func latest(before known: RegisteredAppointment) -> Moment {
    max(known.appointment.start, at.flooredToMinute)
  }
}

extension Moment {
  /// The beginning of the minute.
  var flooredToMinute: Moment {
    let rest = secondsSince1970 % 60
    return Moment(secondsSince1970: secondsSince1970 - (rest < 0 ? rest + 60 : rest))
  }
}
