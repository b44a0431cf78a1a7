import Domain
import Files
import Intake
import Messages
import Register
import Rules
import Settings

/// Compares a roster of up to a million rows with as many appointments: what the registry confirms is set aside by digests,
/// and only the rest becomes rows and appointments that are checked and matched one by one.
///
/// The roster is read on another thread while the registry is.
struct BulkComparison {
  private let input: RosterInput
  private let settings: Settings
  private let options: ReconcileOptions
  private let store: any RegisterReading
  private let view: RememberingView

  /// `view`: of the same registry.
  init(
    _ input: RosterInput, settings: Settings, options: ReconcileOptions, in store: any RegisterReading,
    _ view: RememberingView
  ) {
    self.input = input
    self.settings = settings
    self.options = options
    self.store = store
    self.view = view
  }

  /// `institution`: the one that was named; else it is the one that all rows' units belong to.
  func run(institution named: DetsisUnit?) throws -> MatchedRoster {
    let reading = Aside { [input, settings] in try RosterTable(input, settings: settings) }
    let units = try store.unitTable()
    var known = try named.map { try KnownAppointments(below: $0.no, units, at: options.now, in: store) }
    let read = try reading.value()
    // A workbook's shared texts are gone, and need not lie beside what comes now.
    ProcessMemory.giveBack()
    guard let table = read else { throw Trouble.unreadableInput(path: input.path, reason: "") }
    let header = try RosterTable.header(of: table.end, input.path, options.language)
    let rows = BulkRows(table, header: header, settings: settings.form)
    var full = try rows.checked(table.plain.indices.filter { table.plain[$0] == nil }, in: view)
    let institution = try named ?? self.institution(of: table.plain, full, units)
    if known == nil { known = try KnownAppointments(below: institution.no, units, at: options.now, in: store) }
    guard let known else { throw Trouble.noScope(path: input.path) }

    var confirmation = Confirmation(
      table.plain, units: units, scope: known.scope, givesTitle: rows.givesTitle)
    for unit in full.compactMap(\.row.unit) { confirmation.setAside(unit) }
    known.forEachTrace { confirmation.take($0, at: $1) }
    let unconfirmed = table.plain.indices.filter { table.plain[$0] != nil && !confirmation.isConfirmed($0) }
    let knownUnits = try view.remember(Set(unconfirmed.compactMap { table.plain[$0]?.unit }))
    // Whose name a unit bears that is not its own, only the registry can tell.
    let (named, misnamed) = unconfirmed.split { table.plain[$0].map { bearsItsName($0, units) } ?? false }
    let checking = Aside { try rows.checked(named, in: knownUnits) }
    try remember(unconfirmed.compactMap { table.plain[$0] }, confirmation.left.map(\.known))
    let left = try store.appointments(confirmation.left.map(\.known.id), asKnownAt: options.now)
    full += try rows.checked(misnamed, in: view)
    full += try checking.value() ?? []
    full.sort { $0.index < $1.index }

    let scoped = try full.map { try inScope($0.row, institution, units, known.scope, header) }
    let unheld = try store.units(Set(confirmation.unheld)).values
    var matcher = RosterMatcher(scoped, units: ScopeUnits(institution, units: Array(unheld)), at: options.now)
    let isNamed = Dictionary(uniqueKeysWithValues: confirmation.left.map { ($0.known.id, $0.isNamed) })
    for appointment in left { matcher.take(appointment, isNamed: isNamed[appointment.id] ?? false) }
    var input = matcher.input(isComplete: table.end.problem == nil)
    input.confirmed += confirmation.confirmed
    countPersons(of: table.plain, where: confirmation.isConfirmed, into: &input)
    return MatchedRoster(
      institution: institution, header: header, problem: table.end.problem, rows: table.plain.count,
      current: confirmation.current, input: input)
  }

  /// Whether a row names its unit as the registry does, or not at all.
  private func bearsItsName(_ row: PlainRow, _ units: UnitTable) -> Bool {
    guard let name = row.unitName, let place = units.place(of: row.unit) else { return true }
    return units.hasName(name, place)
  }

  /// Looks up what judging them will ask for.
  private func remember(_ rows: [PlainRow], _ appointments: [AppointmentTrace]) throws {
    try view.remember(
      Set(rows.map(\.unit) + appointments.map(\.unit)), Set(rows.compactMap { TCKimlikNo(number: $0.person) }))
  }

  private func institution(
    of plain: [PlainRow?], _ full: [(index: Int, row: RosterRow)], _ units: UnitTable
  ) throws -> DetsisUnit {
    var found = Set<DetsisNo>()
    var last: UnitTable.Place?
    func note(_ unit: DetsisNo) {
      guard let place = units.place(of: unit), place != last else { return }
      last = place
      if let main = units.mainInstitution(place) { found.insert(main) }
    }
    for case let row? in plain { note(row.unit) }
    for case let unit? in full.map(\.row.unit) { note(unit) }
    guard found.count == 1, let no = found.first, let only = try view.unit(no) else {
      throw Trouble.noScope(path: input.path)
    }
    return only
  }

  private func inScope(
    _ row: RosterRow, _ institution: DetsisUnit, _ units: UnitTable, _ scope: [Bool], _ header: TableHeader
  ) throws -> RosterRow {
    guard let unit = row.claim?.unit, !(units.place(of: unit).map { scope[$0] } ?? false) else { return row }
    let name = try view.unit(unit)?.name ?? ""
    return row.outside(institution, unitName: name, header: header)
  }

  /// Adds the rows that were set aside to the numbers of rows in which persons stand.
  private func countPersons(
    of plain: [PlainRow?], where isConfirmed: (Int) -> Bool, into input: inout ReconciliationInput
  ) {
    let persons = Dictionary(input.rowsOfPerson.keys.map { ($0.number, $0) }) { first, _ in first }
    for index in plain.indices where isConfirmed(index) {
      if let row = plain[index], let person = persons[row.person] { input.rowsOfPerson[person, default: 0] += 1 }
    }
  }
}

extension [Int] {
  /// Those for which it holds, and the others.
  fileprivate func split(where holds: (Int) -> Bool) -> (yes: [Int], no: [Int]) {
    reduce(into: ([], [])) { parts, index in
      if holds(index) { parts.0.append(index) } else { parts.1.append(index) }
    }
  }
}

/// The appointments of an institution's units in short, unit by unit as most rosters are: so both are gone through from
/// beginning to end, and not here and there.
private struct KnownAppointments {
  /// Whether each place of the units' table takes part.
  let scope: [Bool]
  private var traces: [AppointmentTrace] = []
  /// Where the traces of each place begin, and where the last ones end.
  private var starts: [Int32]

  init(below institution: DetsisNo, _ units: UnitTable, at time: Moment, in store: any RegisterReading) throws {
    let scope = units.scope(of: institution)
    self.scope = scope
    let isSmall = scope.count(where: \.self) * 8 < units.count
    var found = [AppointmentTrace]()
    var places = [Int32]()
    var starts = [Int32](repeating: 0, count: units.count + 1)
    try store.forEachTrace(inside: isSmall ? institution : nil, at: time) { trace in
      guard let place = units.place(of: trace.unit), scope[place] else { return }
      found.append(trace)
      places.append(Int32(place))
      starts[place + 1] += 1
    }
    for place in scope.indices { starts[place + 1] += starts[place] }
    self.starts = starts
    var order = [Int32](repeating: 0, count: found.count)
    for (index, place) in places.enumerated() {
      order[Int(starts[Int(place)])] = Int32(index)
      starts[Int(place)] += 1
    }
    traces = order.map { found[Int($0)] }
  }

  /// Each with its unit's place.
  func forEachTrace(_ body: (AppointmentTrace, UnitTable.Place) -> Void) {
    for place in scope.indices {
      for index in starts[place]..<starts[place + 1] { body(traces[Int(index)], place) }
    }
  }
}

/// The rows of a roster that the full check is asked about.
private struct BulkRows: Sendable {
  let givesTitle: Bool
  private let table: RosterTable
  private let header: TableHeader
  private let check: ManagerRowCheck

  init(_ table: RosterTable, header: TableHeader, settings: FormSettings) {
    self.table = table
    self.header = header
    check = ManagerRowCheck(settings: settings)
    givesTitle = RosterTable.givesTitle(header)
  }

  /// Each with its place among all rows.
  func checked(_ indices: [Int], in view: some UnitView) throws -> [(index: Int, row: RosterRow)] {
    var row = TableRow.empty(fields: header.layout.fields.count)
    return try indices.map { index in
      table.packed.load(index, into: &row)
      let checked = try check.check(row.request(header), isShifted: row.isShifted, in: view)
      return (index, RosterRow(checked, givesTitle: givesTitle))
    }
  }
}
