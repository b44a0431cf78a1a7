import Domain
import Rules
import SheetModel
import TestSupport
import Testing

@Suite struct `A cell of a row` {
  static let judged = Field.columns.filter { $0 != .rowNumber }

  @Test(arguments: judged, FieldReading.Fault.allCases)
  func `that Excel spoilt has that finding alone, and refuses its row`(field: Field, fault: FieldReading.Fault) throws {
    let form = SampleForm().requestForm.reading(field) {
      $0.original = "#N/A"
      $0.text = ""
      $0.fault = fault
      $0.isFormula = true
      $0.isCorrected = true
    }
    let plan = try plan(for: form)
    #expect(plan.codes(ofRow: 1) == [fault.kind.code])
    #expect(plan.finding(fault.kind.code)?.field == field)
    #expect(plan.finding(fault.kind.code)?.value == "#N/A")
    #expect(plan.effects == [.refused, .granted])
  }

  @Test(arguments: judged)
  func `whose value comes from a formula draws a warning and is used`(field: Field) throws {
    let plan = try plan(for: SampleForm().requestForm.reading(field) { $0.isFormula = true })
    #expect(plan.codes == [.cellFormula])
    #expect(plan.finding(.cellFormula)?.field == field)
    #expect(plan.effects == [.granted, .granted])
  }

  @Test(arguments: judged)
  func `that is merged over several rows draws a warning and is used`(field: Field) throws {
    let plan = try plan(for: SampleForm().requestForm.reading(field) { $0.isMerged = true })
    #expect(plan.codes == [.cellMerged])
    #expect(plan.finding(.cellMerged)?.field == field)
    #expect(plan.effects == [.granted, .granted])
  }

  @Test func `of a row that is hidden as a whole has one finding, about the row`() throws {
    var form = SampleForm().requestForm
    for field in Self.judged {
      form = form.reading(field) {
        $0.text = ""
        $0.fault = .notShown
      }
    }
    let plan = try plan(for: form)
    #expect(plan.codes == [.cellShowsOther])
    #expect(plan.finding(.cellShowsOther)?.field == nil)
    #expect(plan.finding(.cellShowsOther)?.rowNumber == 1)
    #expect(plan.effects == [.refused, .granted])
  }

  @Test func `whose formula gives a bad value is refused all the same`() throws {
    let form = SampleForm().with([.nationalId: "123"]).requestForm.reading(.nationalId) { $0.isFormula = true }
    let plan = try plan(for: form)
    #expect(plan.codes.contains(.nationalIDFormat))
    #expect(plan.effects == [.refused, .granted])
  }

  @Test(arguments: judged)
  func `that was corrected by itself has a note with the original`(field: Field) throws {
    let form = SampleForm().requestForm.reading(field) {
      $0.original = " \($0.text)"
      $0.isCorrected = true
    }
    let plan = try plan(for: form)
    #expect(plan.codes == [.valueCorrected])
    #expect(plan.finding(.valueCorrected)?.value == form.rows[0][field].original)
    #expect(plan.finding(.valueCorrected)?.suggestion == form.rows[0][field].text)
    #expect(plan.finding(.valueCorrected)?.cell == form.rows[0][field].cell)
    #expect(plan.outcome.rows[0].values[field] == form.rows[0][field].text)
  }

  @Test func `that was corrected and is still wrong has the error alone`() throws {
    let form = SampleForm().with([.email: "x@gmail.com"]).requestForm.reading(.email) { $0.isCorrected = true }
    #expect(try plan(for: form).codes == [.emailDomain])
  }

  @Test(arguments: judged)
  func `that is empty has one finding, its own`(field: Field) throws {
    let plan = try plan(for: SampleForm().with([field: ""]).requestForm)
    #expect(plan.codes(on: field).count == 1)
    #expect(plan.codes(on: field).allSatisfy { $0.rawValue.hasSuffix("-missing") })
    #expect(plan.codes.count == 1)
  }

  @Test func `is named by every finding about it`() throws {
    let found = try findings(writing: "5321234567", in: .mobilePhone)
    #expect(
      found == [
        Finding(
          .phoneFormat, cell: CellReference("H7"), rowNumber: 1, position: 1, field: .mobilePhone, value: "5321234567",
          suggestion: "0532 123 45 67")
      ])
  }
}
