import Domain
import Files
import Foundation
import Messages
import Pipeline
import Register
import Registry
import TestSupport
import Testing

@Suite struct `The status` {
  private let office: Office

  init() throws { office = try Office() }

  private func status(hours: Int = 0, limit: Int = 30, isFull: Bool = false) throws -> OfficeStatus {
    let now = Moment(secondsSince1970: Office.now.secondsSince1970 + Int64(hours) * 3600)
    return try StatusOperation(home: office.home, now: now, maximumAge: limit, isFull: isFull).run()
  }

  @Test func `says when the last good run was, and when that is too long ago`() async throws {
    #expect(try status().concerns == [.neverRun])
    try office.receive(SampleForm(rows: 2), as: "a.xlsx")
    try await office.process()
    #expect(try status(hours: 30).concerns.isEmpty && status(hours: 30).ageInHours == 30)
    #expect(try status(hours: 31).concerns == [.tooOld(hours: 31, limit: 30)])
    #expect(try status(hours: -1).concerns == [.clockBehind(Office.now)])
    // From the first daily run on, daily runs count.
    _ = try await office.daily(at: Office.now.adding(days: 1))
    #expect(try status(hours: 24).ageInHours == 0)
  }

  @Test func `counts what waits and what the registry holds`() async throws {
    try office.receive(SampleForm(rows: 2), as: "a.xlsx")
    _ = try await office.daily()
    try office.receive([1], as: "b.xlsx")
    try office.receive([1], as: "DETSIS/b.xml", in: ["DETSIS"])
    for name in ["a.csv", "b.csv", ".gizli"] { try office.receive([1], as: "Kadro/" + name, in: ["Kadro"]) }
    let status = try status(isFull: true)
    #expect(status.backlog.forms == 1 && status.backlog.units == 1 && status.backlog.rosters == 2)
    #expect(status.registry.authorisations == 2 && status.registry.units == SampleUnits.all.count)
    #expect(status.registry.unitsAt == Office.now && status.registry.schema == Registry.schemaVersion)
    #expect(status.concerns.isEmpty && status.lastRun == "2016-06-23-001")
  }

  @Test func `names what is proposed or held until somebody has dealt with it`() async throws {
    try office.appointSample()
    try office.drop(roster: [SampleManagers.row(9)], as: "liste.csv")
    let outputs = try #require(try await office.daily().rosters.files.first?.outputs)
    let open = try #require(try status().proposals.first)
    #expect(open.outputs == outputs && open.held > 0)
    #expect(try status().concerns == [.openProposals(open)])
    try office.apply(office.home.outbox + "/" + outputs + "/oneriler.xlsx", held: open.held)
    #expect(try status().concerns.isEmpty)
    try office.drop(units: Array(SampleUnits.all.prefix(1)), as: "kisa.xml")
    _ = try await office.daily()
    #expect(try status().concerns == [.heldUnits(file: "kisa.xml")])
  }

  @Test func `counts an answer that a killed sending was handing over, but none of one that goes on`() async throws {
    try office.receive(try FormMail.mail(2).bytes, as: "a.eml")
    try await office.process()
    let answer = try #require(
      try AnswerOperation(home: office.home, settings: office.settings, now: Office.now).answers().first)
    try Registry(path: office.home.registry, mode: .readWrite).write {
      try $0.setState(.sending, of: answer.id, at: Office.now)
    }
    #expect(try status().concerns == [.uncertainAnswers(1)])
    let lock = try FileLock(office.home.registry + ".send.lock", since: "now")
    let concerns = try withExtendedLifetime(lock) { try status().concerns }
    #expect(concerns.isEmpty)
  }

  // MARK: - Comparisons by hand

  /// Two units of the sample change in a roster; both changes are held.
  private func compareByHand(_ name: String = "liste.csv") throws -> OpenProposals {
    let rows = [
      SampleManagers.row(1), SampleManagers.row(2, as: .doluKadroyaVekaleten),
      SampleManagers.row(5, in: SampleUnits.support).merging([.start: "01/06/2016 09:00"]) { $1 },
      SampleManagers.row(6, in: SampleUnits.planning).merging([.start: "01/06/2016 09:00"]) { $1 },
    ]
    try office.reconcile(office.write(SampleManagers.csv(rows, layout: .roster), as: name))
    return try #require(try status().proposals.first)
  }

  private func proposals(of open: OpenProposals) -> String {
    office.home.outbox + "/" + open.outputs + "/oneriler.xlsx"
  }

  @Test func `counts what a comparison by hand proposes, until the next one of the institution agrees`() throws {
    try office.appointSample()
    let open = try compareByHand()
    #expect(open.institution == SampleUnits.ministry.no.description && open.ready + open.held == 4)
    #expect(try status().concerns.contains(.openProposals(open)))
    let again = try compareByHand("ikinci.csv")
    #expect(again.outputs != open.outputs)
    #expect(try status().proposals == [again])
    let same = [
      SampleManagers.row(1), SampleManagers.row(2, as: .doluKadroyaVekaleten),
      SampleManagers.row(3, in: SampleUnits.support), SampleManagers.row(4, in: SampleUnits.planning),
    ]
    try office.reconcile(office.write(SampleManagers.csv(same, layout: .roster), as: "ayni.csv"))
    #expect(try status().proposals.isEmpty)
  }

  @Test func `forgets proposals that were edited by hand and applied from elsewhere`() throws {
    try office.appointSample()
    let open = try compareByHand()
    let edited = [
      SampleManagers.row(3, in: SampleUnits.support, action: .end).merging([
        .start: "", .end: "02/06/2016 09:00", .reference: "",
      ]) { $1 },
      SampleManagers.row(7, in: SampleUnits.support).merging([.start: "02/06/2016 09:00"]) { $1 },
    ]
    let result = try office.apply(office.write(SampleManagers.csv(edited), as: "duzeltilmis.csv"), at: Office.now)
    #expect(result.outcome.status == .accepted, "\(result.outcome.findings)")
    let left = try #require(try status().proposals.first)
    #expect(left.outputs == open.outputs && left.ready + left.held == 2)
    let rest = [
      SampleManagers.row(4, in: SampleUnits.planning, action: .end).merging([
        .start: "", .end: "01/06/2016 09:00", .reference: "",
      ]) { $1 }
    ]
    try office.apply(office.write(SampleManagers.csv(rest), as: "kalan.csv"), at: Office.now)
    #expect(try status().proposals.isEmpty)
  }

  @Test func `keeps counting what is held where the file was applied without it`() throws {
    try office.appointSample()
    let open = try compareByHand()
    #expect(open.held == 4 && open.ready == 0)
    #expect(try office.apply(proposals(of: open), at: Office.now).outcome.status == .refused)
    #expect(try status().proposals == [open])
    try office.apply(proposals(of: open), at: Office.now, held: 4)
    #expect(try status().proposals.isEmpty)
  }

  @Test func `forgets what a batch refused of proposals that were not held`() throws {
    let roster = [SampleManagers.row(4, in: SampleUnits.planning)]
    try office.reconcile(office.write(SampleManagers.csv(roster, layout: .roster), as: "liste.csv"))
    let open = try #require(try status().proposals.first)
    #expect(open.ready == 1 && open.held == 0)
    let closed = SampleUnits.all.map { unit in
      let isClosed = unit.no == SampleUnits.planning.no
      return DetsisUnit(no: unit.no, name: unit.name, parent: unit.parent, isActive: unit.isActive && !isClosed)
    }
    let path = try office.write(SampleUnits.response(closed), as: "kapali.xml")
    _ = try UnitImportOperation(
      home: office.home, settings: office.settings, now: Office.now, kind: .full, isConfirmed: true, isDryRun: false
    ).run(path)
    #expect(try status().proposals == [open])
    #expect(try office.apply(proposals(of: open), at: Office.now).outcome.status == .refused)
    #expect(try status().proposals.isEmpty)
  }

  @Test func `counts the newer of a comparison by hand and one of a daily run`() async throws {
    try office.appointSample()
    try office.drop(roster: [SampleManagers.row(9)], as: "gunluk.csv")
    let daily = try #require(try await office.daily().rosters.files.first?.outputs)
    #expect(try status().proposals.map(\.outputs) == [daily])
    let roster = try office.write(SampleManagers.csv([SampleManagers.row(10)], layout: .roster), as: "liste.csv")
    let byHand = try #require(try office.reconcile(roster, institution: nil).first?.outcome.get().outputs)
    #expect(try byHand > daily && status().proposals.map(\.outputs) == [byHand])
    try office.drop(roster: [SampleManagers.row(11)], as: "yeni.csv")
    let next = try #require(try await office.daily(at: Office.now.adding(days: 1)).rosters.files.first?.outputs)
    #expect(try status(hours: 24).proposals.map(\.outputs) == [next])
  }

  @Test func `forgets what was proposed to an institution once one above it was compared`() async throws {
    try office.appointSample()
    try office.drop(roster: [SampleManagers.row(9)], as: "dar.csv")
    let narrow = try #require(try await office.daily().rosters.files.first)
    #expect(narrow.scope == SampleUnits.personnel.no.description)
    let whole = try compareByHand()
    #expect(whole.institution == SampleUnits.ministry.no.description)
    #expect(try status().proposals == [whole])
    // The other way round, the wide one still says something of the other units.
    let roster = try office.write(SampleManagers.csv([SampleManagers.row(11)], layout: .roster), as: "liste.csv")
    let next = try #require(try office.reconcile(roster, institution: nil).first?.outcome.get().outputs)
    #expect(try status().proposals.map(\.outputs) == [whole.outputs, next])
  }

  @Test func `forgets proposals whose file is gone`() throws {
    try office.appointSample()
    try FileManager.default.removeItem(atPath: proposals(of: compareByHand()))
    #expect(try status().proposals.isEmpty)
  }

  @Test func `names a step that failed and things that are never taken`() async throws {
    try FileManager.default.createSymbolicLink(
      atPath: office.home.inbox + "/bag.xlsx", withDestinationPath: "/etc/passwd")
    _ = try await office.daily()
    try FileManager.default.createDirectory(
      atPath: office.home.inbox + "/sağlıktan", withIntermediateDirectories: false)
    #expect(try status().concerns == [.neverTaken(2)])
  }

  @Test func `knows a run that goes on from one that was killed`() async throws {
    try office.receive(SampleForm(rows: 1), as: "a.xlsx")
    try await office.process()
    let hidden = office.home.outbox + "/.2016-06-23-002.daily"
    try FileManager.default.createDirectory(atPath: hidden, withIntermediateDirectories: true)
    #expect(try status().concerns == [.interrupted(run: "2016-06-23-002")])
    do {
      let lock = try FileLock(office.home.registry + ".daily.lock", since: "2016-06-23T09:30:00+03:00")
      #expect(try status().concerns.isEmpty && status().runningSince == "2016-06-23T09:30:00+03:00")
      withExtendedLifetime(lock) {}
    }
    #expect(try status().runningSince == nil)
  }

  @Test func `finds a file that is damaged`() async throws {
    try office.receive(SampleForm(rows: 2), as: "a.xlsx")
    try await office.process()
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: office.home.registry))
    let size = try file.seekToEnd()
    for page in stride(from: UInt64(4096 * 2), to: size, by: 4096) {
      try file.seek(toOffset: page)
      try file.write(contentsOf: Data(repeating: 0xFF, count: 100))
    }
    try file.close()
    var found = false
    do { found = try status().concerns.contains { if case .damaged = $0 { true } else { false } } } catch {
      found = error is RegistryError
    }
    #expect(found)
  }
}
