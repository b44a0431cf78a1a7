import Domain
import Rules
import TestSupport
import Testing

/// What was applied and takes effect later is not proposed again, nor brought forward.
@Suite struct `An ending that is registered for later` {
  private static let later = "01/07/2016 09:00"
  private static let muchLater = "01/08/2016 09:00"

  /// The first person leaves a seat later.
  private func leaving(as type: AppointmentType = .asaleten) throws -> FakeManagers {
    try FakeManagers().holding(1, as: type, ended: Self.later)
  }

  private func ending(
    of registry: FakeManagers, beside rows: [RosterClaim]
  ) throws -> ReconciliationItem {
    let outcome = try registry.compare(rows)
    #expect(outcome.counts[.confirmed] == rows.count)
    let item = try #require(outcome.judged.first)
    #expect(outcome.judged.count == 1 && item.situation == .surplus)
    #expect(item.registered?.appointment.person == (try SampleManagers.person(1)))
    return item
  }

  @Test(arguments: [later, muchLater])
  func `stands where another takes the seat then, or afterwards`(start: String) throws {
    let found = try ending(of: leaving().holding(2, from: start), beside: [claim(2, from: start)])
    #expect(found.action == .none && found.endAt == nil)
  }

  @Test func `stands where the person's term begins anew then, in the other seat, or in another unit`() throws {
    let anew = try ending(of: leaving().holding(1, from: Self.later), beside: [claim(1, from: Self.later)])
    #expect(anew.action == .none && anew.endAt == nil)
    let seat = try ending(
      of: leaving(as: .doluKadroyaVekaleten).holding(1, from: Self.later), beside: [claim(1, from: Self.later)])
    #expect(seat.action == .none && seat.endAt == nil)
    let unit = try ending(
      of: leaving().holding(1, in: SampleUnits.support, from: Self.later),
      beside: [claim(1, in: SampleUnits.support, from: Self.later)])
    #expect(unit.action == .none && unit.endAt == nil)
  }

  @Test func `stands beside another row for the seat, which is about its own person's appointment`() throws {
    let registry = try leaving().holding(2, from: Self.later).holding(3, as: .doluKadroyaVekaleten)
    let outcome = try registry.compare([
      claim(2, from: Self.later), claim(3, from: "11/01/2016 10:00", to: "30/06/2016 09:00"),
    ])
    let refused = outcome.judged.first { $0.situation == .notPermitted }
    #expect(refused?.registered?.appointment.person == (try SampleManagers.person(3)))
    #expect(outcome.situations == [.surplus, .notPermitted] && outcome.proposals.isEmpty)
  }

  @Test func `is brought forward where nothing takes over`() throws {
    let nobody = try ending(
      of: leaving().holding(2, in: SampleUnits.support), beside: [claim(2, in: SampleUnits.support)])
    #expect(nobody.action == .end && nobody.endAt == comparison)
    let proxy = try ending(
      of: leaving().holding(2, as: .doluKadroyaVekaleten), beside: [claim(2, as: .doluKadroyaVekaleten)])
    #expect(proxy.action == .end && proxy.endAt == comparison)
  }

  @Test func `is brought forward where what takes over was annulled, or is not in the roster either`() throws {
    let others = try claim(3, in: SampleUnits.support)
    let registry = try leaving().holding(3, in: SampleUnits.support)
    let annulled = try registry.holding(2, from: Self.later, ended: Self.later).compare([others])
    #expect(annulled.judged.map(\.endAt) == [comparison])
    let unknown = try registry.holding(2, from: Self.later).compare([others])
    #expect(unknown.judged.allSatisfy { $0.situation == .surplus && $0.action == .end } && unknown.judged.count == 2)
  }
}
