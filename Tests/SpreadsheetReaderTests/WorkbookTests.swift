import SheetModel
import SpreadsheetReader
import Testing

@Suite struct `A workbook` {
  private static let row = #"<row r="1"><c r="A1"><v>7</v></c></row>"#

  @Test func `lists its sheets in order with who gets to see them`() throws {
    var book = PackageBuilder(rows: Self.row)
    book["xl/workbook.xml"] = """
      \(PackageBuilder.workbookTag)<sheets><sheet name="Açık" r:id="rId1"/><sheet name="Gizli" state="hidden" r:id="rId1"/>\
      <sheet name="Çok gizli &amp; saklı" state="veryHidden" r:id="rId1"/></sheets></workbook>
      """
    let workbook = try Workbook(bytes: book.bytes())
    #expect(workbook.sheets.map(\.name) == ["Açık", "Gizli", "Çok gizli & saklı"])
    #expect(workbook.sheets.map(\.visibility) == [.visible, .hidden, .veryHidden])
    #expect(try workbook.sheet(at: 1).visibility == .hidden)
    #expect(try workbook.sheet(at: 1)["A1"] == .number(7))
  }

  @Test(arguments: ["Hidden", "hidden ", " hidden", "veryhidden", "1", "x", " visible"])
  func `hides a sheet whose state is none that is known`(state: String) throws {
    var book = PackageBuilder(rows: Self.row)
    book["xl/workbook.xml"] = """
      \(PackageBuilder.workbookTag)<sheets><sheet name="a" state="\(state)" r:id="rId1"/>\
      <sheet name="b" state="visible" r:id="rId1"/><sheet name="c" state="" r:id="rId1"/></sheets></workbook>
      """
    #expect(try Workbook(bytes: book.bytes()).sheets.map(\.visibility) == [.hidden, .visible, .visible])
  }

  @Test(arguments: [
    ("<workbookView showSheetTabs='0' activeTab='1'/>", [SheetInfo.Visibility.hidden, .visible]),
    ("<workbookView showSheetTabs=' false'/>", [.visible, .hidden]),
    ("<workbookView showSheetTabs='0'/><workbookView/>", [.visible, .visible]),
    ("<workbookView visibility='Hidden'/>", [.hidden, .hidden]),
    ("<workbookView showSheetTabs='1' activeTab='1'/>", [.visible, .visible]),
  ])
  func `shows only its active sheet in windows without tabs`(windows: String, seen: [SheetInfo.Visibility]) throws {
    var book = PackageBuilder(rows: Self.row)
    book["xl/workbook.xml"] = """
      \(PackageBuilder.workbookTag)<bookViews>\(windows)</bookViews>\
      <sheets><sheet name="a" r:id="rId1"/><sheet name="b" r:id="rId1"/></sheets></workbook>
      """
    #expect(try Workbook(bytes: book.bytes()).sheets.map(\.visibility) == seen)
  }

  @Test(arguments: ["t", "yes", "2"])
  func `is not read where nobody knows from when its days count`(value: String) {
    var book = PackageBuilder(rows: Self.row)
    book["xl/workbook.xml"] = """
      \(PackageBuilder.workbookTag)<workbookPr date1904="\(value)"/>\
      <sheets><sheet name="a" r:id="rId1"/></sheets></workbook>
      """
    #expect(damagedPart(book.bytes()) == "xl/workbook.xml")
  }

  @Test func `may hold sheets without cells`() throws {
    var book = PackageBuilder(rows: Self.row)
    book["xl/workbook.xml"] = """
      \(PackageBuilder.workbookTag)<sheets><sheet name="Grafik" r:id="rId8"/><sheet name="Modül" r:id=""/>\
      <sheet name="Sayfa1" r:id="rId1"/></sheets></workbook>
      """
    book["xl/_rels/workbook.xml.rels"] = PackageBuilder.rels([
      ("rId8", "chartsheet", "chartsheets/sheet1.xml"), ("rId1", "worksheet", "worksheets/sheet1.xml"),
    ])
    let workbook = try Workbook(bytes: book.bytes())
    #expect(workbook.sheets.map(\.kind) == [.other, .other, .worksheet])
    #expect(try workbook.sheet(at: 0).cells.isEmpty)
    #expect(try workbook.sheet(at: 2)["A1"] == .number(7))
  }

  @Test func `needs no shared strings and no styles`() throws {
    var book = PackageBuilder(rows: #"<row><c s="3"><v>7</v></c></row>"#)
    book["xl/_rels/workbook.xml.rels"] = PackageBuilder.rels([("rId1", "worksheet", "worksheets/sheet1.xml")])
    #expect(try book.sheet()["A1"] == .number(7))
  }

  @Test(arguments: [
    "/xl/worksheets/sheet1.xml", "worksheets/sheet1.xml", "./worksheets/sheet1.xml", "../xl/worksheets/sheet1.xml",
    "worksheets\\sheet1.xml", "Worksheets/Sheet1.XML",
  ])
  func `is found whichever way its targets are written`(target: String) throws {
    var book = PackageBuilder(rows: Self.row)
    book["xl/_rels/workbook.xml.rels"] = PackageBuilder.rels([("rId1", "worksheet", target)])
    #expect(try book.sheet()["A1"] == .number(7))
  }

  @Test(arguments: ["xl\\worksheets\\sheet1.xml", "XL/Worksheets/SHEET1.xml", "/xl/worksheets/sheet1.xml"])
  func `is found whichever way its members are named`(name: String) throws {
    var book = PackageBuilder(rows: Self.row)
    book.rename("xl/worksheets/sheet1.xml", to: name)
    #expect(try book.sheet()["A1"] == .number(7))
  }

  @Test func `may keep its parts under other names`() throws {
    var book = PackageBuilder(rows: Self.row)
    book["_rels/.rels"] = PackageBuilder.rels([("x", "officeDocument", "/kitap/defter.xml")])
    book.rename("xl/workbook.xml", to: "kitap/defter.xml")
    book.rename("xl/_rels/workbook.xml.rels", to: "kitap/_rels/defter.xml.rels")
    book.rename("xl/worksheets/sheet1.xml", to: "kitap/worksheets/sheet1.xml")
    #expect(try book.sheet()["A1"] == .number(7))
  }

  @Test func `may use the strict namespaces and any prefix`() throws {
    var book = PackageBuilder()
    book["_rels/.rels"] = """
      <q:Relationships xmlns:q="http://schemas.openxmlformats.org/package/2006/relationships"><q:Relationship Id="rId1" \
      Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="xl/workbook.xml"/></q:Relationships>
      """
    book["xl/workbook.xml"] = """
      <x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" \
      xmlns:ilişki="http://purl.oclc.org/ooxml/officeDocument/relationships"><x:sheets>\
      <x:sheet name="S" ilişki:id="rId1"/></x:sheets></x:workbook>
      """
    book["xl/worksheets/sheet1.xml"] = """
      <x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1">\
      <x:c r="A1" t="inlineStr"><x:is><x:t>metin</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>
      """
    #expect(try book.sheet()["A1"] == .string("metin"))
  }

  @Test(arguments: ["hidden", "veryHidden", "visible"])
  func `shows no sheet where all its windows are hidden`(visibility: String) throws {
    let bytes = PackageBuilder(rows: Self.row).bytes(changing: "xl/workbook.xml") { part in
      let text = String(decoding: part.content, as: UTF8.self)
      let views = #"<bookViews><workbookView visibility="\#(visibility)"/></bookViews><sheets>"#
      part.content = Array(text.replacing("<sheets>", with: views).utf8)
    }
    let isSeen = try Workbook(bytes: bytes).sheets.map(\.visibility) == [.visible]
    #expect(isSeen == (visibility == "visible"))
  }

  @Test(arguments: ["UTF-8", "utf-8", "ISO-8859-9", "windows-1254", "UTF-16"])
  func `may be written in any of the usual encodings`(encoding: String) throws {
    let text =
      #"<?xml version='1.0' encoding='\#(encoding)'?>"#
      + PackageBuilder.sheet(rows: #"<row><c t="inlineStr"><is><t>İŞĞışğ</t></is></c></row>"#)
    let bytes = PackageBuilder().bytes(changing: "xl/worksheets/sheet1.xml") { $0.content = encode(text, encoding) }
    #expect(try Workbook(bytes: bytes).sheet(at: 0)["A1"] == .string("İŞĞışğ"))
  }

  private func encode(_ text: String, _ encoding: String) -> [UInt8] {
    let turkish: [Unicode.Scalar: UInt8] = ["Ğ": 0xD0, "İ": 0xDD, "Ş": 0xDE, "ğ": 0xF0, "ı": 0xFD, "ş": 0xFE]
    switch encoding {
    case "UTF-16": return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case "ISO-8859-9", "windows-1254": return text.unicodeScalars.map { turkish[$0] ?? UInt8($0.value) }
    default: return Array(text.utf8)
    }
  }

  @Test func `may be deflated, stored, with sizes behind the content or in ZIP64 fields`() throws {
    let book = PackageBuilder(rows: Self.row)
    let changes: [(inout ZipBuilder.Member) -> Void] = [
      { $0.isDeflated = true }, { $0.isDeflated = false },
      { member in
        member.isDeflated = true
        member.hasDataDescriptor = true
      }, { $0.isZip64 = true }, { $0.flags = 0x800 },
    ]
    for change in changes {
      let bytes = book.bytes(changing: "xl/worksheets/sheet1.xml", change)
      #expect(try Workbook(bytes: bytes).sheet(at: 0)["A1"] == .number(7))
    }
  }

  @Test func `may be read by several threads at once`() async throws {
    let workbook = try Workbook(bytes: PackageBuilder(rows: Self.row).bytes())
    let sheets = try await withThrowingTaskGroup(of: Sheet.self) { group in
      for _ in 0..<16 { group.addTask { try workbook.sheet(at: 0) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(sheets.count == 16)
    #expect(Set(sheets).count == 1)
  }
}
