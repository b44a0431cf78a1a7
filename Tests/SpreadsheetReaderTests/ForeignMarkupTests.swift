import SheetModel
import SpreadsheetReader
import Testing

/// What stands in a part and is none of the format's: office programs show nothing of it (ECMA-376 parts 1 and 3).
@Suite struct `What is not the format's own` {
  private static let mine = #"<row r="1"><c r="A1"><v>1</v></c></row>"#
  private static let foreign = #"<row r="2"><c r="A2"><v>2</v></c></row>"#

  private func places(_ book: PackageBuilder) throws -> [String] { try book.sheet().cells.map(\.reference.description) }

  @Test func `gives no rows, be they in an extension, in another namespace or in a choice that nobody knows`() throws {
    let behind = [
      "<extLst><ext uri='{0}'><sheetData>\(Self.foreign)</sheetData></ext></extLst>",
      "<extLst><ext uri='{0}' xmlns:q='urn:q'><q:x><sheetData>\(Self.foreign)</sheetData></q:x></ext></extLst>",
      "<sheetData xmlns='urn:q'>\(Self.foreign)</sheetData>",
      "<mc:AlternateContent><mc:Choice xmlns:z='urn:z' Requires='z'><sheetData>\(Self.foreign)</sheetData></mc:Choice>"
        + "<mc:Fallback/></mc:AlternateContent>",
    ]
    for afterRows in behind { #expect(try places(PackageBuilder(rows: Self.mine, afterRows: afterRows)) == ["A1"]) }
    let within = [
      "<q:row xmlns:q='urn:q' r='2'><c r='A2'><v>2</v></c></q:row>",
      "<row xmlns='urn:q' r='2'><c r='A2'><v>2</v></c></row>",
      "<row r='2'><c xmlns='' r='A2'><v>2</v></c></row>", "<row r='2'><c r='A2'><v xmlns='urn:q'>2</v></c></row>",
      "<mc:Choice>\(Self.foreign)</mc:Choice>", "<unbound:row r='2'><c r='A2'><v>2</v></c></unbound:row>",
    ]
    for rows in within { #expect(try places(PackageBuilder(rows: Self.mine + rows)) == ["A1"], "\(rows)") }
  }

  @Test func `is alternatives, of which the fallback is taken`() throws {
    let rows = """
      <mc:AlternateContent><mc:Choice xmlns:z="urn:z" Requires="z">\(Self.foreign)</mc:Choice>\
      <mc:Fallback>\(Self.mine)</mc:Fallback></mc:AlternateContent>
      """
    #expect(try places(PackageBuilder(rows: rows)) == ["A1"])
    let known = """
      <mc:AlternateContent><mc:Choice xmlns:m="\(PackageBuilder.transitional)" Requires="m">\(Self.mine)</mc:Choice>\
      <mc:Fallback>\(Self.foreign)</mc:Fallback></mc:AlternateContent>
      """
    #expect(try places(PackageBuilder(rows: known)) == ["A1"])
  }

  @Test(arguments: [
    "<mc:AlternateContent><mc:Choice xmlns:x='http://schemas.microsoft.com/office/x' Requires='x'>"
      + "<row r='2'/></mc:Choice></mc:AlternateContent>",
    "<mc:AlternateContent><mc:Choice xmlns:v='urn:v' Requires='v'><row r='2'/></mc:Choice></mc:AlternateContent>",
    "<q:x xmlns:q='urn:q' mc:ProcessContent='q:x'><row r='2'/></q:x>",
    "<row r='2' xmlns:q='urn:q' mc:MustUnderstand='q'/>",
  ])
  func `makes a file unreadable where programs would read it in different ways`(rows: String) {
    #expect(damagedPart(PackageBuilder(rows: Self.mine + rows).bytes()) == "xl/worksheets/sheet1.xml")
  }

  @Test func `makes a file unreadable where some programs would hide values by it`() {
    let choice = """
      <mc:AlternateContent><mc:Choice xmlns:x="http://schemas.microsoft.com/office/x" Requires="x">\
      <conditionalFormatting sqref="A1"/></mc:Choice></mc:AlternateContent>
      """
    #expect(damagedPart(PackageBuilder(rows: Self.mine, afterRows: choice).bytes()) == "xl/worksheets/sheet1.xml")
  }

  @Test func `of a vendor's own may stand around the rows`() throws {
    let controls = """
      <mc:AlternateContent><mc:Choice xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" \
      Requires="x14"><controls/></mc:Choice></mc:AlternateContent>
      """
    #expect(try places(PackageBuilder(rows: Self.mine, afterRows: controls)) == ["A1"])
  }

  @Test func `lists no sheet and changes no sheet's state`() throws {
    var book = PackageBuilder(rows: Self.mine)
    book["xl/workbook.xml"] = """
      \(PackageBuilder.workbookTag)<sheets><sheet xmlns:z="urn:z" z:state="visible" name="Gizli" state="hidden" r:id="rId1"/>\
      <sheet xmlns:z="urn:z" z:name="Yanlış" name="Açık" z:id="rId9" r:id="rId1"/></sheets>\
      <extLst><ext><sheets><sheet name="Uzantı" r:id="rId1"/></sheets><sheet name="Uzantı" r:id="rId1"/></ext></extLst></workbook>
      """
    let sheets = try Workbook(bytes: book.bytes()).sheets
    #expect(sheets.map(\.name) == ["Gizli", "Açık"])
    #expect(sheets.map(\.visibility) == [.hidden, .visible])
  }

  @Test func `is a type of relationship that ends like one of the format's`() throws {
    var book = PackageBuilder(rows: Self.mine)
    book["_rels/.rels"] = """
      <Relationships xmlns="\(PackageBuilder.packageRelationships)">\
      <Relationship Id="a" Type="urn:evil/officeDocument" Target="evil/workbook.xml"/>\
      <Relationship Id="b" Type="\(PackageBuilder.relationships)/officeDocument" Target="xl/workbook.xml"/></Relationships>
      """
    #expect(try places(book) == ["A1"])
  }

  @Test func `is a second workbook, or a second part of a kind, or a second relationship of a name`() {
    func error(_ part: String, _ list: [(id: String, type: String, target: String)]) -> String? {
      var book = PackageBuilder(rows: Self.mine)
      book[part] = PackageBuilder.rels(list)
      return damagedPart(book.bytes())
    }
    let document = ("a", "officeDocument", "xl/workbook.xml")
    #expect(error("_rels/.rels", [document, ("b", "officeDocument", "evil/workbook.xml")]) == "_rels/.rels")
    let sheet = ("rId1", "worksheet", "worksheets/sheet1.xml")
    let relationships = "xl/_rels/workbook.xml.rels"
    #expect(error(relationships, [sheet, ("rId1", "worksheet", "worksheets/sheet2.xml")]) == relationships)
    #expect(error(relationships, [sheet, ("s", "styles", "styles.xml"), ("t", "styles", "b.xml")]) == relationships)
    #expect(error(relationships, [sheet]) == nil)
  }

  @Test func `is a second list of sheets, of rows or of a cell's values`() {
    var book = PackageBuilder(rows: Self.mine)
    book["xl/workbook.xml"] = book["xl/workbook.xml"].replacing("<sheets>", with: "<sheets/><sheets>")
    #expect(damagedPart(book.bytes()) == "xl/workbook.xml")
    for rows in [
      "</sheetData><sheetData>", "<row><c><v>1</v><v>2</v></c></row>", "<row><c t='inlineStr'><is/><is/></c></row>",
      "</sheetData><cols/><sheetData>",
    ] {
      #expect(damagedPart(PackageBuilder(rows: rows).bytes()) == "xl/worksheets/sheet1.xml")
    }
    #expect(damagedPart(PackageBuilder(rows: Self.mine, afterRows: "<cols/>").bytes()) == "xl/worksheets/sheet1.xml")
  }

  @Test func `may declare many namespaces, and no more than so many at one place`() throws {
    let some = (0..<200).map { "xmlns:n\($0)='urn:\($0)'" }.joined(separator: " ")
    #expect(try places(PackageBuilder(rows: "<row \(some) n7:x='1'><c r='A1' n8:r='B9'><v>1</v></c></row>")) == ["A1"])
    let rows = "<row \(some)><c \(some)><v>1</v></c></row>"
    #expect(readingError(PackageBuilder(rows: rows).bytes()) == .tooLarge(.attributes, maximum: 256))
  }
}
