import Domain
import Rules
import TestSupport
import Testing

@Suite struct `A unit's number` {
  static let malformed = ["1000002", "100000022", "00000002", "1000O002", "10 000 002", "10000002.0", "+1000000"]

  @Test(arguments: malformed)
  func `is eight digits, the first not 0`(text: String) throws {
    #expect(try findings(writing: text, in: .unitDetsisNo).map(\.code) == [.detsisFormat])
  }

  static let written: [(String, String?)] = [
    ("10 000 002", "10000002"), ("10000002.0", "10000002"), ("10.000.002", "10000002"),
    ("DETSİS: 10000002", "10000002"),
    ("10000002,00", "10000002"), ("1000002", nil), ("10000002/3", nil), ("100000020", nil),
  ]

  @Test(arguments: written)
  func `is suggested where its eight digits stand in another writing`(text: String, suggestion: String?) throws {
    let form = SampleForm(rows: 1).with([.unitDetsisNo: text, .unitName: ""])
    #expect(try plan(for: form.requestForm).finding(.detsisFormat)?.suggestion == suggestion)
    var block = SampleForm(rows: 1)
    block.institutionNo = text
    #expect(try plan(for: block.requestForm).finding(.institutionFormat)?.suggestion == suggestion)
  }

  @Test func `is missing where the cell is empty`() throws {
    #expect(try findings(writing: "", in: .unitDetsisNo).map(\.code) == [.detsisMissing])
  }

  @Test func `is unknown where the registry does not have it`() throws {
    #expect(try findings(writing: "99999999", in: .unitDetsisNo).map(\.code) == [.detsisUnknown])
  }

  @Test func `of a closed unit is an error that names it`() throws {
    let form = SampleForm().with([
      .unitDetsisNo: SampleUnits.closed.no.description, .unitName: SampleUnits.closed.name,
    ])
    let plan = try plan(for: form.requestForm)
    #expect(plan.codes == [.detsisClosed])
    #expect(plan.finding(.detsisClosed)?.kind == .detsisClosed(official: SampleUnits.closed.name))
    #expect(plan.effects == [.refused, .granted])
  }

  @Test func `of a closed unit does not keep an authority that stands`() throws {
    let row: [Field: String] = [
      .operation: "Yetki İptali", .unitDetsisNo: SampleUnits.closed.no.description, .unitName: SampleUnits.closed.name,
    ]
    let standing = FakeRegistry.authorising(1, in: SampleUnits.closed)
    let revoked = try plan(for: SampleForm(rows: 1).with(row).requestForm, in: standing)
    #expect(revoked.codes == [.detsisClosed])
    #expect(revoked.finding(.detsisClosed)?.severity == .warning)
    #expect(revoked.effects == [.revoked])
    // Nothing that stands, nothing to revoke; and nobody is granted anything there.
    let refused = try plan(for: SampleForm(rows: 1).with(row).requestForm)
    #expect(refused.finding(.detsisClosed)?.severity == .error)
    let granted = row.merging([.operation: "Yetki Kayıt"]) { $1 }
    #expect(try plan(for: SampleForm(rows: 1).with(granted).requestForm, in: standing).effects == [.refused])
  }

  static let inside = [SampleUnits.ministry, SampleUnits.personnel, SampleUnits.planning]

  @Test(arguments: inside)
  func `may be the institution itself or any unit below it`(unit: DetsisUnit) throws {
    let form = SampleForm().with([.unitDetsisNo: unit.no.description, .unitName: unit.name])
    #expect(try plan(for: form.requestForm).effects == [.granted, .granted])
  }

  static let outside = [SampleUnits.governorship, SampleUnits.districtOffice, SampleUnits.municipality]

  @Test(arguments: outside)
  func `outside the institution is an error`(unit: DetsisUnit) throws {
    let form = SampleForm().with([.unitDetsisNo: unit.no.description, .unitName: unit.name])
    let plan = try plan(for: form.requestForm)
    #expect(plan.codes == [.detsisOutsideInstitution])
    #expect(plan.finding(.detsisOutsideInstitution)?.storedFacts["otherName"] == SampleUnits.ministry.name)
  }

  @Test func `above the institution is outside it`() throws {
    var form = SampleForm(rows: 1).with([
      .unitDetsisNo: SampleUnits.ministry.no.description, .unitName: SampleUnits.ministry.name,
    ])
    form.institutionNo = SampleUnits.personnel.no.description
    form.institutionName = SampleUnits.personnel.name
    #expect(try plan(for: form.requestForm).codes(on: .unitDetsisNo).contains(.detsisOutsideInstitution))
  }

  @Test func `can be both closed and outside`() throws {
    let form = SampleForm().with([
      .unitDetsisNo: SampleUnits.abolished.no.description, .unitName: SampleUnits.abolished.name,
    ])
    #expect(try plan(for: form.requestForm).codes == [.detsisClosed, .detsisOutsideInstitution])
  }

  static let unusableInstitutions: [String?] = [nil, "", "123", "99999999"]

  @Test(arguments: unusableInstitutions)
  func `is not said to be outside an institution that is not known`(number: String?) throws {
    var form = SampleForm().with([
      .unitDetsisNo: SampleUnits.municipality.no.description, .unitName: SampleUnits.municipality.name,
    ])
    form.institutionNo = number
    #expect(try plan(for: form.requestForm).codes(ofRow: 1).isEmpty)
  }

  @Test func `is measured against a closed institution too`() throws {
    var form = SampleForm(rows: 1)
    form.institutionNo = SampleUnits.abolished.no.description
    form.institutionName = SampleUnits.abolished.name
    #expect(try plan(for: form.requestForm).codes == [.institutionClosed, .detsisOutsideInstitution])
  }

  @Test(arguments: ["", "1234", "99999999", "20000002", "10000005"])
  func `that cannot be right is suggested by the unit's name`(number: String) throws {
    let found = try findings(writing: number, in: .unitDetsisNo)
    #expect(found.first?.suggestion == SampleUnits.personnel.no.description)
  }

  @Test func `is not suggested by a name that two units bear`() throws {
    let registry = FakeRegistry().renaming(SampleUnits.support, to: SampleUnits.personnel.name)
    #expect(try findings(writing: "", in: .unitDetsisNo, registry: registry).first?.suggestion == nil)
  }

  @Test func `does not run in circles where the registry's parents do`() throws {
    var registry = FakeRegistry()
    registry.units = registry.units.map {
      $0.no == SampleUnits.interior.no
        ? DetsisUnit(no: $0.no, name: $0.name, parent: SampleUnits.governorship.no, isActive: true) : $0
    }
    let form = SampleForm().with([
      .unitDetsisNo: SampleUnits.governorship.no.description, .unitName: SampleUnits.governorship.name,
    ])
    #expect(try plan(for: form.requestForm, in: registry).codes == [.detsisOutsideInstitution])
  }
}
