import Domain

/// Sets aside the rows that the registry confirms, and collects what is left to judge.
///
/// Appointments come one after the other and are kept only where something is to be said about them.
package struct RosterMatcher {
  private let rows: [RosterRow]
  private let units: ScopeUnits
  private let at: Moment
  private var byHolder: [Holder: [Int]] = [:]
  private var contested: Set<Int> = []
  private var confirmed: Set<Int> = []
  private var left: [RegisteredAppointment] = []
  private var claimedUnits: Set<DetsisNo> = []
  /// The current appointments that came in.
  package private(set) var current = 0

  private struct Holder: Hashable {
    var unit: DetsisNo
    var person: TCKimlikNo
  }

  private struct Seat: Hashable {
    var unit: DetsisNo
    var seat: AppointmentType.Seat
  }

  /// `rows`: all rows of the roster, those of units outside the scope marked as faulty.
  package init(_ rows: [RosterRow], units: ScopeUnits, at: Moment) {
    self.rows = rows
    self.units = units
    self.at = at
    var bySeat = [Seat: [(place: Int, claim: RosterClaim)]]()
    for (index, row) in rows.enumerated() {
      // Whoever was there once holds a unit no longer; a row that cannot be used may mean anybody.
      if let unit = row.unit, !(row.claim?.isOver(at: at) ?? false) { claimedUnits.insert(unit) }
      guard let claim = row.claim else { continue }
      byHolder[Holder(unit: claim.unit, person: claim.person), default: []].append(index)
      bySeat[Seat(unit: claim.unit, seat: claim.type.seat), default: []].append((index, claim))
    }
    var sweep = SeatSweep()
    for claims in bySeat.values where claims.count > 1 { sweep.take(claims) }
    contested = sweep.contested
  }

  /// Takes an appointment of the scope that no registered ending has closed by now; `isNamed`: whether a row that is
  /// confirmed already names its unit and person.
  package mutating func take(_ known: RegisteredAppointment, isNamed: Bool = false) {
    let isOver = known.tenure.isOver(at: at)
    let rows = byHolder[Holder(unit: known.appointment.unit, person: known.appointment.person)] ?? []
    if !isOver {
      current += 1
      claimedUnits.insert(known.appointment.unit)
    }
    let equal = rows.first { row in
      !contested.contains(row) && self.rows[row].claim?.differences(from: known).isEmpty ?? false
        && self.rows[row].claim?.isOver(at: at) == isOver
    }
    if let equal, confirmed.insert(equal).inserted { return }
    // What was annulled is as good as never registered.
    if known.ended != nil, known.tenure.isEmpty { return }
    if !isOver || isNamed || !rows.isEmpty { left.append(known) }
  }

  /// What is left to judge.
  package func input(isComplete: Bool) -> ReconciliationInput {
    var input = ReconciliationInput()
    input.isComplete = isComplete
    input.confirmed = confirmed.count
    input.appointments = left
    for (index, row) in rows.enumerated() where !confirmed.contains(index) {
      if row.claim == nil {
        input.faulty.append(row)
      } else {
        if contested.contains(index) { input.contested.insert(input.claims.count) }
        input.claims.append(row)
      }
    }
    let persons = Set(input.claims.compactMap(\.person))
    for row in rows {
      if let person = row.person, persons.contains(person) { input.rowsOfPerson[person, default: 0] += 1 }
    }
    input.vacant = units.open.filter { !claimedUnits.contains($0.no) }
    return input
  }
}
