import Domain
import Intake
import Messages
import Reports
import SheetModel
import SpreadsheetReader
import TestSupport
import Testing

@Suite struct `The error spreadsheet` {
  private func bytes(_ form: FormOutcome, _ language: Language = .turkish) throws -> [UInt8] {
    try #require(try ErrorWorkbook.bytes(for: form, language: language, createdAt: SampleOutcome.now))
  }

  /// The spreadsheet as the office reads it when it comes back.
  private func readAgain(_ form: FormOutcome) throws -> RequestForm {
    let parts = WorkbookForms(reading: try bytes(form)).parts
    #expect(parts.count == 1)
    guard case .form(let form) = try #require(parts.first) else { throw NoForm() }
    return form
  }

  private struct NoForm: Error {}

  private func comments(_ form: FormOutcome) throws -> [String] {
    WorkbookDump.comments(PackageParts(try bytes(form))["xl/comments1.xml"])
  }

  @Test func `is the form again, with comments and a list of findings`() throws {
    try expectGolden(WorkbookDump.text(bytes(SampleOutcome.partial)), "hatalar.txt")
  }

  @Test func `is the same form in English, with English comments`() throws {
    try expectGolden(WorkbookDump.text(bytes(SampleOutcome.partial, .english)), "hatalar.en.txt")
  }

  @Test func `gives equal bytes twice`() throws {
    #expect(try bytes(SampleOutcome.partial) == bytes(SampleOutcome.partial))
  }

  @Test func `is read as an ordinary form that holds just the refused rows, under their numbers`() throws {
    let form = try readAgain(SampleOutcome.partial)
    #expect(form.institutionNo?.text == SampleUnits.ministry.no.description)
    #expect(form.institutionName?.text == SampleUnits.ministry.name)
    #expect(form.rows.map(\.rowNumber) == [3])
    #expect(form.rows.first?.position == 3)
    for (field, value) in SampleOutcome.partial.rows[1].values { #expect(form.rows.first?[field].text == value) }
    #expect(!form.isAltered)
  }

  @Test func `goes on from an earlier form where that one did`() throws {
    var outcome = SampleOutcome.partial
    outcome.rows = [SampleOutcome.row(12, .refused, position: 2), SampleOutcome.row(15, .refused, position: 5)]
    let form = try readAgain(outcome)
    #expect(form.rows.map(\.rowNumber) == [12, 15])
    #expect(form.rows.map(\.position) == [2, 5])
  }

  @Test func `keeps rows whose numbers repeat or run backwards, one below the other`() throws {
    var outcome = SampleOutcome.partial
    outcome.rows = [3, 3, 1].enumerated().map { SampleOutcome.row($1, .refused, position: $0 + 1) }
    #expect(try readAgain(outcome).rows.map(\.rowNumber) == [3, 3, 1])
  }

  @Test func `marks the right one of two rows of the same number`() throws {
    var outcome = SampleOutcome.partial
    outcome.rows = [1, 3, 3].enumerated().map { SampleOutcome.row($1, .refused, position: $0 + 1) }
    outcome.findings = [
      Finding(.nameIncomplete, cell: CellReference(column: 6, row: 11), rowNumber: 1, field: .fullName, value: "A"),
      Finding(.emailMissing, cell: CellReference(column: 9, row: 13), rowNumber: 3, field: .email),
    ]
    #expect(try comments(outcome).map { String($0.prefix(3)) } == ["F7 ", "I9 "])
  }

  @Test func `takes more than ten rows`() throws {
    var outcome = SampleOutcome.partial
    outcome.rows = (1...45).map { SampleOutcome.row($0, .refused) }
    #expect(try readAgain(outcome).rows.count == 45)
  }

  @Test func `marks the institution's cells`() throws {
    var outcome = SampleOutcome.partial
    outcome.institutionDetsisNo = nil
    outcome.institutionName = nil
    outcome.findings = [Finding(.institutionMissing, field: .institutionDetsisNo)]
    #expect(try comments(outcome).first?.hasPrefix("D3 ") == true)
    #expect(try readAgain(outcome).institutionNo?.isEmpty != false)
  }

  @Test func `says every fault of a cell in one comment, with what could be written instead`() throws {
    var outcome = SampleOutcome.partial
    outcome.findings.append(
      Finding(
        .cellFormula, cell: SampleOutcome.phone.cell, rowNumber: 3, field: .workPhone, value: "3125551013"))
    let comment = try #require(try comments(outcome).first)
    for finding in outcome.findings {
      #expect(comment.contains(FindingText.sentence(for: finding, in: .turkish)))
    }
    #expect(comment.contains("0312 555 10 13"))
  }

  @Test func `colours faulty cells and no others`() throws {
    let xml = PackageParts(try bytes(SampleOutcome.partial))["xl/worksheets/sheet1.xml"]
    func style(_ cell: String) throws -> Substring {
      let start = try #require(xml.range(of: "<c r=\"\(cell)\" s=\"")).upperBound
      return xml[start...].prefix { $0 != "\"" }
    }
    #expect(try style("G9") != style("H9"))
    #expect(try style("H9") == style("I9"))
  }

  @Test func `links its list of findings to the cells`() throws {
    let xml = PackageParts(try bytes(SampleOutcome.partial))["xl/worksheets/sheet2.xml"]
    #expect(xml.contains("location=\"'EK-1'!G9\""))
  }

  @Test func `holds a text that begins like a formula as text`() throws {
    var outcome = SampleOutcome.partial
    outcome.rows[1].values[.fullName] = "=cmd|' /C calc'!A0"
    let form = try readAgain(outcome)
    #expect(form.rows.first?[.fullName].text == "=cmd|' /C calc'!A0")
    #expect(form.rows.first?[.fullName].isFormula == false)
  }

  @Test func `is not written when there is nothing to correct`() throws {
    var again = SampleOutcome.partial
    again.findings = [Finding(.formDuplicate)]
    for form in [SampleOutcome.accepted, SampleOutcome.unreadable, again] {
      #expect(try ErrorWorkbook.bytes(for: form, language: .turkish, createdAt: SampleOutcome.now) == nil)
    }
  }
}
