import Domain
import Rules
import TestSupport
import Testing

/// The table of the registry rules, "Managers".
@Suite struct `A unit` {
  static let principals: [AppointmentType] = [.asaleten, .bosKadroyaVekaleten, .tedviren]

  @Test(arguments: principals)
  func `without a manager takes one`(type: AppointmentType) throws {
    let plan = try batchPlan([.appoint(1, type)])
    #expect(plan.effects == [.appointed])
    #expect(plan.codes(ofRow: 2).isEmpty)
  }

  @Test func `without a manager takes no proxy`() throws {
    let plan = try batchPlan([.appoint(1, .doluKadroyaVekaleten)])
    #expect(plan.effects == [.refused])
    #expect(plan.codes(ofRow: 2) == [.proxyNeedsIncumbent])
  }

  @Test func `with an incumbent takes one proxy beside it`() throws {
    let registry = try FakeManagers().with(1)
    let plan = try batchPlan([.appoint(2, .doluKadroyaVekaleten), .appoint(3, .doluKadroyaVekaleten)], in: registry)
    #expect(plan.effects == [.appointed, .refused])
    #expect(plan.codes(ofRow: 3) == [.unitHasManager])
  }

  @Test(arguments: principals, principals)
  func `with a manager takes no other until that one is ended`(
    standing: AppointmentType, new: AppointmentType
  ) throws {
    let registry = try FakeManagers().with(1, standing)
    let refused = try batchPlan([.appoint(2, new)], in: registry)
    #expect(refused.effects == [.refused])
    #expect(refused.codes(ofRow: 2) == [.unitHasManager])
    #expect(refused.outcome.findings[0].storedFacts["holder"] == InventedPeople.name(1))
    let rows: [[Field: String]] = [.appoint(2, new), .end(1, standing, at: "11/01/2016 10:00")]
    #expect(try batchPlan(rows, in: registry).effects == [.appointed, .ended])
    #expect(try batchPlan(rows.reversed(), in: registry).effects == [.ended, .appointed])
  }

  @Test(arguments: [AppointmentType.bosKadroyaVekaleten, .tedviren])
  func `under a stand-in takes no proxy`(standing: AppointmentType) throws {
    let plan = try batchPlan([.appoint(2, .doluKadroyaVekaleten)], in: try FakeManagers().with(1, standing))
    #expect(plan.codes(ofRow: 2) == [.unitHasManager])
  }

  @Test(arguments: [AppointmentType.bosKadroyaVekaleten, .tedviren])
  func `whose incumbent left takes no stand-in while the proxy stands`(type: AppointmentType) throws {
    let registry = try FakeManagers().with(1, ended: "08/01/2016 17:00").with(2, .doluKadroyaVekaleten)
    #expect(try batchPlan([.appoint(3, type)], in: registry).codes(ofRow: 2) == [.unitHasManager])
    #expect(try batchPlan([.appoint(3)], in: registry).effects == [.appointed])
  }

  @Test func `takes a successor for the time after a planned end, not before it`() throws {
    let registry = try FakeManagers().with(1, .tedviren, to: "01/02/2016 17:00")
    #expect(try batchPlan([.appoint(2, from: "01/02/2016 17:00")], in: registry).effects == [.appointed])
    let early = try batchPlan([.appoint(2, from: "01/02/2016 16:59")], in: registry)
    #expect(early.codes(ofRow: 2) == [.unitHasManager])
  }

  @Test func `never had two holders of one seat`() throws {
    let registry = try FakeManagers().with(1, ended: "08/01/2016 17:00")
    #expect(try batchPlan([.appoint(2, from: "08/01/2016 16:59")], in: registry).codes(ofRow: 2) == [.datesOverlap])
    #expect(try batchPlan([.appoint(2, from: "08/01/2016 17:00")], in: registry).effects == [.appointed])
    let before = try batchPlan([.appoint(2, from: "01/01/2016 09:00", to: "04/01/2016 09:00")], in: registry)
    #expect(before.effects == [.appointed])
  }

  @Test func `whose manager is still to come takes another for the time until then`() throws {
    let registry = try FakeManagers().with(1, from: "01/02/2016 09:00")
    let before = try batchPlan([.appoint(2, .tedviren, to: "01/02/2016 09:00")], in: registry)
    #expect(before.effects == [.appointed])
    let beyond = try batchPlan([.appoint(2, .tedviren, to: "01/02/2016 09:01")], in: registry)
    #expect(beyond.codes(ofRow: 2) == [.unitHasManager])
    #expect(try batchPlan([.appoint(2, .tedviren)], in: registry).codes(ofRow: 2) == [.unitHasManager])
  }

  @Test(arguments: ["", "01/02/2016 09:00"])
  func `is held by nobody through what was annulled before it began`(planned: String) throws {
    var registry = try FakeManagers().with(1, from: "01/02/2016 09:00", to: planned)
    registry.appointments[0].ended = registry.appointments[0].appointment.start
    #expect(try batchPlan([.appoint(2)], in: registry).effects == [.appointed])
    #expect(try batchPlan([.appoint(2, from: "01/02/2016 09:00")], in: registry).effects == [.appointed])
  }

  @Test func `takes no proxy for an incumbent who has left by now`() throws {
    let left = try FakeManagers().with(1, to: "08/01/2016 17:00")
    let late = try batchPlan([.appoint(2, .doluKadroyaVekaleten, from: "05/01/2016 09:00")], in: left)
    #expect(late.codes(ofRow: 2) == [.proxyNeedsIncumbent])
    let past = [Field: String].appoint(
      2, .doluKadroyaVekaleten, from: "05/01/2016 09:00", to: "07/01/2016 09:00")
    #expect(try batchPlan([past], in: left).effects == [.appointed])
    let followed = try left.with(3, from: "08/01/2016 17:00")
    let stays = try batchPlan([.appoint(2, .doluKadroyaVekaleten, from: "05/01/2016 09:00")], in: followed)
    #expect(stays.effects == [.appointed])
  }

  @Test func `has nobody as his own proxy, whichever comes first`() throws {
    let proxy = try batchPlan([.appoint(1), .appoint(1, .doluKadroyaVekaleten, from: "11/01/2016 11:00")])
    #expect(proxy.effects == [.appointed, .refused])
    #expect(proxy.codes(ofRow: 3) == [.proxyNeedsIncumbent])
    #expect(proxy.outcome.findings.last?.storedFacts["holder"] == InventedPeople.name(1))
    let registry = try FakeManagers().with(1, ended: "11/01/2016 10:00").with(2, .doluKadroyaVekaleten)
    #expect(try batchPlan([.appoint(2)], in: registry).codes(ofRow: 2) == [.unitHasManager])
    let rows: [[Field: String]] = [.appoint(2), .end(2, .doluKadroyaVekaleten, at: "11/01/2016 10:00")]
    #expect(try batchPlan(rows, in: registry).effects == [.appointed, .ended])
  }

  @Test func `is judged in steps that grow with its rows, and not at all beyond a bound`() throws {
    let most = BatchCheck.mostRowsOfUnit
    let rows = (0...most).map { [Field: String].appoint($0 % 9, from: "11/01/2016 10:00", to: "11/01/2016 10:00") }
    let plan = try batchPlan(rows)
    #expect(plan.effects.allSatisfy { $0 == .refused } && plan.changes.isEmpty)
    #expect(plan.codes(ofRow: most + 2) == [.fileTooLarge])
    #expect(plan.outcome.findings.first?.storedFacts["maximum"] == String(most))
    #expect(try batchPlan(Array(rows.dropFirst())).codes(ofRow: 2).isEmpty)
  }

  @Test func `is handed over within one batch, whatever the order of the rows`() throws {
    let rows: [[Field: String]] = [
      .appoint(1, from: "04/01/2016 09:00"), .end(1, at: "06/01/2016 12:00"), .appoint(2, from: "06/01/2016 12:00"),
      .appoint(3, .doluKadroyaVekaleten, from: "06/01/2016 12:00"),
      .end(3, .doluKadroyaVekaleten, at: "08/01/2016 17:00"),
    ]
    var order = Array(rows.indices)
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<30 {
      order.shuffle(using: &generator)
      let plan = try batchPlan(order.map { rows[$0] })
      #expect(plan.outcome.status == .accepted)
      #expect(plan.changes.map { order[$0.row] } == [0, 1, 2, 3, 4])
    }
  }
}

@Suite struct `An ending` {
  @Test func `ends just the appointment that it means`() throws {
    let registry = try FakeManagers().with(1).with(2, .doluKadroyaVekaleten)
    let plan = try batchPlan([.end(2, .doluKadroyaVekaleten, at: "11/01/2016 12:00")], in: registry)
    #expect(plan.effects == [.ended])
    let time = try #require(MinuteText.moment("11/01/2016 12:00"))
    let meant = Term.Origin.registered(AppointmentID(number: 2))
    #expect(plan.changes.map(\.kind) == [.end(meant, unit: SampleUnits.personnel.no, at: time)])
  }

  static let refused: [([Field: String], FindingCode)] = [
    (.end(9, at: "11/01/2016 12:00"), .notAppointed),
    (.end(1, .tedviren, at: "11/01/2016 12:00"), .notAppointed),
    (.end(1, at: "11/01/2016 12:00").with([.start: "05/01/2016 09:00"]), .notAppointed),
    (.end(1, at: "11/01/2016 12:00", in: SampleUnits.support), .notAppointed),
    (.end(1, at: "04/01/2016 08:59"), .endBeforeStart),
    (.end(2, .doluKadroyaVekaleten, at: "01/03/2016 12:01"), .endAfterRegistered),
  ]

  @Test(arguments: refused)
  func `is refused where nothing can be ended so`(row: [Field: String], code: FindingCode) throws {
    let registry = try FakeManagers().with(1).with(2, .doluKadroyaVekaleten, to: "01/03/2016 12:00")
    let plan = try batchPlan([row], in: registry)
    #expect(plan.effects == [.refused])
    #expect(plan.codes(ofRow: 2) == [code])
  }

  @Test func `may leave the type open where the person holds one seat, and only there`() throws {
    let one = try FakeManagers().with(1)
    #expect(try batchPlan([.end(1, nil, at: "11/01/2016 12:00")], in: one).effects == [.ended])
    let two = try one.with(1, .doluKadroyaVekaleten)
    #expect(try batchPlan([.end(1, nil, at: "11/01/2016 12:00")], in: two).codes(ofRow: 2) == [.endingAmbiguous])
  }

  @Test func `comes once`() throws {
    let registry = try FakeManagers().with(1, ended: "08/01/2016 17:00")
    let plan = try batchPlan([.end(1, at: "11/01/2016 12:00")], in: registry)
    #expect(plan.codes(ofRow: 2) == [.notAppointed])
    #expect(plan.outcome.findings[0].storedFacts["until"] == "08.01.2016 17:00")
    let twice = try batchPlan(
      [.end(1, at: "11/01/2016 12:00"), .end(1, at: "11/01/2016 12:00")], in: try FakeManagers().with(1))
    #expect(twice.effects == [.ended, .refused])
    #expect(twice.codes(ofRow: 3) == [.rowDuplicate])
  }

  @Test func `that is still to come is moved to an earlier time, by another ending`() throws {
    let registry = try FakeManagers().with(1, ended: "01/03/2016 17:00")
    let moved = try batchPlan([.end(1, at: "01/02/2016 17:00")], in: registry)
    #expect(moved.effects == [.ended])
    #expect(try batchPlan([.end(1, at: "05/01/2016 17:00")], in: registry).effects == [.ended])
    for time in ["01/03/2016 17:00", "02/03/2016 17:00"] {
      #expect(try batchPlan([.end(1, at: time)], in: registry).codes(ofRow: 2) == [.notAppointed])
    }
    var annulled = try FakeManagers().with(1, from: "01/03/2016 17:00")
    annulled.appointments[0].ended = annulled.appointments[0].appointment.start
    #expect(try batchPlan([.end(1, at: "01/02/2016 17:00")], in: annulled).codes(ofRow: 2) == [.notAppointed])
  }

  @Test func `before the beginning is told with both times`() throws {
    let plan = try batchPlan([.end(1, at: "04/01/2016 08:59")], in: try FakeManagers().with(1))
    let times = ["04.01.2016 09:00", "04.01.2016 08:59"].map(TimeText.init(stored:))
    #expect(plan.outcome.findings.first?.kind == .endBeforeStart(start: times[0], end: times[1]))
  }

  @Test func `of an incumbent warns of the proxy that it leaves alone`() throws {
    let registry = try FakeManagers().with(1).with(2, .doluKadroyaVekaleten)
    let alone = try batchPlan([.end(1, at: "11/01/2016 12:00")], in: registry)
    #expect(alone.codes(ofRow: 2) == [.proxyWithoutIncumbent])
    let followed = try batchPlan(
      [.end(1, at: "11/01/2016 12:00"), .appoint(3, from: "11/01/2016 12:00")], in: registry)
    #expect(followed.codes(ofRow: 2).isEmpty)
  }
}

@Suite struct `A batch` {
  @Test func `warns of what is registered on a later day than it takes effect`() throws {
    let late = try batchPlan([.appoint(1, from: "08/01/2016 10:00")])
    #expect(late.outcome.findings.map(\.code) == [.lateRegistration])
    #expect(late.outcome.findings[0].kind == .lateRegistration(days: 3))
    #expect(late.effects == [.appointed])
    #expect(try batchPlan([.appoint(1, from: "11/01/2016 00:00")]).outcome.findings.isEmpty)
    #expect(try batchPlan([.appoint(1, from: "12/01/2016 00:00")]).outcome.findings.isEmpty)
  }

  /// 2016-01-11 is today.
  @Test(
    arguments: [
      (["reference": "11/01/2016 tarih ve 1 sayılı Bakan Oluru"], nil),
      (["reference": "12/01/2016 tarih ve 1 sayılı Bakan Oluru"], Field.reference),
      (["start": "11/01/2026 23:59"], nil), (["start": "12/01/2026 00:00"], .start),
      (["end": "11/01/2026 23:59"], nil), (["end": "12/01/2026 00:00"], .end),
    ] as [([String: String], Field?)])
  func `warns of a document of a day to come, and of times more than ten years ahead`(
    written: [String: String], field: Field?
  ) throws {
    let names: [String: Field] = ["reference": .reference, "start": .start, "end": .end]
    var row = [Field: String].appoint(1)
    for (name, text) in written { row[try #require(names[name])] = text }
    let findings = try batchPlan([row]).outcome.findings
    #expect(findings.map(\.field) == (field.map { [$0] } ?? []))
    #expect(findings.allSatisfy { $0.kind == .dateAhead(today: TimeText(day: registration)) })
    #expect(try batchPlan([row]).effects == [.appointed])
  }

  @Test func `warns of an ending more than ten years ahead`() throws {
    let plan = try batchPlan([.end(1, at: "12/01/2026 00:00")], in: try FakeManagers().with(1))
    #expect(plan.codes(ofRow: 2) == [.dateAhead] && plan.effects == [.ended])
  }

  @Test func `takes an appointment that is registered already as done, if every word is the same`() throws {
    var registry = FakeManagers()
    registry.appointments = [(try SampleManagers.appointment(1), nil)]
    let same = try batchPlan([SampleManagers.row(1)], in: registry)
    #expect(same.effects == [.unchanged])
    #expect(same.codes(ofRow: 2) == [.alreadyAppointed])
    #expect(same.changes.isEmpty && same.outcome.status == .accepted)
    let none = SampleManagers.row(1).with([.end: "11/01/2016 10:00"])
    registry.appointments[0].appointment.end = registry.appointments[0].appointment.start
    #expect(try batchPlan([none], in: registry).effects == [.unchanged], "a term of no length")
    registry.appointments[0].appointment.end = nil
    let other = try batchPlan([SampleManagers.row(1).with([.email: "baska@ornek.gov.tr"])], in: registry)
    #expect(other.codes(ofRow: 2) == [.unitHasManager])
  }

  @Test func `takes a repeated row once`() throws {
    let plan = try batchPlan([.appoint(1), .appoint(1)])
    #expect(plan.effects == [.appointed, .refused])
    #expect(plan.codes(ofRow: 3) == [.rowDuplicate])
    #expect(plan.outcome.findings[0].kind == .rowDuplicate(row: 2))
  }

  @Test func `notes a name that the person did not bear before`() throws {
    let registry = try FakeManagers().with(1, ended: "08/01/2016 17:00")
    let plan = try batchPlan([.appoint(1).with([.fullName: "Ayşe YENİSOY"])], in: registry)
    #expect(plan.effects == [.appointed])
    #expect(plan.codes(ofRow: 2) == [.personRenamed])
    #expect(plan.outcome.findings.first?.kind == .personRenamed(official: InventedPeople.name(1)))
  }

  @Test func `applies its sound rows, or none where the policy says so`() throws {
    let rows: [[Field: String]] = [.appoint(1), .appoint(2, in: SampleUnits.support).with([.email: "x"])]
    let plan = try batchPlan(rows)
    #expect(plan.effects == [.appointed, .refused])
    #expect(plan.outcome.status == .partial)
    var settings = FormSettings()
    settings.policy = .wholeForm
    let whole = try batchPlan(rows, settings: settings)
    #expect(whole.effects == [.refused, .refused])
    #expect(whole.outcome.status == .refused && whole.changes.isEmpty)
  }

  @Test func `without a row is refused`() throws {
    let plan = try batchPlan([])
    #expect(plan.outcome.findings.map(\.code) == [.tableEmpty])
    #expect(plan.outcome.status == .refused)
  }
}
