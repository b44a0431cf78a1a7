import Domain
import Rules
import TestSupport
import Testing

@Suite struct `An authority` {
  @Test func `that stands already is accepted and not granted again`() throws {
    let registry = FakeRegistry.authorising(1, in: SampleUnits.personnel)
    let plan = try plan(for: SampleForm().requestForm, in: registry)
    #expect(plan.codes == [.alreadyAuthorised])
    #expect(plan.effects == [.unchanged, .granted])
    #expect(plan.changes.map(\.position) == [2])
    #expect(plan.outcome.rows[0].isAccepted)
    #expect(plan.outcome.rows.map(\.justification) == [nil, justification])
    #expect(plan.outcome.status == .accepted)
  }

  @Test func `that stands already does not save a row with an error`() throws {
    let registry = FakeRegistry.authorising(1, in: SampleUnits.personnel)
    let plan = try plan(for: SampleForm().with([.workPhone: ""]).requestForm, in: registry)
    #expect(plan.codes == [.alreadyAuthorised, .workPhoneMissing])
    #expect(plan.effects == [.refused, .granted])
  }

  @Test func `that stands in another unit is none here`() throws {
    let registry = FakeRegistry.authorising(1, in: SampleUnits.planning)
    #expect(try plan(for: SampleForm().requestForm, in: registry).effects == [.granted, .granted])
  }

  @Test func `that does not stand cannot be revoked`() throws {
    let plan = try plan(for: SampleForm.of("Yetki İptali").requestForm)
    #expect(plan.codes == [.notAuthorised])
    #expect(plan.effects == [.refused])
  }

  @Test func `that stands can be revoked`() throws {
    let registry = FakeRegistry.authorising(1, in: SampleUnits.personnel)
    let plan = try plan(for: SampleForm.of("Yetki İptali").requestForm, in: registry)
    #expect(plan.codes.isEmpty)
    #expect(plan.changes.map(\.operation) == [.revoke])
    #expect(plan.outcome.rows[0].justification == justification)
  }
}
