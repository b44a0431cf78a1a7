import Domain
import Rules
import SheetModel
import TestSupport
import Testing

@Suite struct `The row numbers` {
  private func form(_ numbers: String...) -> SampleForm {
    var form = SampleForm(rows: numbers.count)
    for (index, number) in numbers.enumerated() { form.rows[index][.rowNumber] = number }
    return form
  }

  static let gaps: [([String], at: Int?)] = [
    (["1", "2", "3"], nil),
    (["1", "2", "2"], 3),
    (["1", "3", "2"], 2),
    (["1", "", "3"], 2),
    (["", "2", "3"], 1),
    (["1", "x", "3"], 2),
    (["1", "2.5", "3"], 2),
    (["", "", ""], 1),
    (["0", "1", "2"], 1),
    (["-1", "0", "1"], 1),
    (["9223372036854775807", "2", "3"], 1),
    (["-9223372036854775808", "2", "3"], 1),
    (["99999999999999999999", "2", "3"], 1),
  ]

  @Test(arguments: gaps)
  func `follow the rows of the table, and the first that does not is named`(numbers: [String], at position: Int?) throws
  {
    let plan = try plan(for: form(numbers[0], numbers[1], numbers[2]).requestForm)
    #expect(plan.codes == (position == nil ? [] : [.sequenceGap]))
    #expect(plan.finding(.sequenceGap)?.kind == position.map { .sequenceGap(row: $0) })
    #expect(plan.outcome.status == .accepted)
  }

  @Test func `may pass over a blank row with it`() throws {
    var form = form("1", "3").requestForm
    form.rows[1].position = 3
    #expect(try plan(for: form).codes.isEmpty)
  }

  @Test func `that close up over a blank row are out of step`() throws {
    var form = form("1", "2").requestForm
    form.rows[1].position = 3
    #expect(try plan(for: form).codes == [.sequenceGap])
  }

  @Test func `that begin anew below blank rows are out of step`() throws {
    var form = form("1", "2").requestForm
    form.rows[0].position = 3
    form.rows[1].position = 4
    #expect(try plan(for: form).codes == [.sequenceGap])
  }

  @Test func `give the rows their names, or the positions do`() throws {
    let plan = try plan(for: form("7", "x", "").requestForm)
    #expect(plan.outcome.rows.map(\.rowNumber) == [7, 2, 3])
    #expect(plan.outcome.rows.map(\.position) == [1, 2, 3])
  }
}

@Suite struct `A form that starts above 1` {
  private var form: RequestForm {
    var form = SampleForm(rows: 2)
    form.rows[0][.rowNumber] = "11"
    form.rows[1][.rowNumber] = "12"
    return form.requestForm
  }

  private func registry(_ number: Int, daysAgo: Int, of unit: DetsisUnit = SampleUnits.ministry) -> FakeRegistry {
    var registry = FakeRegistry()
    registry.numbers = [unit.no: [number: now.adding(days: -daysAgo)]]
    return registry
  }

  @Test func `draws a warning where no form with the preceding numbers is known`() throws {
    let plan = try plan(for: form)
    #expect(plan.codes == [.sequenceStart])
    #expect(plan.finding(.sequenceStart)?.kind == .sequenceStart(first: 11, preceding: 10))
    #expect(plan.finding(.sequenceStart)?.cell == CellReference("A7"))
    #expect(plan.outcome.status == .accepted)
  }

  @Test(arguments: [(0, true), (30, true), (31, false)])
  func `continues one of the last 30 days`(days: Int, isContinued: Bool) throws {
    let plan = try plan(for: form, in: registry(10, daysAgo: days))
    #expect(plan.codes == (isContinued ? [] : [.sequenceStart]))
  }

  @Test func `does not where it has the preceding number itself, out of order`() throws {
    #expect(try plan(for: form("2", "1", "3").requestForm).codes == [.sequenceGap])
    #expect(try plan(for: form("3", "2", "1").requestForm).codes == [.sequenceGap])
    // 10 comes before 11 and 12, wherever they stand.
    let shuffled = form("12", "11", "13").requestForm
    #expect(try plan(for: shuffled).finding(.sequenceStart)?.kind == .sequenceStart(first: 11, preceding: 10))
    #expect(try plan(for: shuffled, in: registry(10, daysAgo: 1)).codes == [.sequenceGap])
    #expect(FormCheck.continuedFrom(shuffled) == 10)
  }

  private func form(_ numbers: String...) -> SampleForm {
    var form = SampleForm(rows: numbers.count)
    for (index, number) in numbers.enumerated() { form.rows[index][.rowNumber] = number }
    return form
  }

  @Test func `does not continue other numbers or another institution's`() throws {
    #expect(try plan(for: form, in: registry(9, daysAgo: 1)).codes == [.sequenceStart])
    #expect(try plan(for: form, in: registry(10, daysAgo: 1, of: SampleUnits.interior)).codes == [.sequenceStart])
  }

  @Test func `draws none where the institution is not known`() throws {
    var form = form
    form.institutionNo = nil
    #expect(try plan(for: form).codes == [.institutionMissing])
  }

  @Test func `is known before it is checked`() throws {
    let check = FormCheck(settings: FormSettings())
    #expect(try check.continuesUnseenForm(form, at: now, in: FakeRegistry()))
    #expect(try !check.continuesUnseenForm(form, at: now, in: registry(10, daysAgo: 1)))
    #expect(try !check.continuesUnseenForm(SampleForm().requestForm, at: now, in: FakeRegistry()))
  }
}
