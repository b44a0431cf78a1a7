import Domain

/// Who holds and held the seats of one unit, and what the rules say to a change (registry rules, "Managers").
public struct UnitOffice: Sendable {
  /// In the order of registration.
  public private(set) var terms: [Term]

  public init(_ terms: [Term]) { self.terms = terms }

  /// The rule that stands in the way of a change, and the term that does.
  public struct Objection: Error, Hashable, Sendable {
    public var rule: FindingCode
    public var term: Term?

    public init(_ rule: FindingCode, _ term: Term? = nil) {
      self.rule = rule
      self.term = term
    }
  }

  // MARK: - Appointments

  /// The first rule that forbids the appointment, were it registered at that time; nil where none does.
  public func objection(to appointment: Appointment, registeredAt now: Moment) -> Objection? {
    switch appointment.type {
    case .doluKadroyaVekaleten:
      missingIncumbent(at: appointment.start) ?? occupant(of: .proxy, appointment, now)
    case .asaleten: occupant(of: .principal, appointment, now)
    case .bosKadroyaVekaleten, .tedviren:
      // Neither goes together with a proxy, who needs an incumbent.
      occupant(of: .principal, appointment, now) ?? standing(in: .proxy, from: appointment.start, now)
    }
  }

  /// Adds an appointment that nothing forbids.
  public mutating func add(_ term: Term) { terms.append(term) }

  /// A proxy needs an incumbent in office when it starts.
  private func missingIncumbent(at start: Moment) -> Objection? {
    guard let principal = terms.first(where: { $0.type.seat == .principal && $0.covers(start) }) else {
      return Objection(.proxyNeedsIncumbent)
    }
    return principal.type == .asaleten ? nil : Objection(.unitHasManager, principal)
  }

  /// A seat is free for a holder whose time begins when that of the standing one ends, and has not been another's.
  private func occupant(of seat: AppointmentType.Seat, _ appointment: Appointment, _ now: Moment) -> Objection? {
    if let standing = standing(in: seat, from: appointment.start, now) { return standing }
    let earlier = terms.first {
      $0.type.seat == seat && !$0.stands(at: now) && $0.overlaps(from: appointment.start, to: appointment.end)
    }
    return earlier.map { Objection(.datesOverlap, $0) }
  }

  /// A term that is not over now, nor when the new one begins.
  private func standing(in seat: AppointmentType.Seat, from start: Moment, _ now: Moment) -> Objection? {
    terms.first { $0.type.seat == seat && $0.stands(at: now) && $0.stands(at: start) }
      .map { Objection(.unitHasManager, $0) }
  }

  // MARK: - Endings

  /// The place among the terms of the one that an ending means.
  public func term(endedBy ending: Ending) throws(Objection) -> Int {
    let known = terms.indices.filter { isMeant(terms[$0], by: ending) }
    var open = known.filter { terms[$0].ended == nil }
    guard !open.isEmpty else { throw Objection(.notAppointed, known.last.map { terms[$0] }) }
    if open.count > 1 {
      let covering = open.filter { index in
        terms[index].start <= ending.end && terms[index].plannedEnd.map { ending.end <= $0 } ?? true
      }
      if !covering.isEmpty { open = covering }
    }
    guard open.count == 1, let index = open.first else { throw Objection(.endingAmbiguous) }
    let term = terms[index]
    if ending.end < term.start { throw Objection(.endBeforeStart, term) }
    if let planned = term.plannedEnd, planned < ending.end { throw Objection(.endAfterRegistered, term) }
    return index
  }

  private func isMeant(_ term: Term, by ending: Ending) -> Bool {
    term.person == ending.person && ending.type.map { $0 == term.type } ?? true
      && ending.start.map { $0 == term.start } ?? true
  }

  /// Ends a term; nothing else of it changes.
  public mutating func end(_ index: Int, at time: Moment) { terms[index].ended = time }

  /// A proxy whose time goes on after that of the last incumbent.
  public func proxyLeftAlone(after end: Moment) -> Term? {
    guard !terms.contains(where: { $0.type == .asaleten && $0.stands(at: end) }) else { return nil }
    return terms.first { $0.type.seat == .proxy && $0.stands(at: end) }
  }
}
