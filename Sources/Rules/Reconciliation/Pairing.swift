import Domain

/// Puts rows and appointments together: by unit, person and type or seat, by seat, by unit and person, by person.
///
/// Whoever takes another seat of the unit takes it over from its holder, if it has one: it is not one appointment that
/// changed, but two.
///
/// No order of rows or appointments changes the result: where several could be meant, none is.
struct Pairing {
  /// How a row and an appointment came together.
  enum Kind {
    /// The same person in the same unit.
    case same
    /// Another person on the same seat.
    case seat
    /// The same person and type in another unit.
    case move
  }

  private(set) var pairs: [(row: Int, appointment: Int, kind: Kind)] = []
  /// Rows and appointments of which several could be meant.
  private(set) var ambiguousRows: Set<Int> = []
  private(set) var ambiguousAppointments: Set<Int> = []
  /// Appointments whose registered ending lies ahead, and has its successor: no other row takes them over.
  private(set) var succeeded: Set<Int> = []

  private let claims: [RosterClaim]
  private let appointments: [RegisteredAppointment]
  private let at: Moment
  private var freeRows: Set<Int>
  private var freeAppointments: Set<Int>

  /// Throws what the registry's lookups throw.
  init(_ input: ReconciliationInput, at: Moment, in registry: some ReconciliationView) throws {
    // Faulty rows never stand among the claims.
    claims = input.claims.compactMap(\.claim)
    appointments = input.appointments
    self.at = at
    freeRows = Set(claims.indices).subtracting(input.contested)
    freeAppointments = Set(appointments.indices)
    pairSame { Key(unit: $0, person: $1, type: $2) }
    pairSame { Key(unit: $0, person: $1, seat: $2.seat) }
    let succession = Succession(in: registry, leaving: freeAppointments.map { input.appointments[$0] })
    for index in freeAppointments where try !isOver(index) && succession.takesOver(from: appointments[index]) {
      succeeded.insert(index)
    }
    freeAppointments.subtract(succeeded)
    pairSeats()
    pairSame { unit, person, _ in Key(unit: unit, person: person) }
    if input.isComplete { pairMoves(input.rowsOfPerson) }
    freeAppointments.formUnion(succeeded)
  }

  /// Rows without an appointment, in their order.
  var unmatchedRows: [Int] { freeRows.sorted() }
  var unmatchedAppointments: [Int] { freeAppointments.sorted() }

  private struct Key: Hashable {
    var unit: DetsisNo?
    var person: TCKimlikNo?
    var type: AppointmentType?
    var seat: AppointmentType.Seat?
  }

  private func isOver(_ appointment: Int) -> Bool { appointments[appointment].tenure.isOver(at: at) }

  /// Whether a row can be about an appointment that is over: not about one that begins only after it.
  private func isAbout(_ row: Int, _ appointment: Int) -> Bool {
    guard isOver(appointment), let start = claims[row].start, let end = appointments[appointment].end else {
      return true
    }
    return start < end || start == appointments[appointment].appointment.start
  }

  // MARK: - The same person in the same unit

  private mutating func pairSame(_ key: (DetsisNo, TCKimlikNo, AppointmentType) -> Key) {
    let rows = Dictionary(grouping: freeRows) { key(claims[$0].unit, claims[$0].person, claims[$0].type) }
    let known = Dictionary(grouping: freeAppointments) { index in
      let appointment = appointments[index].appointment
      return key(appointment.unit, appointment.person, appointment.type)
    }
    for (key, rows) in rows { if let known = known[key] { pairSame(rows, known) } }
  }

  /// Equal starts first; what is left is paired where nothing else can be meant.
  private mutating func pairSame(_ rows: [Int], _ known: [Int]) {
    let rowsFrom = Dictionary(grouping: rows) { claims[$0].start }
    for (start, known) in Dictionary(grouping: known, by: { appointments[$0].appointment.start }) {
      if known.count == 1, let rows = rowsFrom[start], rows.count == 1 { pair(rows[0], known[0], .same) }
    }
    let rows = rows.filter(freeRows.contains)
    let known = known.filter { index in freeAppointments.contains(index) && rows.contains { isAbout($0, index) } }
    let current = known.filter { !isOver($0) }
    let meant = current.isEmpty ? known : current
    guard !rows.isEmpty, !meant.isEmpty else { return }
    if rows.count == 1, meant.count == 1 { return pair(rows[0], meant[0], .same) }
    let standing = rows.filter { !claims[$0].isOver(at: at) }
    if standing.count == 1, meant.count == 1 { return pair(standing[0], meant[0], .same) }
    setAside(rows, meant)
  }

  // MARK: - The same seat

  private mutating func pairSeats() {
    let rows = Dictionary(grouping: freeRows.filter { !claims[$0].isOver(at: at) }) {
      Key(unit: claims[$0].unit, seat: claims[$0].type.seat)
    }
    let known = Dictionary(grouping: freeAppointments.filter { !isOver($0) }) {
      Key(unit: appointments[$0].appointment.unit, seat: appointments[$0].appointment.type.seat)
    }
    for (key, rows) in rows {
      guard let known = known[key] else { continue }
      // Of several that follow each other, the first takes over.
      let first = rows.min { (claims[$0].start ?? at, $0) < (claims[$1].start ?? at, $1) }
      if known.count == 1, let first { pair(first, known[0], .seat) } else { setAside(rows, known) }
    }
  }

  // MARK: - Another unit

  private mutating func pairMoves(_ rowsOfPerson: [TCKimlikNo: Int]) {
    let known = Dictionary(grouping: freeAppointments.filter { !isOver($0) }) {
      Key(person: appointments[$0].appointment.person, type: appointments[$0].appointment.type)
    }
    for row in freeRows where !claims[row].isOver(at: at) && rowsOfPerson[claims[row].person] ?? 1 == 1 {
      guard let known = known[Key(person: claims[row].person, type: claims[row].type)] else { continue }
      if known.count == 1 { pair(row, known[0], .move) } else { setAside([row], known) }
    }
  }

  private mutating func pair(_ row: Int, _ appointment: Int, _ kind: Kind) {
    pairs.append((row, appointment, kind))
    freeRows.remove(row)
    freeAppointments.remove(appointment)
  }

  private mutating func setAside(_ rows: [Int], _ known: [Int]) {
    ambiguousRows.formUnion(rows)
    ambiguousAppointments.formUnion(known)
    freeRows.subtract(rows)
    freeAppointments.subtract(known)
  }
}
