import Domain
import Register
import Testing

@testable import Registry

@Suite struct `An import of units` {
  private let school = UnitRecord(no: Sample.no(10_000_009), name: "Çınar İlkokulu", parent: Sample.personnel)

  private func all(_ fresh: FreshRegistry) throws -> [UnitRecord] {
    var units: [UnitRecord] = []
    try fresh.registry.read { try $0.forEachUnit { units.append($0) } }
    return units
  }

  @Test func `into an empty registry adds all, children before parents`() throws {
    let fresh = try FreshRegistry(units: [])
    let report = try fresh.take(Sample.units)
    #expect(report.state == .applied && report.units == 5 && report.activeBefore == 0)
    #expect(report.counts[.added] == 5 && report.changes(.added).map(\.no) == Sample.units.map(\.no).sorted())
    #expect(try all(fresh) == Sample.units.sorted { $0.no < $1.no })
  }

  @Test func `keeps every field`() throws {
    let full = UnitRecord(
      no: Sample.no(30_000_001), name: "  Ad 'x'  ", parent: Sample.city, secondParent: Sample.ministry,
      mainInstitution: Sample.city, placeID: 6, placeName: "Ankara", category: 1, status: 2, hierarchy: "a / b",
      level: 3, address: "Cad. No: 1", isCorrespondent: true, isActive: false)
    let fresh = try FreshRegistry(units: Sample.units + [full])
    #expect(try fresh.registry.read { try $0.unit(full.no) } == full)
  }

  @Test func `a second time changes nothing`() throws {
    let fresh = try FreshRegistry()
    let report = try fresh.take(Sample.units)
    #expect(report.state == .applied && !report.hasChanges && report.changes.isEmpty)
    #expect(try fresh.number("SELECT count(*) FROM unit_import") == 2)
    #expect(try fresh.number("SELECT count(*) FROM unit_change") == 0)
    #expect(try fresh.number("SELECT count(*) FROM unit WHERE brought_by = 1") == 5)
  }

  @Test func `tells additions, new names, new places, closing, reopening and the rest apart`() throws {
    let closed = Sample.units(changing: Sample.cityClerk) { $0.isActive = false }
    let fresh = try FreshRegistry(units: closed)
    var next = Sample.units + [school]
    next[0].parent = Sample.ministry
    next[2].name = "İnsan Kaynakları Genel Müdürlüğü"
    next[2].address = nil
    next[2].placeID = 6
    next[2].hierarchy = "follows from the name"
    next[3].isActive = false
    let report = try fresh.take(next, confirmed: true)
    #expect(report.changes.map(\.kind) == [.added, .renamed, .moved, .closed, .reopened, .altered])
    #expect(
      report.changes(.renamed) == [
        UnitChange(
          kind: .renamed, no: Sample.personnel, name: "İnsan Kaynakları Genel Müdürlüğü", parent: Sample.ministry,
          old: "Personel Genel Müdürlüğü", new: "İnsan Kaynakları Genel Müdürlüğü")
      ])
    #expect(report.changes(.moved).map(\.old) == ["10000002"] && report.changes(.moved).map(\.new) == ["10000001"])
    #expect(report.changes(.added).map(\.name) == ["Çınar İlkokulu"])
    #expect(report.changes(.added).map(\.parent) == [Sample.personnel])
    #expect(report.changes(.closed).map(\.name) == ["İnceova Belediye Başkanlığı"])
    #expect(report.changes(.reopened).map(\.no) == [Sample.cityClerk])
    #expect(report.changes(.altered).map(\.old) == [#"{"address":"Ankara"}"#])
    #expect(report.changes(.altered).map(\.new) == [#"{"place_id":6}"#])
    #expect(try all(fresh) == next.sorted { $0.no < $1.no })
    #expect(
      try fresh.number("SELECT no FROM unit WHERE brought_by = 2") == 10_000_009
        && fresh.text("SELECT group_concat(kind || ' ' || no, ', ') FROM unit_change WHERE import = 2")
          == "renamed 10000002, moved 10000003, closed 20000001, reopened 20000002, altered 10000002"
    )
  }

  @Test func `tells of a new path, level or main institution where the unit itself did not move`() throws {
    let fresh = try FreshRegistry()
    let report = try fresh.take(Sample.units(changing: Sample.branch) { $0.level = 4 })
    #expect(report.changes.map(\.kind) == [.altered] && report.changes[0].new == #"{"level":4}"#)
    #expect(try fresh.registry.read { try $0.unit(Sample.branch)?.level } == 4)
  }

  @Test func `closes what a full snapshot lacks, and opens it again later`() throws {
    let fresh = try FreshRegistry()
    let report = try fresh.take(Array(Sample.units.dropLast()), confirmed: true)
    #expect(report.changes.map(\.kind) == [.closed] && report.changes[0].no == Sample.cityClerk)
    #expect(try fresh.registry.read { try $0.unit(Sample.cityClerk)?.isActive } == false)
    #expect(try !fresh.take(Array(Sample.units.dropLast())).hasChanges)
    #expect(try fresh.take(Sample.units).changes.map(\.kind) == [.reopened])
  }

  @Test func `of a delta leaves alone what it lacks`() throws {
    let fresh = try FreshRegistry()
    let report = try fresh.take([school], .delta)
    #expect(report.changes.map(\.kind) == [.added])
    #expect(try fresh.registry.read { try $0.unitCounts().active } == 6)
  }

  @Test func `that closes too many is held until it is confirmed`() throws {
    let fresh = try FreshRegistry()
    let next = Array(Sample.units.dropLast()) + [school]
    let held = try fresh.take(next)
    #expect(held.state == .held && held.counts[.closed] == 1 && held.counts[.added] == 1)
    #expect(try all(fresh).count == 5 && fresh.number("SELECT count(*) FROM unit_change WHERE import > 1") == 0)
    #expect(try fresh.text("SELECT state FROM unit_import ORDER BY id DESC") == "held")
    #expect(try fresh.take(next, confirmed: true).state == .applied)
    #expect(try fresh.registry.read { try $0.unit(Sample.cityClerk)?.isActive } == false)
  }

  @Test func `may close just the allowed share`() throws {
    let many = (0..<100).map { UnitRecord(no: Sample.no(40_000_000 + $0), name: "Birim \($0)") }
    let fresh = try FreshRegistry(units: many)
    #expect(try fresh.take(Array(many.dropLast(6)), dryRun: true).state == .held)
    #expect(try fresh.take(Array(many.dropLast(5))).state == .applied)
  }

  @Test func `in a rehearsal reports the same and leaves no trace`() throws {
    let fresh = try FreshRegistry()
    let report = try fresh.take(Sample.units + [school], dryRun: true)
    #expect(report.state == .applied && report.isRehearsal && report.counts[.added] == 1)
    #expect(try all(fresh).count == 5 && fresh.number("SELECT count(*) FROM unit_import") == 1)
  }

  @Test func `lists only so many changes, and counts all`() throws {
    let fresh = try FreshRegistry(units: [])
    let report = try fresh.take(Sample.units, listing: 2)
    #expect(report.changes.count == 2 && report.counts[.added] == 5)
    #expect(try fresh.number("SELECT count(*) FROM unit") == 5)
  }

  @Test func `with a number twice is refused`() throws {
    let fresh = try FreshRegistry()
    let report = try fresh.take(Sample.units + [school, school, school])
    #expect(report.state == .refused && report.problems == [.duplicate(school.no)] && report.problemCount == 1)
    #expect(try all(fresh).count == 5)
    #expect(try fresh.text("SELECT state FROM unit_import ORDER BY id DESC") == "refused")
  }

  @Test(arguments: [UnitImportKind.full, .delta])
  func `with a unit below an unknown one is refused`(kind: UnitImportKind) throws {
    let fresh = try FreshRegistry()
    let orphan = Sample.with(school) { $0.parent = Sample.no(99_000_000) }
    let report = try fresh.take(kind == .full ? Sample.units + [orphan] : [orphan], kind)
    #expect(report.problems == [.orphan(orphan.no, parent: Sample.no(99_000_000))])
    #expect(report.state == .refused)
    #expect(try all(fresh).count == 5)
  }

  @Test func `with units below each other is refused`() throws {
    let fresh = try FreshRegistry()
    let report = try fresh.take(Sample.units(changing: Sample.ministry) { $0.parent = Sample.branch })
    #expect(report.problems == [.cycle([Sample.ministry, Sample.branch, Sample.personnel])])
    #expect(try fresh.registry.read { try $0.path(of: Sample.branch).count } == 3)
  }

  @Test func `of a delta that closes a circle with the registry is refused`() throws {
    let fresh = try FreshRegistry()
    let ministry = Sample.with(Sample.units[1]) { $0.parent = Sample.personnel }
    #expect(try fresh.take([ministry], .delta).problems == [.cycle([Sample.ministry, Sample.personnel])])
  }

  @Test func `takes a unit that names itself as parent for a root`() throws {
    let fresh = try FreshRegistry()
    #expect(try !fresh.take(Sample.units(changing: Sample.city) { $0.parent = Sample.city }).hasChanges)
  }

  @Test func `ends with the reader's error and leaves nothing`() throws {
    struct BrokenXML: Error {}
    let fresh = try FreshRegistry()
    #expect(throws: BrokenXML.self) {
      try fresh.registry.write {
        try $0.importUnits(kind: .full, source: "", sha256: "", at: FreshRegistry.noon) { sink in
          try sink(school)
          throw BrokenXML()
        }
      }
    }
    #expect(try all(fresh).count == 5)
    #expect(try fresh.take(Sample.units + [school]).counts[.added] == 1)
  }

  @Test func `finds every circle once`() {
    let circles = UnitCycles(parents: [
      10_000_001: 10_000_002, 10_000_002: 10_000_003, 10_000_003: 10_000_001, 10_000_004: 10_000_002,
      10_000_006: 10_000_005, 10_000_005: 10_000_006, 10_000_007: 10_000_008,
    ]).all
    #expect(circles.map { $0.map(\.number) } == [[10_000_001, 10_000_002, 10_000_003], [10_000_005, 10_000_006]])
  }
}
