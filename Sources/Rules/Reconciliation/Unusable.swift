import Domain

/// The rows from which nothing may be concluded, and the appointments of which they therefore allow no conclusion.
///
/// An appointment in a unit that such a row names is never `surplus`: it stands with the row that withholds it.
struct Unusable {
  private(set) var items: [ReconciliationItem] = []
  /// The places of the appointments that stand in one of the items.
  private(set) var appointments: Set<Int> = []

  init(_ input: ReconciliationInput, _ pairing: Pairing) {
    var rows = input.faulty.map { (Self.situation(of: $0), $0) }
    rows += input.contested.union(pairing.ambiguousRows).map { (Situation.ambiguous, input.claims[$0]) }
    items = rows.map { situation, row in
      ReconciliationItem(situation, unit: row.text(.unitDetsisNo) ?? "", row: row)
    }
    items.putInOrder()
    let open = Set(pairing.unmatchedAppointments).union(pairing.ambiguousAppointments)
    attach(open, of: input.appointments) { item, known in item.row?.person == known.appointment.person }
    attach(open, of: input.appointments) { _, _ in true }
    for index in pairing.ambiguousAppointments.sorted() { addAlone(index, input.appointments, as: .ambiguous) }
    let situations = Dictionary(items.map { ($0.unit, $0.situation) }) { first, _ in first }
    for index in open.sorted() {
      let unit = input.appointments[index].appointment.unit.description
      if let situation = situations[unit] { addAlone(index, input.appointments, as: situation) }
    }
  }

  /// Gives each row without an appointment one of its unit's that fits.
  private mutating func attach(
    _ open: Set<Int>, of known: [RegisteredAppointment],
    where fits: (ReconciliationItem, RegisteredAppointment) -> Bool
  ) {
    var byUnit = Dictionary(grouping: open.subtracting(appointments)) { known[$0].appointment.unit.description }
    for unit in byUnit.keys { byUnit[unit]?.sort { known[$0].id < known[$1].id } }
    for index in items.indices where items[index].registered == nil {
      guard let left = byUnit[items[index].unit], let place = left.firstIndex(where: { fits(items[index], known[$0]) })
      else { continue }
      items[index].registered = known[left[place]]
      appointments.insert(left[place])
      byUnit[items[index].unit]?.remove(at: place)
    }
  }

  private mutating func addAlone(_ index: Int, _ known: [RegisteredAppointment], as situation: Situation) {
    guard appointments.insert(index).inserted else { return }
    items.append(
      ReconciliationItem(situation, unit: known[index].appointment.unit.description, registered: known[index]))
  }

  /// Errors of the unit alone have a situation of their own.
  static func situation(of row: RosterRow) -> Situation {
    let errors = Set(row.findings.filter { $0.severity == .error }.map(\.code))
    if errors == [.detsisUnknown] { return .unitUnknown }
    return errors == [.detsisClosed] ? .unitClosed : .invalid
  }
}
