import Domain
import Rules
import TestSupport
import Testing

@Suite struct `A person whom the registry knows` {
  static func registry(_ name: String) -> FakeRegistry {
    var registry = FakeRegistry()
    registry.names[InventedPeople.nationalID(1)] = name
    return registry
  }

  @Test(arguments: ["Işıl BİÇER", "IŞIL BİÇER", "ışıl biçer", "İşil  Biçer"])
  func `has the same name after folding`(name: String) throws {
    let plan = try plan(for: SampleForm().with([.fullName: name]).requestForm, in: Self.registry("Işıl BİÇER"))
    #expect(plan.codes.isEmpty)
  }

  static let signs = [("Şule O'NEAL", "Şule O’NEAL"), ("Kâzım AK-KAYA", "KAZIM AK–KAYA"), ("Nafî AKIN", "Nafi AKIN")]

  @Test(arguments: signs)
  func `has the same name with typographic signs and without circumflexes`(known: String, written: String) throws {
    for (a, b) in [(known, written), (written, known)] {
      #expect(try plan(for: SampleForm().with([.fullName: b]).requestForm, in: Self.registry(a)).codes.isEmpty)
    }
  }

  @Test func `is claimed by a form, which the finding names`() throws {
    var registry = Self.registry("Oğuz KÖSE")
    registry.claim = KnownName.Claim(form: 17, run: "2016-02-01-001", institution: SampleUnits.municipality.no)
    let found = try plan(for: SampleForm().requestForm, in: registry).finding(.nameDiffers)
    #expect(found?.kind == .nameDiffers(KnownName("Oğuz KÖSE", claim: registry.claim)))
  }

  @Test func `is told where managers know another name, and still authorised`() throws {
    var registry = FakeRegistry()
    registry.managerNames[InventedPeople.nationalID(1)] = "Oğuz KÖSE"
    let plan = try plan(for: SampleForm().requestForm, in: registry)
    #expect(plan.codes == [.personNamesDiffer])
    #expect(plan.finding(.personNamesDiffer)?.kind == .personNamesDiffer(other: "Oğuz KÖSE"))
    #expect(plan.effects == [.granted, .granted])
    registry.managerNames[InventedPeople.nationalID(1)] = InventedPeople.name(1)
    #expect(try self.planned(registry).codes.isEmpty)
  }

  private func planned(_ registry: FakeRegistry) throws -> FormPlan {
    try FormCheck(settings: FormSettings())
      .check(SampleForm().requestForm, file: "f.xlsx", justification: "", at: now, in: registry)
  }

  @Test(arguments: ["Işıl BİÇEN", "Isil BICER", "Işıl Nur BİÇER"])
  func `is not taken under another name`(name: String) throws {
    let plan = try plan(for: SampleForm().with([.fullName: name]).requestForm, in: Self.registry("Işıl BİÇER"))
    #expect(plan.codes == [.nameDiffers])
    #expect(plan.finding(.nameDiffers)?.kind == .nameDiffers(KnownName("Işıl BİÇER")))
    #expect(plan.effects == [.refused, .granted])
  }

  @Test(arguments: ["", "Işıl", "Işıl B1ÇER"])
  func `is not said to differ where the name is no name`(name: String) throws {
    let plan = try plan(for: SampleForm().with([.fullName: name]).requestForm, in: Self.registry("Oğuz KÖSE"))
    #expect(!plan.codes.contains(.nameDiffers))
  }

  @Test func `is known from an earlier row of the same form`() throws {
    var form = SampleForm(rows: 2)
    form.rows[1][.nationalId] = form.rows[0][.nationalId]
    form.rows[1][.unitDetsisNo] = SampleUnits.planning.no.description
    form.rows[1][.unitName] = SampleUnits.planning.name
    #expect(try plan(for: form.requestForm).codes(ofRow: 2) == [.nameDiffers])
    form.rows[1][.fullName] = form.rows[0][.fullName]
    #expect(try plan(for: form.requestForm).codes.isEmpty)
  }

  @Test func `is not known from a row that is refused`() throws {
    var form = SampleForm(rows: 2).with([.mobilePhone: ""])
    form.rows[1][.nationalId] = form.rows[0][.nationalId]
    #expect(try plan(for: form.requestForm).effects == [.refused, .granted])
  }
}
