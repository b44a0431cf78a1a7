import Domain
import Rules
import TestSupport
import Testing

@Suite struct `A tie to a deputy` {
  static let office = unit(50_000_001, "Müsteşarlık", below: SampleUnits.ministry)
  static let first = unit(50_000_002, "Müsteşar Yardımcısı (1)", below: office)
  static let closedDeputy = unit(50_000_003, "Müsteşar Yardımcısı (2)", below: office, isActive: false)
  static let own = unit(50_000_004, "Genel Müdür Yardımcısı", below: SampleUnits.personnel)
  static let governors = unit(50_000_005, "Vali Yardımcısı", below: SampleUnits.governorship)

  static var registry: FakeManagers {
    var registry = FakeManagers()
    registry.units += [office, first, closedDeputy, own, governors]
    return registry
  }

  private static func unit(
    _ number: Int32, _ name: String, below parent: DetsisUnit, isActive: Bool = true
  ) -> DetsisUnit {
    guard let no = DetsisNo(number) else { preconditionFailure("\(number) is no DETSİS no") }
    return DetsisUnit(no: no, name: name, parent: parent.no, isActive: isActive)
  }

  private func plan(
    _ rows: [(DetsisUnit, String)], in registry: FakeManagers = registry
  ) throws -> (outcome: BatchOutcome, ties: [(row: Int, tie: Tie)]) {
    let requests = rows.enumerated().map { index, row in
      request(
        [.unitDetsisNo: row.0.no.description, .deputyDetsisNo: row.1], number: index + 2, layout: .hierarchy)
    }
    return try HierarchyCheck(settings: FormSettings()).plan(
      requests, of: header(.hierarchy), file: "hiyerarsi.csv", in: registry)
  }

  @Test func `is made to a deputy of the institution`() throws {
    let (outcome, ties) = try plan([
      (SampleUnits.personnel, Self.first.no.description), (SampleUnits.support, Self.first.no.description),
    ])
    #expect(outcome.status == .accepted)
    #expect(ties.map(\.tie.unit) == [SampleUnits.personnel.no, SampleUnits.support.no])
    #expect(outcome.findings.isEmpty)
  }

  @Test(arguments: [
    ("", FindingCode.deputyMissing), ("123", .detsisFormat), ("99999999", .deputyUnknown),
    (SampleUnits.support.no.description, .deputyUnknown), (closedDeputy.no.description, .detsisClosed),
    (governors.no.description, .deputyUnknown), (own.no.description, .deputyUnknown),
  ])
  func `is refused to anybody else`(deputy: String, code: FindingCode) throws {
    let (outcome, ties) = try plan([(SampleUnits.personnel, deputy)])
    #expect(ties.isEmpty)
    #expect(outcome.rows.map(\.effect) == [.refused])
    #expect(outcome.findings.map(\.code) == [code])
  }

  @Test func `that is missing for a first-level unit is warned of`() throws {
    let (outcome, _) = try plan([(SampleUnits.personnel, Self.first.no.description)])
    #expect(outcome.status == .accepted)
    #expect(outcome.findings.map(\.code) == [.unitNotTied])
    #expect(outcome.findings[0].kind == .unitNotTied(SampleUnits.support.no, official: SampleUnits.support.name))
    let (province, _) = try plan([(SampleUnits.directorate, Self.governors.no.description)])
    #expect(province.findings.isEmpty)
  }

  @Test func `that stands already changes nothing, another takes its place`() throws {
    var registry = Self.registry
    registry.ties = [SampleUnits.personnel.no: Self.first.no, SampleUnits.support.no: Self.first.no]
    let (outcome, ties) = try plan([(SampleUnits.personnel, Self.first.no.description)], in: registry)
    #expect(outcome.rows.map(\.effect) == [.unchanged])
    #expect(outcome.findings.map(\.code) == [.alreadyTied])
    #expect(ties.isEmpty)
    registry.ties[SampleUnits.personnel.no] = Self.governors.no
    #expect(try plan([(SampleUnits.personnel, Self.first.no.description)], in: registry).ties.count == 1)
  }

  @Test(arguments: [
    ("Vali Yardımcısı", true), ("Bakan Yardımcısı (2)", true), ("Müsteşar Yardımcılığı", true),
    ("Genel Sekreter Yardımcıları", true), ("BAŞKAN YARDIMCISI (İDARİ) (1)", true), ("Rektör Yardımcısı 2", true),
    ("Yardımcı", true), ("Yardımcı Hizmetler Şube Müdürlüğü", false), ("Yardımcı Kaynaklar (1)", false),
    ("Vali Yardımcısı Özel Kalem Bürosu", false), ("(Yardımcı)", false), ("", false), ("(", false), (")(", false),
  ])
  func `is made to a unit whose name ends in a deputy's title`(name: String, isDeputy: Bool) {
    #expect(HierarchyCheck.isDeputy(Self.unit(50_000_009, name, below: SampleUnits.ministry)) == isDeputy)
  }

  @Test func `is missed by a unit that merely sounds like a deputy's`() throws {
    var registry = Self.registry
    let services = Self.unit(50_000_008, "Yardımcı Hizmetler Şube Müdürlüğü", below: SampleUnits.ministry)
    registry.units.append(services)
    let refused = try plan([(SampleUnits.personnel, services.no.description)], in: registry)
    #expect(refused.outcome.findings.map(\.code) == [.deputyUnknown])
    let tied = try plan([(SampleUnits.personnel, Self.first.no.description)], in: registry).outcome
    #expect(tied.findings.map(\.kind).contains(.unitNotTied(services.no, official: services.name)))
  }

  @Test func `is made once in a batch`() throws {
    let row = (SampleUnits.personnel, Self.first.no.description)
    let (outcome, ties) = try plan([row, row])
    #expect(ties.count == 1)
    #expect(outcome.rows.map(\.effect) == [.tied, .refused])
  }
}
