import Domain
import Rules
import TestSupport
import Testing

@Suite struct `A request that is made twice` {
  private func seat(_ person: Int = 1) -> FakeRegistry.Seat {
    FakeRegistry.Seat(InventedPeople.nationalID(person), SampleUnits.personnel)
  }

  @Test func `in one form counts once: the first`() throws {
    let plan = try plan(for: SampleForm.of("Yetki Kayıt", "Yetki Kayıt", "Yetki Kayıt").requestForm)
    #expect(plan.codes == [.rowDuplicate, .rowDuplicate])
    #expect(plan.outcome.findings.map(\.rowNumber) == [2, 3])
    #expect(plan.outcome.findings.map(\.kind) == [.rowDuplicate(row: 1), .rowDuplicate(row: 1)])
    #expect(plan.effects == [.granted, .refused, .refused])
    #expect(plan.changes.count == 1)
  }

  @Test func `to revoke counts once too`() throws {
    let registry = FakeRegistry.authorising(1, in: SampleUnits.personnel)
    let plan = try plan(for: SampleForm.of("Yetki İptali", "Yetki İptali").requestForm, in: registry)
    #expect(plan.codes == [.rowDuplicate])
    #expect(plan.effects == [.revoked, .refused])
  }

  @Test func `counts from the first row that is sound`() throws {
    var form = SampleForm.of("Yetki Kayıt", "Yetki Kayıt")
    form.rows[0][.mobilePhone] = ""
    let plan = try plan(for: form.requestForm)
    #expect(plan.codes == [.mobilePhoneMissing])
    #expect(plan.effects == [.refused, .granted])
  }

  @Test func `for another unit or another person is no repetition`() throws {
    var form = SampleForm(rows: 3)
    form.rows[2] = form.rows[0]
    form.rows[2][.rowNumber] = "3"
    form.rows[2][.unitDetsisNo] = SampleUnits.planning.no.description
    form.rows[2][.unitName] = SampleUnits.planning.name
    #expect(try plan(for: form.requestForm).codes.isEmpty)
  }

  @Test func `in an earlier form of the run counts there`() throws {
    var registry = FakeRegistry.authorising(1, in: SampleUnits.personnel)
    registry.acceptedRows[seat()] = (.grant, EarlierRow(file: "once.xlsx", rowNumber: 4))
    let plan = try plan(for: SampleForm().requestForm, in: registry)
    #expect(plan.codes == [.rowDuplicate])
    #expect(plan.finding(.rowDuplicate)?.kind == .rowDuplicate(row: 4, file: "once.xlsx"))
    #expect(plan.effects == [.refused, .granted])
  }

  @Test func `in an earlier form with the other operation is none`() throws {
    var registry = FakeRegistry.authorising(1, in: SampleUnits.personnel)
    registry.acceptedRows[seat()] = (.grant, EarlierRow(file: "once.xlsx", rowNumber: 4))
    #expect(try plan(for: SampleForm.of("Yetki İptali").requestForm, in: registry).effects == [.revoked])
  }
}

@Suite struct `A grant and a revocation of one person in one unit` {
  @Test func `conflict, and neither is applied`() throws {
    let plan = try plan(for: SampleForm.of("Yetki Kayıt", "Yetki İptali").requestForm)
    #expect(plan.codes == [.rowConflict, .rowConflict])
    #expect(plan.effects == [.refused, .refused])
    #expect(plan.changes.isEmpty)
  }

  @Test(arguments: [["Yetki İptali", "Yetki Kayıt"], ["Yetki Kayıt", "Yetki İptali"]])
  func `conflict whether the authority stands or not`(operations: [String]) throws {
    let registry = FakeRegistry.authorising(1, in: SampleUnits.personnel)
    let plan = try plan(for: SampleForm.of(operations[0], operations[1]).requestForm, in: registry)
    #expect(plan.effects == [.refused, .refused])
    #expect(plan.codes.count { $0 == .rowConflict } == 2)
    #expect(Set(plan.codes) == [.rowConflict, .alreadyAuthorised])
  }

  @Test func `conflict also with a third row that repeats the first`() throws {
    let plan = try plan(for: SampleForm.of("Yetki Kayıt", "Yetki İptali", "Yetki Kayıt").requestForm)
    #expect(plan.codes(ofRow: 3) == [.rowDuplicate, .rowConflict])
    #expect(plan.effects == [.refused, .refused, .refused])
  }

  @Test func `do not conflict across units`() throws {
    let registry = FakeRegistry.authorising(1, in: SampleUnits.planning)
    var form = SampleForm.of("Yetki Kayıt", "Yetki İptali")
    form.rows[1][.unitDetsisNo] = SampleUnits.planning.no.description
    form.rows[1][.unitName] = SampleUnits.planning.name
    #expect(try plan(for: form.requestForm, in: registry).effects == [.granted, .revoked])
  }
}
