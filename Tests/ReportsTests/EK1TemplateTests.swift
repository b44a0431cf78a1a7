import Domain
import Intake
import Reports
import SpreadsheetReader
import TestSupport
import Testing

@Suite struct `The empty form` {
  private static let units = [SampleUnits.ministry, SampleUnits.personnel, SampleUnits.planning]

  private func bytes(_ institution: DetsisUnit? = nil, _ units: [DetsisUnit] = []) throws -> [UInt8] {
    try EK1Template.bytes(
      institution: institution, units: units, language: .turkish, createdAt: SampleOutcome.now)
  }

  private func form(_ bytes: [UInt8]) throws -> RequestForm? {
    let parts = WorkbookForms(reading: bytes).parts
    #expect(parts.count == 1)
    guard case .form(let form) = parts.first else { return nil }
    return form
  }

  @Test func `has ten numbered rows under the nine labels`() throws {
    try expectGolden(WorkbookDump.text(bytes()), "ek1.txt")
  }

  @Test func `is recognised as a form without filled rows`() throws {
    let form = try #require(try form(bytes()))
    #expect(form.rows.isEmpty)
    #expect(form.institutionNo?.isEmpty != false)
    #expect(!form.isAltered)
  }

  @Test func `names the institution and lists its units, and stays one form`() throws {
    let bytes = try bytes(SampleUnits.ministry, Self.units)
    let form = try #require(try form(bytes))
    #expect(form.institutionNo?.text == SampleUnits.ministry.no.description)
    #expect(form.institutionName?.text == SampleUnits.ministry.name)
    let workbook = try Workbook(bytes: bytes)
    #expect(workbook.sheets.map(\.name) == ["EK-1", "Birimler"])
    let names = try workbook.sheet(at: 1).cells.filter { $0.reference.column == 2 }.map(\.value)
    #expect(names == [.string("Birim")] + Self.units.map { .string($0.name) })
  }

  @Test func `offers the operations and the units`() throws {
    let xml = PackageParts(try bytes(SampleUnits.ministry, Self.units))["xl/worksheets/sheet1.xml"]
    #expect(xml.contains("Yetki Kayıt,Yetki İptali"))
    #expect(xml.contains("<formula1>'Birimler'!$A$2:$A$4</formula1>"))
    #expect(xml.contains("<formula1>'Birimler'!$B$2:$B$4</formula1>"))
  }

  @Test func `leaves only the cells to be filled in open`() throws {
    let parts = PackageParts(try bytes())
    #expect(parts["xl/worksheets/sheet1.xml"].contains("<sheetProtection "))
    #expect(parts["xl/styles.xml"].contains("<protection locked=\"0\"/>"))
  }

  @Test func `gives equal bytes twice`() throws {
    #expect(try bytes(SampleUnits.ministry, Self.units) == bytes(SampleUnits.ministry, Self.units))
  }
}
