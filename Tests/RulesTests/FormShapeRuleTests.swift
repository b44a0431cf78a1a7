import Domain
import Rules
import TestSupport
import Testing

@Suite struct `The shape of a form` {
  @Test func `is right in a form of ten rows with its own columns`() throws {
    #expect(try plan(for: SampleForm(rows: 10).requestForm).codes.isEmpty)
  }

  @Test func `draws a warning where columns were added or moved, and names them`() throws {
    var form = SampleForm().requestForm
    form.addedLabels = ["UNVANI", "NOT"]
    form.movedLabels = [.workPhone, .mobilePhone]
    let plan = try plan(for: form)
    #expect(plan.codes == [.formAltered])
    #expect(
      plan.finding(.formAltered)?.kind
        == .formAltered(added: "UNVANI, NOT", renamed: "", moved: "İŞ TELEFONU, CEP TELEFONU"))
    #expect(plan.effects == [.granted, .granted])
  }

  @Test func `names only what happened`() throws {
    var form = SampleForm().requestForm
    form.addedLabels = ["UNVANI"]
    #expect(try plan(for: form).finding(.formAltered)?.kind == .formAltered(added: "UNVANI", renamed: "", moved: ""))
  }

  @Test func `without a filled row is an error`() throws {
    var form = SampleForm().requestForm
    form.rows = []
    let plan = try plan(for: form)
    #expect(plan.codes == [.formEmpty])
    #expect(plan.outcome.status == .refused)
  }

  @Test(arguments: [(10, false), (11, true), (25, true)])
  func `draws a warning from the eleventh row on`(count: Int, isOver: Bool) throws {
    let plan = try plan(for: SampleForm(rows: count).requestForm)
    #expect(plan.codes.contains(.formOverTen) == isOver)
    #expect(plan.finding(.formOverTen)?.kind == (isOver ? .formOverTen(rows: count) : nil))
    #expect(plan.outcome.status == .accepted)
    #expect(plan.changes.count == count)
  }
}
