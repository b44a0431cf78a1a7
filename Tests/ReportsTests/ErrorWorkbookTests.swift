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
    try #require(
      try ErrorWorkbook.bytes(
        for: form.placed, emailSuffixes: ["gov.tr"], language: language, createdAt: SampleOutcome.now))
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
    try expectGolden(WorkbookDump.form(bytes(SampleOutcome.partial)), "hatalar.txt")
  }

  @Test func `is the same form in English, with English comments`() throws {
    try expectGolden(WorkbookDump.form(bytes(SampleOutcome.partial, .english)), "hatalar.en.txt")
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

  @Test func `marks the right one of rows of the same number, even where all bear it`() throws {
    var outcome = SampleOutcome.partial
    outcome.rows = [3, 3, 3].enumerated().map { SampleOutcome.row($1, .refused, position: $0 + 1) }
    outcome.findings = [
      Finding(
        .nameIncomplete, cell: CellReference(column: 6, row: 12), rowNumber: 3, position: 2, field: .fullName,
        value: "A"),
      Finding(.emailMissing, cell: CellReference(column: 9, row: 13), rowNumber: 3, position: 3, field: .email),
    ]
    #expect(try comments(outcome).map { String($0.prefix(3)) } == ["F8 ", "I9 "])
  }

  /// The registry keeps no place with a finding.
  @Test func `marks the right one of two rows of the same number where only their cells tell`() throws {
    var outcome = SampleOutcome.partial
    outcome.rows = [1, 3, 3].enumerated().map { SampleOutcome.row($1, .refused, position: $0 + 1) }
    outcome.findings = [
      Finding(.nameIncomplete, cell: CellReference(column: 6, row: 11), rowNumber: 1, field: .fullName, value: "A"),
      Finding(.emailMissing, cell: CellReference(column: 9, row: 13), rowNumber: 3, field: .email),
    ]
    #expect(outcome.placed.findings.map(\.position) == [1, 3])
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

  @Test func `tells severities apart without colours, too, and explains the marks`() throws {
    var outcome = SampleOutcome.partial
    outcome.findings += [
      Finding(.emailShared(row: 1), rowNumber: 3, field: .email, value: "kisi3@ornek.gov.tr"),
      Finding(.valueCorrected, rowNumber: 3, field: .fullName, value: " Elif DOĞRU", suggestion: "Elif DOĞRU"),
    ]
    let dump = try WorkbookDump.form(bytes(outcome))
    for mark in ["G9 #FFC7CE medium bold", "I9 #FFEB9C mediumDashed", "F9 #DDEBF7 dotted italic"] {
      #expect(dump.contains(mark))
    }
    for (line, word) in zip(29...31, ["Hata", "Uyarı", "Not"]) { #expect(dump.contains("\nA\(line) \(word)\n")) }
  }

  @Test func `offers the suggestion in the faulty cell, and checks what is written into all others`() throws {
    let checks = WorkbookDump.checks(PackageParts(try bytes(SampleOutcome.partial))["xl/worksheets/sheet1.xml"])
    #expect(checks.contains { $0.hasPrefix("G9 list 'Bulgular'!$G$2:$G$2 warning") })
    #expect(checks.contains { $0.hasPrefix("G7:G8 custom ") })
    #expect(checks.contains { $0.hasPrefix("G10:G16 custom ") })
    #expect(checks.contains { $0.hasPrefix("E7:E16 custom ") })
    let cells = checks.compactMap { $0.split(separator: " ").first }
    #expect(Set(cells).count == cells.count)
  }

  @Test func `offers the suggestion of the worst of several findings`() throws {
    var outcome = SampleOutcome.partial
    outcome.findings = [
      Finding(
        .abbreviation(word: "Md."), rowNumber: 3, field: .unitName, value: "Pers. Md.", suggestion: "x"),
      Finding(
        .unitNameConflict(official: "Personel Genel Müdürlüğü", namesake: nil), rowNumber: 3, field: .unitName,
        value: "Pers. Md.", suggestion: "Personel Genel Müdürlüğü"),
    ]
    let checks = WorkbookDump.checks(PackageParts(try bytes(outcome))["xl/worksheets/sheet1.xml"])
    #expect(checks.contains { $0.hasPrefix("D9 list 'Bulgular'!$G$3:$G$3 warning") })
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
    again.findings = [Finding(SampleFindings.kind(.formDuplicate))]
    for form in [SampleOutcome.accepted, SampleOutcome.unreadable, again] {
      #expect(
        try ErrorWorkbook.bytes(
          for: form, emailSuffixes: ["gov.tr"], language: .turkish, createdAt: SampleOutcome.now) == nil)
    }
  }
}
