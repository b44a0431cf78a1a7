import Domain
import Intake
import Reports
import SpreadsheetReader
import TestSupport
import Testing

@Suite struct `The empty form` {
  private static let units = [SampleUnits.personnel, SampleUnits.ministry, SampleUnits.planning]
  /// By name: İ stands before Ö, and both before P.
  private static let inOrder = [SampleUnits.planning, SampleUnits.ministry, SampleUnits.personnel]

  private func bytes(
    _ institution: DetsisUnit? = nil, _ units: [DetsisUnit] = [], _ language: Language = .turkish
  ) throws -> [UInt8] {
    try EK1Template.bytes(
      institution: institution, units: units, emailSuffixes: ["gov.tr"], language: language,
      createdAt: SampleOutcome.now)
  }

  private func form(_ bytes: [UInt8]) throws -> RequestForm? {
    let parts = WorkbookForms(reading: bytes).parts
    #expect(parts.count == 1)
    guard case .form(let form) = parts.first else { return nil }
    return form
  }

  @Test func `has ten numbered rows under the nine labels`() throws {
    try expectGolden(WorkbookDump.form(bytes()), "ek1.txt")
  }

  @Test(arguments: [(Language.turkish, "ek1-kurum.txt"), (.english, "ek1-kurum.en.txt")])
  func `offers an institution its units`(language: Language, golden: String) throws {
    try expectGolden(WorkbookDump.form(bytes(SampleUnits.ministry, Self.units, language)), golden)
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
    #expect(names == [.string("Birim")] + Self.inOrder.map { .string($0.name) })
  }

  @Test func `offers the operations and the units`() throws {
    let xml = PackageParts(try bytes(SampleUnits.ministry, Self.units))["xl/worksheets/sheet1.xml"]
    #expect(xml.contains("Yetki Kayıt,Yetki İptali"))
    #expect(xml.contains("<formula1>IF(D7=\"\",Birim_No,"))
    #expect(xml.contains("<formula1>IF(C7=\"\",Birim_Adi,"))
  }

  @Test func `puts namesakes together, whatever their numbers`() throws {
    var namesake = SampleUnits.personnel
    namesake.no = try #require(DetsisNo(10_000_009))
    let bytes = try bytes(SampleUnits.ministry, [namesake] + Self.units)
    let names = try Workbook(bytes: bytes).sheet(at: 1).cells.filter { $0.reference.column == 1 }.map(\.value)
    #expect(names.suffix(2) == [.string("10000002"), .string("10000009")])
  }

  @Test func `lets the institution be written where none is named, and keeps the one that is`() throws {
    #expect(try WorkbookDump.form(bytes()).contains("D3:I3 thin open"))
    #expect(try WorkbookDump.form(bytes(SampleUnits.ministry, Self.units)).contains("D3:I3 #F2F2F2 thin\n"))
  }

  @Test func `asks for one of the institutional domains that the settings name`() throws {
    let xml = PackageParts(
      try EK1Template.bytes(emailSuffixes: ["gov.tr", "edu.tr"], language: .turkish, createdAt: SampleOutcome.now))[
        "xl/worksheets/sheet1.xml"]
    #expect(xml.contains("RIGHT(I7,7)=\".gov.tr\""))
    #expect(xml.contains("RIGHT(I7,7)=\".edu.tr\""))
    let many = (1...20).map { "alan\($0).gov.tr" }
    #expect(throws: Never.self) {
      try EK1Template.bytes(emailSuffixes: many, language: .turkish, createdAt: SampleOutcome.now)
    }
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
