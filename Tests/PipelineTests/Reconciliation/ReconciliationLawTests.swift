import Domain
import Foundation
import Registry
import Rules
import TestSupport
import Testing

/// What holds for every roster and every registry.
@Suite struct `Comparing rosters with a registry` {
  /// `IYEM_HISTORIES` sets how many registries and rosters are made up.
  private static let seeds: [UInt64] = Array(
    1...(ProcessInfo.processInfo.environment["IYEM_HISTORIES"].flatMap { UInt64($0) } ?? 25))
  private static let now = 10

  private func institution(_ generator: inout SeededNumbers) throws -> ReconciledInstitution {
    let institution = try ReconciledInstitution()
    try institution.fill(&generator)
    return institution
  }

  @Test(arguments: seeds)
  func `confirms everything of the registry's own list`(seed: UInt64) throws {
    var generator = SeededNumbers(state: seed)
    let institution = try institution(&generator)
    let outcome = try institution.reconcile(try institution.export(at: Self.now), at: Self.now)
    #expect(outcome.rows > 40)
    #expect(outcome.counts[.confirmed] == outcome.rows && outcome.appointments == outcome.rows)
    #expect(outcome.items.allSatisfy { $0.situation == .vacant })
    #expect(!outcome.differs && outcome.proposals.isEmpty)
  }

  @Test(arguments: seeds)
  func `puts every row and appointment into one situation, in whatever order they come`(seed: UInt64) throws {
    var generator = SeededNumbers(state: seed)
    let institution = try institution(&generator)
    let rows = try institution.mutatedRows(at: Self.now, &generator)
    let outcome = try institution.reconcile(rows, at: Self.now)
    let weights = outcome.items.reduce(0) { $0 + $1.weight }
    let confirmed = outcome.counts[.confirmed] ?? 0
    #expect(weights + 2 * confirmed == outcome.rows + outcome.appointments)
    let numbers = outcome.items.compactMap(\.row?.number)
    #expect(Set(numbers).count == numbers.count && numbers.count + confirmed == rows.count)
    for _ in 0..<3 {
      let shuffled = try institution.reconcile(rows.shuffled(using: &generator), at: Self.now)
      #expect(shuffled.items == outcome.items)
      #expect(shuffled.counts == outcome.counts)
    }
  }

  @Test(arguments: seeds)
  func `has nothing left to propose once its proposals are applied`(seed: UInt64) throws {
    var generator = SeededNumbers(state: seed)
    let institution = try institution(&generator)
    let rows = try institution.mutatedRows(at: Self.now, &generator)
    let first = try institution.reconcile(rows, at: Self.now)
    #expect(first.proposals.count > 10)
    let applied = try institution.apply(first.proposals.map(\.content), at: Self.now)
    #expect(applied.findings.filter { $0.severity == .error } == [])
    let second = try institution.reconcile(rows, at: Self.now)
    let left = second.items.filter { !$0.proposals.isEmpty }
    let explanation = try institution.explain(left.first, first, at: Self.now)
    #expect(left.isEmpty, "\(explanation)")
  }

  @Test(arguments: seeds)
  func `takes nobody's past authority away by registering anew what merely changed`(seed: UInt64) throws {
    var generator = SeededNumbers(state: seed)
    let institution = try institution(&generator)
    var rows = try institution.export(at: Self.now)
    for index in rows.indices where Int.random(in: 0..<3, using: &generator) == 0 {
      guard var claim = rows[index].claim else { continue }
      claim.email = "yeni@ornek.gov.tr"
      rows[index].content = .claim(claim)
    }
    let before = try signing(institution, knownThen: false)
    let beforeAsKnownThen = try signing(institution, knownThen: true)
    let outcome = try institution.reconcile(rows, at: Self.now)
    #expect(outcome.counts[.changed] ?? 0 > 10 && before.contains { $0.contains { !$0.isEmpty } })
    try institution.apply(outcome.proposals.map(\.content), at: Self.now)
    #expect(try signing(institution, knownThen: false) == before)
    #expect(try signing(institution, knownThen: true) == beforeAsKnownThen)
  }

  @Test(arguments: seeds)
  func `never changes what the register said at the time`(seed: UInt64) throws {
    var generator = SeededNumbers(state: seed)
    let institution = try institution(&generator)
    let before = try signing(institution, knownThen: true)
    let outcome = try institution.reconcile(try institution.mutatedRows(at: Self.now, &generator), at: Self.now)
    try institution.apply(outcome.proposals.map(\.content), at: Self.now)
    #expect(try signing(institution, knownThen: true) == before)
  }

  /// Who may sign for each unit at each tick before the comparison, as is known now, or as was known at that tick.
  private func signing(_ institution: ReconciledInstitution, knownThen: Bool) throws -> [[Set<TCKimlikNo>]] {
    try institution.registry.read { store in
      try institution.units.map { unit in
        let history = SigningHistory(try store.appointments(in: unit.no))
        return (0..<Self.now).map { tick in
          let time = ReconciledInstitution.moment(tick)
          return Set(history.signing(at: time, knownAt: knownThen ? time : nil).map(\.appointment.person))
        }
      }
    }
  }

  /// In the last of them everything is held.
  @Test(arguments: seeds + [47])
  func `can apply what is not held by itself`(seed: UInt64) throws {
    var generator = SeededNumbers(state: seed)
    let institution = try institution(&generator)
    let outcome = try institution.reconcile(try institution.mutatedRows(at: Self.now, &generator), at: Self.now)
    let free = outcome.proposals.filter { $0.hold == nil }
    let applied = try institution.apply(free.map(\.content), at: Self.now)
    // Where everything is held, there is nothing to apply.
    let objections = free.isEmpty ? [Finding(.tableEmpty)] : []
    #expect(applied.findings.filter { $0.severity == .error } == objections)
    #expect(outcome.items.allSatisfy { !$0.action.ends || $0.hold != nil })
  }

  @Test(arguments: seeds)
  func
    `leaves no unit without its manager unseen, ends nobody whom an unusable row names, and makes nobody his own proxy`(
      seed: UInt64
    ) throws
  {
    var generator = SeededNumbers(state: seed)
    let institution = try institution(&generator)
    let rows = try institution.mutatedRows(at: Self.now, &generator)
    let protected = Set(rows.filter { $0.claim == nil }.compactMap(\.person))
    let outcome = try institution.reconcile(rows, at: Self.now)
    let ended = outcome.items.filter { $0.situation == .surplus }.compactMap(\.registered?.appointment.person)
    #expect(protected.isDisjoint(with: ended))
    let before = try seats(institution)
    try institution.apply(outcome.proposals.filter { $0.hold == nil }.map(\.content), at: Self.now)
    let after = try seats(institution)
    for (unit, holders) in before where holders.contains(where: { $0.type.seat == .principal }) {
      #expect(after[unit]?.contains { $0.type.seat == .principal } ?? false, "\(unit)")
    }
    try institution.apply(outcome.proposals.map(\.content), at: Self.now)
    for unit in institution.units {
      let terms = try institution.registry.read { try $0.managerView().terms(in: unit.no) }
      for (index, term) in terms.enumerated() {
        for other in terms[(index + 1)...] where other.tenure.overlaps(term.tenure) {
          #expect(other.person != term.person && other.type.seat != term.type.seat, "\(unit.no)")
        }
      }
    }
  }

  /// Who holds a seat of each unit at the time of the comparison.
  private func seats(_ institution: ReconciledInstitution) throws -> [DetsisNo: [Term]] {
    let now = ReconciledInstitution.moment(Self.now)
    return try institution.registry.read { store in
      try institution.units.reduce(into: [:]) { seats, unit in
        seats[unit.no] = try store.managerView().terms(in: unit.no).filter { $0.tenure.contains(now) }
      }
    }
  }

  @Test(arguments: seeds)
  func `concludes nothing from what is missing when the roster is cut off`(seed: UInt64) throws {
    var generator = SeededNumbers(state: seed)
    let institution = try institution(&generator)
    let rows = try Array(institution.export(at: Self.now).prefix(20))
    let outcome = try institution.reconcile(rows, at: Self.now, isComplete: false)
    #expect(outcome.counts[.surplus] ?? 0 == 0 && outcome.counts[.vacant] ?? 0 == 0)
    #expect(outcome.withheld > 0 && outcome.withheld + 20 == outcome.appointments)
    #expect(outcome.proposals.allSatisfy { $0.hold != nil })
  }
}
