import Domain
import Rules
import TestSupport
import Testing

@Suite struct `An address that two persons share` {
  private func form(_ addresses: String...) -> SampleForm {
    var form = SampleForm(rows: addresses.count)
    for (index, address) in addresses.enumerated() { form.rows[index][.email] = address }
    return form
  }

  @Test func `draws a warning on the later row, naming the first`() throws {
    let plan = try plan(for: form("a@x.gov.tr", "b@x.gov.tr", "a@x.gov.tr").requestForm)
    #expect(plan.codes == [.emailShared])
    #expect(plan.finding(.emailShared)?.rowNumber == 3)
    #expect(plan.finding(.emailShared)?.kind == .emailShared(row: 1))
    #expect(plan.outcome.status == .accepted)
  }

  @Test func `is no matter where the rows are the same person's`() throws {
    var form = form("a@x.gov.tr", "a@x.gov.tr")
    form.rows[1][.nationalId] = form.rows[0][.nationalId]
    form.rows[1][.fullName] = form.rows[0][.fullName]
    form.rows[1][.unitDetsisNo] = SampleUnits.planning.no.description
    form.rows[1][.unitName] = SampleUnits.planning.name
    #expect(try plan(for: form.requestForm).codes.isEmpty)
  }

  @Test(arguments: ["", "a@gmail.com", "a@", "x"])
  func `is not looked for in an address with an error`(address: String) throws {
    #expect(try !plan(for: form(address, address).requestForm).codes.contains(.emailShared))
  }
}
