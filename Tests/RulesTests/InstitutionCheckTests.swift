import Domain
import Rules
import SheetModel
import TestSupport
import Testing

@Suite struct `The institution's block` {
  static let numbers: [(String?, [FindingCode])] = [
    ("10000001", []),
    (nil, [.institutionMissing]),
    ("", [.institutionMissing]),
    ("1000001", [.institutionFormat]),
    ("100000011", [.institutionFormat]),
    ("01000001", [.institutionFormat]),
    ("1000000A", [.institutionFormat]),
    ("1000 0001", [.institutionFormat]),
    ("１００００００１", [.institutionFormat]),
    ("-1000000", [.institutionFormat]),
    ("99999999", [.institutionUnknown]),
  ]

  @Test(arguments: numbers)
  func `is judged by its number`(number: String?, codes: [FindingCode]) throws {
    var form = SampleForm()
    form.institutionNo = number
    let plan = try plan(for: form.requestForm)
    #expect(plan.codes == codes)
    #expect(plan.outcome.status == (codes.isEmpty ? .accepted : .refused))
    #expect(plan.changes.isEmpty == !codes.isEmpty)
  }

  @Test func `of a closed institution is an error that names it`() throws {
    var form = SampleForm()
    form.institutionNo = SampleUnits.abolished.no.description
    form.institutionName = SampleUnits.abolished.name
    let plan = try plan(for: form.requestForm)
    #expect(plan.codes(on: .institutionDetsisNo) == [.institutionClosed])
    #expect(plan.finding(.institutionClosed)?.kind == .institutionClosed(official: SampleUnits.abolished.name))
    #expect(plan.effects == [.refused, .refused])
  }

  static let names: [(String?, Bool)] = [
    ("Örnek Bakanlığı", true),
    ("ÖRNEK BAKANLIĞI", true),
    ("örnek  bakanlığı", true),
    ("ÖRNEK BAKANLİĞİ", true),
    ("Ornek Bakanlığı", false),
    ("Örnek Bakanlığı Personel", false),
    ("", false),
    (nil, false),
  ]

  @Test(arguments: names)
  func `draws a warning where the name is not the official one`(name: String?, isOfficial: Bool) throws {
    var form = SampleForm()
    form.institutionName = name
    let plan = try plan(for: form.requestForm)
    #expect(plan.codes == (isOfficial ? [] : [.institutionNameDiffers]))
    #expect(plan.finding(.institutionNameDiffers)?.suggestion == (isOfficial ? nil : "Örnek Bakanlığı"))
    #expect(plan.outcome.status == .accepted)
  }

  @Test(arguments: ["", "1234", "99999999"])
  func `with a bad number leaves its name unjudged`(number: String) throws {
    var form = SampleForm()
    form.institutionNo = number
    form.institutionName = "Başka Bakanlık"
    #expect(try plan(for: form.requestForm).codes(on: .institutionName).isEmpty)
  }

  @Test func `does not silence the findings of the rows`() throws {
    var form = SampleForm().with([.nationalId: "123"])
    form.institutionNo = nil
    #expect(try plan(for: form.requestForm).codes == [.institutionMissing, .nationalIDFormat])
  }

  @Test(arguments: FieldReading.Fault.allCases)
  func `in a cell that cannot be taken has that finding alone`(fault: FieldReading.Fault) throws {
    var form = SampleForm().requestForm
    form.institutionNo?.fault = fault
    form.institutionNo?.text = ""
    let plan = try plan(for: form)
    #expect(plan.codes == [fault.kind.code])
    #expect(plan.outcome.status == .refused)
  }

  @Test func `may come from a formula`() throws {
    var form = SampleForm().requestForm
    form.institutionNo?.isFormula = true
    let plan = try plan(for: form)
    #expect(plan.codes == [.cellFormula])
    #expect(plan.outcome.status == .accepted)
  }

  @Test func `notes what was corrected by itself and keeps the original`() throws {
    var form = SampleForm().requestForm
    form.institutionNo?.original = " 10000001 "
    form.institutionNo?.isCorrected = true
    let found = try plan(for: form).outcome.findings
    #expect(found.map(\.code) == [.valueCorrected])
    #expect(found.first?.value == " 10000001 ")
    #expect(found.first?.suggestion == "10000001")
    #expect(found.first?.cell == CellReference("D3"))
  }
}
