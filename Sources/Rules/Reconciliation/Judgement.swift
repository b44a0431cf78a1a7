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
    let isOver = known.end.map { $0 <= at } ?? false
    let unit = claim.unit.description
    if claim.isOver(at: at) != isOver {
      return expired(ReconciliationItem(.expired, unit: unit, row: row, registered: known, fields: fields), isOver)
    }
    guard !fields.isEmpty else { return ReconciliationItem(.confirmed, unit: unit, row: row, registered: known) }
    var item = ReconciliationItem(.changed, unit: unit, row: row, registered: known, fields: fields)
    if fields.map(\.field) == [.end], let end = claim.end, known.ended == nil, known.end.map({ end < $0 }) ?? true {
      // An earlier end needs no new appointment.
      item.action = .end
      item.endAt = end
      return item
    }
    item.action = claim.appointment == nil ? .none : .endThenAppoint
    item.endAt = handoverTime(from: known, to: claim)
    return item
  }

  private func expired(_ item: ReconciliationItem, _ isRegistryOver: Bool) -> ReconciliationItem {
    var item = item
    guard let known = item.registered, let claim = item.row?.claim, known.ended == nil else { return item }
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
    guard known.ended == nil else {
      // Its end is registered already.
      item.action = claim.appointment == nil ? .none : .appoint
      return item
    }
    item.action = claim.appointment == nil ? .end : .endThenAppoint
    item.endAt = handoverTime(from: known, to: claim)
    return item
  }

  func surplus(_ known: RegisteredAppointment) -> ReconciliationItem {
    var item = ReconciliationItem(.surplus, unit: known.appointment.unit.description, registered: known)
    guard known.ended == nil else { return item }
    item.action = .end
    item.endAt = latest(before: known)
    return item
  }

  /// When the standing appointment ends so that the new one can begin: at its start, where that comes later.
  private func handoverTime(from known: RegisteredAppointment, to claim: RosterClaim) -> Moment {
    let start = claim.start ?? at.flooredToMinute
    return min(max(known.appointment.start, start), known.appointment.end ?? max(known.appointment.start, start))
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
