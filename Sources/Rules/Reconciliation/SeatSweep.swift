import Domain

/// Finds the rows that claim one seat for the same time, in one walk over their times in order.
struct SeatSweep {
  /// How many pairs of rows were laid beside each other: in proportion to the rows, however many name one seat.
  private(set) var steps = 0
  /// The places of rows whose seat another row claims for the same time.
  private(set) var contested: Set<Int> = []

  /// Takes the rows that name one seat, each with its place.
  mutating func take(_ claims: [(place: Int, claim: RosterClaim)]) {
    // Rows that only say that a time is over compete with their like.
    for isInactive in [false, true] { sweep(claims.filter { $0.claim.isInactive == isInactive }) }
  }

  private mutating func sweep(_ claims: [(place: Int, claim: RosterClaim)]) {
    let sorted = claims.map { (place: $0.place, time: Span($0.claim)) }.sorted { a, b in
      (a.time.start, a.time.end, a.place) < (b.time.start, b.time.end, b.place)
    }
    // Of the rows so far, the one that lasts longest: whatever overlaps any of them overlaps that one.
    guard var longest = sorted.first else { return }
    var last = longest
    for next in sorted.dropFirst() {
      steps += 1
      // Of no length, a row competes with one that says the same.
      if next.time == last.time { contested.formUnion([last.place, next.place]) }
      if !next.time.isEmpty, next.time.start < longest.time.end { contested.formUnion([longest.place, next.place]) }
      if !next.time.isEmpty, next.time.end > longest.time.end || longest.time.isEmpty { longest = next }
      last = next
    }
  }

  /// A claim's time in seconds; what is not given lies before or behind everything.
  private struct Span: Equatable {
    var start: Int64
    var end: Int64

    init(_ claim: RosterClaim) {
      start = claim.tenure.start.secondsSince1970
      end = claim.end?.secondsSince1970 ?? .max
    }

    var isEmpty: Bool { end <= start }
  }
}

/// Who comes after a manager whose ending is registered and still lies ahead.
///
/// Such an appointment is `surplus` no longer once the registry has what takes its place: it ends when it was said to, so
/// that nothing is left to propose where the proposals of a roster were applied.
struct Succession<View: ReconciliationView> {
  private let registry: View
  /// What the roster does not know either cannot take anything's place.
  private let leaving: Set<AppointmentID>

  /// `leaving`: the appointments that no row is about.
  init(in registry: View, leaving: some Sequence<RegisteredAppointment>) {
    self.registry = registry
    self.leaving = Set(leaving.map(\.id))
  }

  /// Whether somebody else takes the seat, or the person another seat or unit, from the registered ending on.
  func takesOver(from known: RegisteredAppointment) throws -> Bool {
    guard let ending = known.ended?.at else { return false }
    let old = known.appointment
    let here = try registry.terms(in: old.unit).contains { term in
      (term.type.seat == old.type.seat || term.person == old.person) && begins(term, at: ending)
    }
    return try here || registry.terms(of: old.person).contains { $0.type == old.type && begins($0, at: ending) }
  }

  private func begins(_ term: Term, at ending: Moment) -> Bool {
    guard case .registered(let id) = term.origin, !leaving.contains(id) else { return false }
    return !term.tenure.isEmpty && ending <= term.start
  }
}
