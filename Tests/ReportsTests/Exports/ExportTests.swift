import Domain
import Foundation
import Reports
import SheetModel
import SpreadsheetReader
import TestSupport
import Testing

@Suite struct `An export` {
  private static let person = try? TCKimlikNo(parsing: InventedPeople.nationalID(1))

  private func user(_ name: String = "Ayşe BİÇER", phone: String = "0312 555 10 11") throws -> ListedUser {
    ListedUser(
      unit: SampleUnits.personnel.no, unitName: SampleUnits.personnel.name, person: try #require(Self.person),
      fullName: name, workPhone: phone, mobilePhone: "0532 555 20 11", email: "a@ornek.gov.tr",
      role: "İYEM Yetkilisi", since: SampleOutcome.now, justification: "23/06/2016 tarihli e-posta gereği")
  }

  private func write(
    _ users: [ListedUser], as format: ExportFormat, separator: Unicode.Scalar = ";", unmasked: Bool = false,
    _ language: Language = .turkish
  ) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    var writer = try ExportWriter(
      .users, as: format, separator: separator, language: language, createdAt: SampleOutcome.now,
      scratch: folder.path)
    var bytes = writer.opening
    for user in users { bytes += try writer.add(ExportRow(user, unitIsActive: true, isUnmasked: unmasked)) }
    try writer.finish { bytes += $0 }
    return bytes
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `is CSV for a Turkish Excel: byte order mark, semicolons, CRLF, quotes where they are needed`() throws {
    let csv = text(try write([try user("Ayşe; \"BİÇER\"")], as: .csv))
    #expect(
      csv == "\u{FEFF}DETSİS NO;BİRİM ADI;BİRİM FAAL;T.C. NO;ADI SOYADI;İŞ TELEFONU;CEP TELEFONU;E-POSTA;YETKİ;"
        + "YETKİ TARİHİ;GEREKÇE\r\n10000002;Personel Genel Müdürlüğü;evet;\(try #require(Self.person).description);"
        + "\"Ayşe; \"\"BİÇER\"\"\";0312 555 10 11;0532 555 20 11;a@ornek.gov.tr;İYEM Yetkilisi;23/06/2016 09:30;"
        + "23/06/2016 tarihli e-posta gereği\r\n")
  }

  @Test func `takes a comma instead where it is asked for`() throws {
    let csv = text(try write([try user("Ayşe, BİÇER")], as: .csv, separator: ","))
    #expect(csv.contains(#","Ayşe, BİÇER","#))
  }

  @Test func `masks T.C. numbers unless it is told not to`() throws {
    let number = try #require(Self.person).digits
    for format in [ExportFormat.csv, .json] {
      #expect(!text(try write([try user()], as: format)).contains(number))
      #expect(text(try write([try user()], as: format, unmasked: true)).contains(number))
    }
    let cells = try Workbook(bytes: write([try user()], as: .xlsx)).sheet(at: 0).cells
    #expect(!cells.contains { $0.value == .string(number) })
  }

  static let dangerous = ["=1+1", "+90 312", "-Müdür", "@toplam", "'tırnak", "'=1", "\tx", "düz", "O'Neil", ""]

  @Test(arguments: dangerous)
  func `puts one apostrophe before what a spreadsheet program would compute`(name: String) throws {
    let csv = text(try write([try user(name)], as: .csv))
    let line = csv.split(separator: "\r\n")[1]
    let value = line.split(separator: ";", omittingEmptySubsequences: false)[4]
    let isDangerous = name.first.map { "=+-@'\t".contains($0) } ?? false
    #expect(value == (isDangerous ? "'" + name : name))
  }

  @Test func `is JSON Lines under the fields' names, null where there is nothing`() throws {
    let lines = text(try write([try user(), try user(phone: "")], as: .json)).split(separator: "\n")
    #expect(lines.count == 2)
    let object = try JSONSerialization.jsonObject(with: Data(lines[1].utf8)) as? [String: Any]
    #expect(object?["unitDetsisNo"] as? String == "10000002")
    #expect(object?["unitActive"] as? Bool == true)
    #expect(object?["workPhone"] is NSNull)
    #expect(object?["since"] as? String == "2016-06-23T09:30:00+03:00")
  }

  @Test func `is a workbook with real dates and numbers as text`() throws {
    let sheet = try Workbook(bytes: write([try user("=1+1")], as: .xlsx)).sheet(at: 0)
    let row = sheet.cells.filter { $0.reference.row == 2 }
    #expect(row.first?.value == .string("10000002"))
    #expect(row.contains { $0.value == .string("=1+1") && !$0.isFormula })
    #expect(row.contains { if case .date(let iso, _) = $0.value { iso.hasPrefix("2016-06-23T09:30") } else { false } })
  }

  @Test(arguments: ExportFormat.allCases)
  func `is the same bytes twice`(format: ExportFormat) throws {
    #expect(try write([try user()], as: format) == write([try user()], as: format))
  }
}
