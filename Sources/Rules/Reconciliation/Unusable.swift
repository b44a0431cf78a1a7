import Domain

/// The rows from which nothing may be concluded, and the appointments of which they therefore allow no conclusion.
///
/// An appointment in a unit that such a row names, or of a person whom it names, is never `surplus`: it stands with the row
/// that withholds it.
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
    attach(open, of: input.appointments, by: \.unit) { item, known in item.row?.person == known.appointment.person }
    attach(open, of: input.appointments, by: \.unit) { _, _ in true }
    attach(open, of: input.appointments, by: \.person) { _, _ in true }
    for index in pairing.ambiguousAppointments.sorted() { addAlone(index, input.appointments, as: .ambiguous) }
    let situations = Dictionary(
      items.flatMap { item in Self.names(of: item).map { ($0, item.situation) } }
    ) { first, _ in first }
    for index in open.sorted() {
      let known = Names(input.appointments[index])
      if let situation = situations[known.unit] ?? situations[known.person] {
        addAlone(index, input.appointments, as: situation)
      }
    }
  }

  /// What a row and an appointment can be tied to each other by, as texts.
  private struct Names {
    var unit: String
    var person: String

    init(_ known: RegisteredAppointment) {
      unit = known.appointment.unit.description
      person = known.appointment.person.digits
    }

    init(_ item: ReconciliationItem) {
      unit = item.unit
      person = item.row?.person?.digits ?? ""
    }
  }

  private static func names(of item: ReconciliationItem) -> [String] {
    let names = Names(item)
    return [names.unit, names.person].filter { !$0.isEmpty }
  }

  /// Gives each row without an appointment one of its unit's or person's that fits.
  private mutating func attach(
    _ open: Set<Int>, of known: [RegisteredAppointment], by name: KeyPath<Names, String>,
    where fits: (ReconciliationItem, RegisteredAppointment) -> Bool
  ) {
    var byName = Dictionary(grouping: open.subtracting(appointments)) { Names(known[$0])[keyPath: name] }
    for name in byName.keys { byName[name]?.sort { known[$0].id < known[$1].id } }
    for index in items.indices where items[index].registered == nil {
      let key = Names(items[index])[keyPath: name]
      guard let left = byName[key], let place = left.firstIndex(where: { fits(items[index], known[$0]) })
      else { continue }
      items[index].registered = known[left[place]]
      appointments.insert(left[place])
      byName[key]?.remove(at: place)
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
