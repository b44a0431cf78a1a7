import Domain
import Rules
import SheetModel
import TestSupport
import Testing

@Suite struct `The check of a form` {
  @Test func `finds nothing on a valid form and grants every row`() throws {
    let plan = try plan(for: SampleForm(rows: 2).requestForm)
    #expect(plan.outcome.findings.isEmpty)
    #expect(plan.outcome.status == .accepted)
    #expect(plan.effects == [.granted, .granted])
    #expect(plan.outcome.rows.map(\.justification) == [justification, justification])
    #expect(plan.outcome.institutionDetsisNo == "10000001")
    #expect(plan.outcome.institutionName == "Örnek Bakanlığı")
    #expect(plan.outcome.file == "form.xlsx")
    #expect(plan.outcome.sheet == "Sayfa1")
  }

  @Test func `plans one change for each row, with all that the registry needs`() throws {
    let person = try TCKimlikNo(parsing: InventedPeople.nationalID(1))
    let plan = try plan(for: SampleForm(rows: 1).requestForm)
    #expect(
      plan.changes == [
        RegistryChange(
          position: 1, operation: .grant, person: person, unit: SampleUnits.personnel.no,
          fullName: InventedPeople.name(1), workPhone: "0312 555 10 11", mobilePhone: "0532 555 20 11",
          email: "kisi1@ornek.gov.tr")
      ])
  }

  @Test func `of a hidden form gives that finding alone`() throws {
    var form = SampleForm().with([.nationalId: "1"]).requestForm
    form.isHidden = true
    form.institutionNo = nil
    let plan = try plan(for: form)
    #expect(plan.codes == [.formHidden])
    #expect(plan.outcome.status == .refused)
    #expect(plan.outcome.rows.isEmpty)
    #expect(plan.changes.isEmpty)
  }

  @Test func `sends the faulty rows back and applies the others`() throws {
    let plan = try plan(for: SampleForm(rows: 3).with([.nationalId: "1"]).requestForm)
    #expect(plan.effects == [.refused, .granted, .granted])
    #expect(plan.outcome.status == .partial)
    #expect(plan.outcome.rows.map(\.justification) == [nil, justification, justification])
  }

  @Test func `refuses the whole form for one row where that is the policy`() throws {
    var settings = FormSettings()
    settings.policy = .wholeForm
    let plan = try plan(for: SampleForm(rows: 3).with([.nationalId: "1"]).requestForm, settings: settings)
    #expect(plan.codes == [.nationalIDFormat])
    #expect(plan.effects == [.refused, .refused, .refused])
    #expect(plan.outcome.status == .refused)
    #expect(plan.changes.isEmpty)
  }

  @Test(arguments: Policy.allCases)
  func `is stopped by no warning under either policy`(policy: Policy) throws {
    var settings = FormSettings()
    settings.policy = policy
    let form = SampleForm().with([.workPhone: "0850 555 10 10", .fullName: "A. BİÇER"])
    let plan = try plan(for: form.requestForm, settings: settings)
    #expect(plan.codes == [.abbreviation, .phonePrefix])
    #expect(plan.outcome.status == .accepted)
    #expect(plan.changes.count == 2)
  }

  @Test func `refuses a form none of whose rows can be applied`() throws {
    let plan = try plan(for: SampleForm(rows: 1).with([.email: ""]).requestForm)
    #expect(plan.outcome.status == .refused)
  }

  @Test func `gives all faults of a form in one pass, the form's first and then row by row in column order`() throws {
    var form = SampleForm(rows: 3)
    form.institutionName = "Başka"
    form.rows[0] = [.rowNumber: "1", .operation: "Silme", .email: "x@gmail.com"]
    form.rows[1] = SampleForm.row(2)
    form.rows[1][.rowNumber] = "5"
    form.rows[1][.unitName] = "Pers. Genel Müdürlüğü"
    form.rows[1][.nationalId] = "11111111111"
    form.rows[1][.fullName] = "Ayşe1"
    form.rows[1][.mobilePhone] = "0312 555 10 10"
    form.rows[2][.email] = ""
    var request = form.requestForm
    request.addedLabels = ["NOT"]
    let found = try plan(for: request).outcome.findings
    #expect(
      found.map(\.code) == [
        .formAltered, .institutionNameDiffers, .sequenceGap,
        .operationUnknown, .detsisMissing, .unitNameMissing, .nationalIDMissing, .nameMissing, .workPhoneMissing,
        .mobilePhoneMissing, .emailDomain,
        .unitNameDiffers, .abbreviation, .nationalIDChecksum, .nameCharacters, .nameIncomplete, .phonePrefix,
        .emailMissing,
      ])
    #expect(found.map { $0.rowNumber ?? 0 } == [0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 5, 5, 5, 5, 5, 5, 3])
    #expect(try plan(for: request).outcome.findings == found)
  }
}

@Suite struct `After a form was applied` {
  static let counts: [([Int], [FindingCode])] = [
    ([], [.fewerThanTwo]), ([1], [.fewerThanTwo]), ([1, 2], []), ([1, 2, 3], []),
  ]

  @Test(arguments: counts)
  func `a touched unit with fewer than two persons draws a warning`(persons: [Int], codes: [FindingCode]) throws {
    let plan = try plan(for: SampleForm(rows: 1).requestForm)
    var registry = FakeRegistry()
    for person in persons {
      registry.standing.insert(FakeRegistry.Seat(InventedPeople.nationalID(person), SampleUnits.personnel))
    }
    let found = try FormCheck(settings: FormSettings()).findingsAfterApplying(plan, in: registry)
    #expect(found.map(\.code) == codes)
    #expect(
      found.first?.kind
        == (codes.isEmpty
          ? nil
          : .fewerThanTwo(in: SampleUnits.personnel.no, official: "Personel Genel Müdürlüğü", count: persons.count)))
  }

  @Test func `a unit is named once, and one whose rows were refused is not`() throws {
    var form = SampleForm(rows: 3)
    form.rows[2][.unitDetsisNo] = SampleUnits.planning.no.description
    form.rows[2][.unitName] = SampleUnits.planning.name
    form.rows[2][.email] = ""
    let plan = try plan(for: form.requestForm)
    #expect(plan.touchedUnits == [SampleUnits.personnel.no])
    let found = try FormCheck(settings: FormSettings()).findingsAfterApplying(plan, in: FakeRegistry())
    #expect(found.map { $0.storedFacts["unit"] } == ["10000002"])
  }
}
