import Domain
import TestSupport
import Testing

@testable import Rules

/// Work is counted in steps, not in seconds: it grows with the rows, however many name one unit.
@Suite struct `Comparing many rows of one unit` {
  private func span(_ start: Int64, _ end: Int64?) throws -> RosterClaim {
    var claim = try claim(1)
    claim.start = Moment(secondsSince1970: start)
    claim.end = end.map { Moment(secondsSince1970: $0) }
    return claim
  }

  @Test func `lays each row beside one other`() throws {
    let first = try span(0, 60)
    let claims = (0..<20_000).map { place in
      var claim = first
      claim.start = Moment(secondsSince1970: Int64(place % 7_919) * 60)
      claim.end = place % 3 == 0 ? nil : claim.start.map { Moment(secondsSince1970: $0.secondsSince1970 + 60) }
      return (place, claim)
    }
    var sweep = SeatSweep()
    sweep.take(claims)
    #expect(sweep.steps < claims.count && sweep.contested.count > 10_000)
  }

  /// The plain definition, pair by pair.
  private func contested(_ claims: [RosterClaim]) -> Set<Int> {
    var found = Set<Int>()
    for first in claims.indices {
      for second in claims.indices where first != second && claims[first].isInactive == claims[second].isInactive {
        let (a, b) = (claims[first].tenure, claims[second].tenure)
        if a.overlaps(b) || a == b { found.insert(first) }
      }
    }
    return found
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `finds the same as laying each beside each`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let claims = try (0..<Int.random(in: 1...12, using: &random)).map { _ in
      let start = Int64.random(in: 0..<10, using: &random)
      let end = Bool.random(using: &random) ? start + Int64.random(in: 0..<5, using: &random) : nil
      var claim = try span(start, end)
      if Int.random(in: 0..<6, using: &random) == 0 { claim.start = nil }
      if Int.random(in: 0..<6, using: &random) == 0 { claim.isInactive = true }
      return claim
    }
    var sweep = SeatSweep()
    sweep.take(claims.enumerated().map { ($0.offset, $0.element) })
    #expect(sweep.contested == contested(claims))
  }

  @Test func `asks for each unit of a chain of moves as often as something of it is refused`() throws {
    // Each takes the seat that the next one leaves; the last one's move is forbidden, and so is all that rests upon it.
    let length = 400
    let counted = CountingManagers(length: length)
    var items = try (0..<length).map { try counted.move($0) }
    try Permission(settings: FormSettings(), at: comparison, in: counted).check(&items)
    #expect(items.allSatisfy { $0.situation == .notPermitted })
    #expect(counted.asked < 8 * length)
  }
}

/// A registry of units in a row, each with a manager, that counts how often it is asked for one.
private final class CountingManagers: ManagerView {
  private let units: [DetsisUnit]
  private var registered: [(Appointment, AppointmentID)] = []
  private(set) var asked = 0

  init(length: Int) {
    units = (0...length).compactMap { place in
      DetsisNo(Int32(50_000_000 + place)).map {
        DetsisUnit(no: $0, name: "Birim \(place)", parent: nil, isActive: true)
      }
    }
    for place in 0...length {
      guard let new = try? SampleManagers.appointment(place + 1, in: units[place], as: .tedviren) else { continue }
      registered.append((new, AppointmentID(number: Int64(place + 1))))
    }
  }

  func move(_ place: Int) throws -> ReconciliationItem {
    let (old, id) = registered[place]
    var new = old
    new.unit = units[place + 1].no
    new.start = comparison
    guard let code = ManagerCode(serial: 10_000_001) else { throw Imbalance(expected: 0, found: 0) }
    return ReconciliationItem(
      .moved, unit: new.unit.description, row: RosterRow(number: place + 2, content: .claim(RosterClaim(new))),
      registered: RegisteredAppointment(id: id, code: code, appointment: old, registeredAt: old.start),
      action: .endThenAppoint, endAt: comparison)
  }

  func terms(in unit: DetsisNo) -> [Term] {
    asked += 1
    return registered.filter { $0.0.unit == unit }.map { known, id in
      Term(.registered(id), person: known.person, type: known.type, start: known.start)
    }
  }

  func unit(_ no: DetsisNo) -> DetsisUnit? { units.first { $0.no == no } }
  func activeUnits(named foldedName: String, inside institution: DetsisNo) -> [DetsisUnit] { [] }
  func appointment(_ id: AppointmentID) -> Appointment? { registered.first { $0.1 == id }?.0 }
  func managerName(of person: TCKimlikNo) -> String? { nil }
  func userName(of person: TCKimlikNo) -> String? { nil }
}
