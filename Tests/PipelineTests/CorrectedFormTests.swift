import Domain
import Foundation
import SheetModel
import SpreadsheetReader
import SpreadsheetWriter
import TestSupport
import Testing

@Suite struct `An error spreadsheet` {
  /// The sheet as a sender would have it after typing other values into some cells.
  private func corrected(_ bytes: [UInt8], _ values: [String: String]) throws -> [UInt8] {
    let sheet = try Workbook(bytes: bytes).sheet(at: 0)
    var book = try WorkbookWriter(DocumentProperties(title: "EK-1", createdAt: 1_466_659_800))
    let page = try book.addSheet(sheet.name)
    for cell in sheet.cells {
      switch cell.value {
      case .string(let text): try book.write(values[text] ?? text, at: cell.reference, on: page)
      case .number(let number): try book.write(Int(number), at: cell.reference, on: page)
      case .boolean, .error, .date, .formulaWithoutValue: break
      }
    }
    return try book.finish()
  }

  @Test func `is accepted when corrected and sent back, and applies nothing twice`() async throws {
    let office = try Office()
    var form = SampleForm(rows: 4)
    form.rows[1][.mobilePhone] = "5325552021"
    form.rows[3][.email] = "kisi4@example.com"
    try office.receive(form, as: "a.xlsx")
    try await office.process()
    #expect(try office.authorisations().count == 2)
    let errors = try #require(try office.outbox()["2016-06-23-001/0001-a/hatalar.xlsx"])
    let answer = try corrected(
      Array(errors), ["5325552021": "0532 555 20 21", "kisi4@example.com": "kisi4@ornek.gov.tr"])
    try office.receive(answer, as: "hatalar.xlsx")
    let report = try await office.process()
    let outcome = try office.outcomes(run: "2016-06-23-002")[0]
    #expect(outcome.status == .accepted)
    #expect(outcome.rows.map(\.rowNumber) == [2, 4])
    #expect(outcome.findings == [])
    #expect(report.summary.granted == 2)
    #expect(try office.authorisations().count == 4)
  }

  @Test func `is refused again for the same reasons when it comes back as it was`() async throws {
    let office = try Office()
    var form = SampleForm(rows: 2)
    form.rows[1][.nationalId] = "12345678901"
    form.rows[1][.unitName] = ""
    try office.receive(form, as: "a.xlsx")
    try await office.process()
    let errors = try #require(try office.outbox()["2016-06-23-001/0001-a/hatalar.xlsx"])
    try office.receive(Array(errors), as: "hatalar.xlsx")
    try await office.process()
    let first = try office.outcomes()[0].findings.filter { $0.severity == .error }.map(\.code)
    let second = try office.outcomes(run: "2016-06-23-002")[0].findings.filter { $0.severity == .error }.map(\.code)
    #expect(first == second)
  }
}
