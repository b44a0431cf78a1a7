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
