import Domain
import Rules
import TestSupport
import Testing

@Suite struct `A row that revokes` {
  private func revoking(_ changes: [Field: String]) throws -> FormPlan {
    let form = SampleForm(rows: 1).with(changes.merging([.operation: "Yetki İptali"]) { $1 })
    return try FormCheck(settings: FormSettings())
      .check(
        form.requestForm, file: "f.xlsx", justification: justification, at: now,
        in: FakeRegistry.authorising(1, in: SampleUnits.personnel))
  }

  static let faults: [(Field, String, FindingCode)] = [
    (.workPhone, "", .workPhoneMissing), (.mobilePhone, "", .mobilePhoneMissing), (.email, "", .emailMissing),
    (.workPhone, "5551010", .phoneFormat), (.mobilePhone, "123", .phoneFormat),
    (.mobilePhone, "0312 555 10 10", .phonePrefix),
    (.email, "yok", .emailFormat), (.email, "ali@example.com", .emailDomain),
  ]

  @Test(arguments: faults)
  func `is kept back by no telephone number and no address`(field: Field, text: String, code: FindingCode) throws {
    let revoked = try revoking([field: text])
    #expect(revoked.codes == [code])
    #expect(revoked.finding(code)?.severity == .warning)
    #expect(revoked.effects == [.revoked])
    #expect(revoked.outcome.status == .accepted)
    // The same keeps a grant back.
    let granted = try plan(for: SampleForm(rows: 1).with([field: text]).requestForm)
    #expect(granted.finding(code)?.severity == code.severity)
    #expect(granted.effects == [code == .phonePrefix ? .granted : .refused])
  }

  @Test func `is kept back by no cell of theirs that cannot be read`() throws {
    let form = SampleForm(rows: 1).with([.operation: "Yetki İptali"]).requestForm
      .reading(.mobilePhone) { $0.fault = .date }
      .reading(.email) { $0.fault = .error }
    let found = try plan(for: form, in: FakeRegistry.authorising(1, in: SampleUnits.personnel))
    #expect(found.codes == [.cellDate, .cellError])
    #expect(found.effects == [.revoked])
  }

  @Test func `is kept back by every other fault`() throws {
    #expect(try revoking([.nationalId: "1"]).effects == [.refused])
    #expect(try revoking([.fullName: ""]).effects == [.refused])
    #expect(try revoking([.unitName: "Bilinmeyen"]).effects == [.refused])
  }

  @Test func `is refused as a whole form only for what refuses a row`() throws {
    var settings = FormSettings()
    settings.policy = .wholeForm
    let form = SampleForm(rows: 1).with([.operation: "Yetki İptali", .email: ""]).requestForm
    let found = try plan(for: form, in: FakeRegistry.authorising(1, in: SampleUnits.personnel), settings: settings)
    #expect(found.effects == [.revoked])
  }

  @Test func `is not told that its unit is not entitled`() throws {
    let unit: [Field: String] = [
      .unitDetsisNo: SampleUnits.support.no.description, .unitName: SampleUnits.support.name,
    ]
    #expect(try plan(for: SampleForm(rows: 1).with(unit).requestForm).codes == [.unitNotEntitled])
    let row = unit.merging([.operation: "Yetki İptali"]) { $1 }
    let registry = FakeRegistry.authorising(1, in: SampleUnits.support)
    #expect(try plan(for: SampleForm(rows: 1).with(row).requestForm, in: registry).codes.isEmpty)
  }

  @Test func `in an unknown unit is told that, and not that nothing stands there`() throws {
    #expect(try revoking([.unitDetsisNo: "99999999"]).codes == [.detsisUnknown])
  }

  @Test func `shares no address that is none`() throws {
    var form = SampleForm.of("Yetki İptali", "Yetki İptali")
    form.rows[1] = SampleForm.row(2).merging([.operation: "Yetki İptali"]) { $1 }
    for index in form.rows.indices { form.rows[index][.email] = "yok" }
    #expect(try plan(for: form.requestForm).codes.filter { $0 == .emailShared }.isEmpty)
  }
}
