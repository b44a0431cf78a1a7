import Domain
import Rules
import TestSupport
import Testing

@Suite struct `The right to send the form` {
  static let units: [(DetsisUnit, institution: DetsisUnit, isEntitled: Bool)] = [
    (SampleUnits.personnel, SampleUnits.ministry, true),
    (SampleUnits.planning, SampleUnits.ministry, true),
    (SampleUnits.support, SampleUnits.ministry, false),
    (SampleUnits.ministry, SampleUnits.ministry, false),
    (SampleUnits.governorship, SampleUnits.interior, true),
    (SampleUnits.districtOffice, SampleUnits.interior, true),
    (SampleUnits.district, SampleUnits.interior, false),
    (SampleUnits.directorate, SampleUnits.interior, false),
    (SampleUnits.fieldPersonnel, SampleUnits.interior, false),
    (SampleUnits.municipality, SampleUnits.municipality, true),
    (SampleUnits.works, SampleUnits.municipality, true),
  ]

  @Test(arguments: units)
  func `belongs to central personnel units, local governments, governorships and district registry offices`(
    unit: DetsisUnit, institution: DetsisUnit, isEntitled: Bool
  ) throws {
    let plan = try plan(for: Self.form(for: unit, of: institution).requestForm)
    #expect(plan.codes == (isEntitled ? [] : [.unitNotEntitled]))
    #expect(plan.effects == [.granted])
  }

  @Test func `is a matter of configuration`() throws {
    var settings = FormSettings()
    settings.entitledUnits = ["DESTEK HİZMETLERİ"]
    settings.centralUnits = []
    let support = Self.form(for: SampleUnits.support, of: SampleUnits.ministry).requestForm
    let personnel = Self.form(for: SampleUnits.personnel, of: SampleUnits.ministry).requestForm
    #expect(try plan(for: support, settings: settings).codes.isEmpty)
    #expect(try plan(for: personnel, settings: settings).codes == [.unitNotEntitled])
  }

  @Test func `is not asked of a unit that is closed or outside`() throws {
    var outside = Self.form(for: SampleUnits.directorate, of: SampleUnits.ministry)
    #expect(try plan(for: outside.requestForm).codes == [.detsisOutsideInstitution])
    outside.institutionNo = SampleUnits.abolished.no.description
    #expect(try !plan(for: outside.requestForm).codes.contains(.unitNotEntitled))
  }

  private static func form(for unit: DetsisUnit, of institution: DetsisUnit) -> SampleForm {
    var form = SampleForm(rows: 1).with([.unitDetsisNo: unit.no.description, .unitName: unit.name])
    form.institutionNo = institution.no.description
    form.institutionName = institution.name
    return form
  }
}
