import Domain
import Rules
import TestSupport

/// 2016-06-23T10:00 on Turkey's clocks.
let comparison = Moment(secondsSince1970: 1_466_665_200)

/// What a row of a roster says of the n-th invented person.
func claim(
  _ person: Int, in unit: DetsisUnit = SampleUnits.personnel, as type: AppointmentType = .asaleten,
  from start: String = "11/01/2016 10:00", to end: String = ""
) throws -> RosterClaim {
  var appointment = try SampleManagers.appointment(person, in: unit, as: type)
  appointment.start = MinuteText.moment(start) ?? appointment.start
  appointment.end = MinuteText.moment(end)
  return RosterClaim(appointment)
}

func faulty(_ values: [Field: String], _ codes: FindingCode...) -> RosterRow {
  RosterRow(number: 90, content: .faulty(values), findings: codes.map { Finding(SampleFindings.kind($0)) })
}

extension FakeManagers {
  /// A registry in which somebody of any unit was appointed, and perhaps ended.
  func holding(
    _ person: Int, in unit: DetsisUnit = SampleUnits.personnel, as type: AppointmentType = .asaleten,
    from start: String = "11/01/2016 10:00", to end: String = "", ended: String = ""
  ) throws -> FakeManagers {
    var registry = self
    let claim = try claim(person, in: unit, as: type, from: start, to: end)
    if let appointment = claim.appointment { registry.appointments.append((appointment, MinuteText.moment(ended))) }
    return registry
  }

  /// Compares a roster of the ministry with this registry.
  func compare(
    _ claims: [RosterClaim], _ faulty: [RosterRow] = [], isComplete: Bool = true, share: Double = 1
  ) throws -> ReconciliationOutcome {
    let rows = claims.enumerated().map { RosterRow(number: $0 + 2, content: .claim($1)) } + faulty
    var outcome = ReconciliationOutcome(
      file: "liste.csv", sheet: nil, scope: SampleUnits.ministry, at: comparison, rows: rows.count,
      problem: isComplete ? nil : Finding(.tableCutOff(row: 2)))
    let inside = [
      SampleUnits.ministry, SampleUnits.personnel, SampleUnits.planning, SampleUnits.support, SampleUnits.closed,
    ]
    var matcher = RosterMatcher(rows, units: ScopeUnits(SampleUnits.ministry, units: inside), at: comparison)
    for index in appointments.indices {
      guard let known = registered(AppointmentID(number: Int64(index + 1))) else { continue }
      if known.ended.map({ $0.at > comparison }) ?? true { matcher.take(known) }
    }
    try Reconciliation(settings: FormSettings(), at: comparison, in: self).judge(
      matcher.input(isComplete: isComplete), into: &outcome)
    try Brake(endingShare: share, settings: FormSettings(), at: comparison, in: self).hold(
      &outcome, current: matcher.current)
    return outcome
  }
}

extension ReconciliationOutcome {
  /// All but the vacant units.
  var judged: [ReconciliationItem] { items.filter { $0.situation != .vacant } }
  var situations: [Situation] { judged.map(\.situation) }
}
