import Domain

/// Who holds and held the seats of one unit, and what the rules say to a change (registry rules, "Managers").
package struct UnitOffice: Sendable {
  /// In the order of registration.
  package private(set) var terms: [Term]

  package init(_ terms: [Term]) { self.terms = terms }

  /// The rule that stands in the way of a change, and the term that does.
  package enum Objection: Error, Hashable, Sendable {
    /// Nobody is there to deputise for.
    case noIncumbent
    /// The incumbent would be the proxy of himself.
    case ownProxy(Term)
    case occupied(Term)
    case overlapping(Term)
    /// The last appointment that could be meant has ended; nil where there was none.
    case notAppointed(Term?)
    case ambiguous
    case endsBeforeStart(Term, end: Moment)
    case endsAfterRegistered(Term, end: Moment)

    package var rule: FindingCode {
      switch self {
      case .noIncumbent, .ownProxy: .proxyNeedsIncumbent
      case .occupied: .unitHasManager
      case .overlapping: .datesOverlap
      case .notAppointed: .notAppointed
      case .ambiguous: .endingAmbiguous
      case .endsBeforeStart: .endBeforeStart
      case .endsAfterRegistered: .endAfterRegistered
      }
    }
  }

  // MARK: - Appointments

  /// The first rule that forbids the appointment, were it registered at that time; nil where none does.
  package func objection(to new: Appointment, registeredAt now: Moment) -> Objection? {
    var asked = [new.start]
    // Late or not: who is to deputise from now on deputises for somebody who is there now.
    if new.start < now, new.tenure.contains(now) { asked.append(now) }
    return objection(to: new, withIncumbentAt: asked, now)
  }

  /// The first rule that forbids giving an appointment back, which is none of the terms: a seat has one holder at a time,
  /// and the proxy had an incumbent to begin with.
  package func objection(toRestoring old: Appointment, registeredAt now: Moment) -> Objection? {
    objection(to: old, withIncumbentAt: [old.start], now)
  }

  private func objection(to new: Appointment, withIncumbentAt times: [Moment], _ now: Moment) -> Objection? {
    switch new.type {
    case .doluKadroyaVekaleten:
      missingIncumbent(for: new, at: times) ?? ownSeat(of: new, .principal, now) ?? occupant(of: .proxy, new, now)
    case .asaleten: occupant(of: .principal, new, now) ?? ownSeat(of: new, .proxy, now)
    case .bosKadroyaVekaleten, .tedviren:
      // Neither goes together with a proxy, who needs an incumbent.
      occupant(of: .principal, new, now) ?? standing(in: .proxy, new, now)
    }
  }

  /// Adds an appointment that nothing forbids.
  package mutating func add(_ term: Term) { terms.append(term) }

  /// A proxy needs an incumbent in office: somebody else.
  private func missingIncumbent(for new: Appointment, at times: [Moment]) -> Objection? {
    for time in times {
      guard let principal = terms.first(where: { $0.type.seat == .principal && $0.tenure.contains(time) }) else {
        return .noIncumbent
      }
      guard principal.type == .asaleten else { return .occupied(principal) }
      if principal.person == new.person { return .ownProxy(principal) }
    }
    return nil
  }

  /// Nobody is the proxy of himself (EK-2 §17), whichever of his two appointments comes first.
  private func ownSeat(of new: Appointment, _ seat: AppointmentType.Seat, _ now: Moment) -> Objection? {
    let own = terms.first {
      $0.type.seat == seat && $0.person == new.person && $0.tenure.overlaps(new.tenure)
    }
    guard let own else { return nil }
    if seat == .principal { return .ownProxy(own) }
    return own.tenure.isOver(at: now) ? .overlapping(own) : .occupied(own)
  }

  /// A seat has one holder at a time; one whose time is not over has to be ended first.
  private func occupant(of seat: AppointmentType.Seat, _ new: Appointment, _ now: Moment) -> Objection? {
    if let standing = standing(in: seat, new, now) { return standing }
    return terms.first { $0.type.seat == seat && $0.tenure.overlaps(new.tenure) }.map { .overlapping($0) }
  }

  private func standing(in seat: AppointmentType.Seat, _ new: Appointment, _ now: Moment) -> Objection? {
    terms.first { $0.type.seat == seat && !$0.tenure.isOver(at: now) && $0.tenure.overlaps(new.tenure) }
      .map { .occupied($0) }
  }

  // MARK: - Endings

  /// The place among the terms of the one that an ending means, were it registered at that time.
  ///
  /// An ending that is still to come can be moved to an earlier time; one that has passed, or a later time, is for an undo.
  package func term(endedBy ending: Ending, registeredAt now: Moment) throws(Objection) -> Int {
    let known = terms.indices.filter { isMeant(terms[$0], by: ending) }
    var open = known.filter { canEnd(terms[$0], at: ending.end, now) }
    guard !open.isEmpty else { throw .notAppointed(known.last.map { terms[$0] }) }
    if open.count > 1 {
      let covering = open.filter { index in
        terms[index].start <= ending.end && terms[index].plannedEnd.map { ending.end <= $0 } ?? true
      }
      if !covering.isEmpty { open = covering }
    }
    guard open.count == 1, let index = open.first else { throw .ambiguous }
    let term = terms[index]
    if ending.end < term.start { throw .endsBeforeStart(term, end: ending.end) }
    if let planned = term.plannedEnd, planned < ending.end {
      throw .endsAfterRegistered(term, end: term.end ?? planned)
    }
    return index
  }

  private func canEnd(_ term: Term, at end: Moment, _ now: Moment) -> Bool {
    guard let ended = term.ended else { return true }
    return !term.tenure.isOver(at: now) && end < ended
  }

  private func isMeant(_ term: Term, by ending: Ending) -> Bool {
    term.person == ending.person && ending.type.map { $0 == term.type } ?? true
      && ending.start.map { $0 == term.start } ?? true
  }

  /// Ends a term; nothing else of it changes.
  package mutating func end(_ index: Int, at time: Moment) { terms[index].ended = time }

  /// A proxy whose time goes on after that of the last incumbent.
  package func proxyLeftAlone(after end: Moment) -> Term? {
    guard !terms.contains(where: { $0.type == .asaleten && !$0.tenure.isOver(at: end) }) else { return nil }
    return terms.first { $0.type.seat == .proxy && !$0.tenure.isOver(at: end) }
  }
}
