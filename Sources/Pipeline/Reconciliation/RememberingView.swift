import Domain
import Register
import Rules

/// The registry as a comparison asks it: each question reaches it once, because proposals are tried several times; what
/// will be asked for surely is looked up together.
///
/// What it remembers is in proportion to what differs, and good within one `read` only.
final class RememberingView: ReconciliationView {
  private let store: any RegisterReading
  private let view: ManagerRunView
  private var units: [DetsisNo: DetsisUnit?] = [:]
  private var terms: [DetsisNo: [Term]] = [:]
  private var names: [TCKimlikNo: String?] = [:]

  init(_ store: any RegisterReading) {
    self.store = store
    view = store.managerView()
  }

  /// Looks up these units, and gives what is known of them.
  func remember(_ numbers: Set<DetsisNo>) throws -> KnownUnits {
    let unknown = numbers.filter { units[$0] == nil }
    let found = try store.units(unknown)
    for no in unknown { units[no] = .some(found[no]) }
    return KnownUnits(units)
  }

  /// Looks up what judging these units and persons asks for.
  func remember(_ numbers: Set<DetsisNo>, _ persons: Set<TCKimlikNo>) throws {
    _ = try remember(numbers)
    let unknown = numbers.filter { terms[$0] == nil }
    let foundTerms = try store.terms(in: unknown)
    for unit in unknown { terms[unit] = foundTerms[unit] ?? [] }
    let strangers = persons.filter { names[$0] == nil }
    let foundNames = try store.managerNames(of: strangers)
    for person in strangers { names[person] = .some(foundNames[person.number]) }
  }

  /// Looks up what judging a roster asks for.
  func remember(for input: ReconciliationInput) throws {
    var units = Set(input.appointments.map(\.appointment.unit))
    var persons = Set<TCKimlikNo>()
    for row in input.claims + input.faulty {
      if let unit = row.unit { units.insert(unit) }
      if let person = row.person { persons.insert(person) }
    }
    try remember(units, persons)
  }

  func unit(_ no: DetsisNo) throws -> DetsisUnit? {
    if let known = units[no] { return known }
    let unit = try view.unit(no)
    units[no] = .some(unit)
    return unit
  }

  func activeUnits(named foldedName: String, inside institution: DetsisNo) throws -> [DetsisUnit] {
    try view.activeUnits(named: foldedName, inside: institution)
  }

  func terms(in unit: DetsisNo) throws -> [Term] {
    if let known = terms[unit] { return known }
    let found = try view.terms(in: unit)
    terms[unit] = found
    return found
  }

  /// Rosters are compared with managers alone.
  func userName(of person: TCKimlikNo) throws -> String? { try view.userName(of: person) }

  func managerName(of person: TCKimlikNo) throws -> String? {
    if let known = names[person] { return known }
    let name = try view.managerName(of: person)
    names[person] = .some(name)
    return name
  }

  func appointment(_ id: AppointmentID) throws -> Appointment? { try view.appointment(id) }

  /// Asked only of those whose registered ending lies ahead.
  func terms(of person: TCKimlikNo) throws -> [Term] { try view.terms(of: person) }

  func registered(_ id: AppointmentID) throws -> RegisteredAppointment? { try view.registered(id) }
}

/// Units that were looked up, for another thread; there are no others for it, and no names are searched for.
struct KnownUnits: UnitView, Sendable {
  struct NotLookedUp: Error {}

  private let units: [DetsisNo: DetsisUnit?]

  fileprivate init(_ units: [DetsisNo: DetsisUnit?]) { self.units = units }

  func unit(_ no: DetsisNo) -> DetsisUnit? { units[no] ?? nil }

  func activeUnits(named foldedName: String, inside institution: DetsisNo) throws -> [DetsisUnit] {
    throw NotLookedUp()
  }
}
