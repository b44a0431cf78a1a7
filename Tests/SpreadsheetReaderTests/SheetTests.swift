import SheetModel
import SpreadsheetReader
import Testing

@Suite struct `A sheet` {
  @Test func `counts rows and cells that do not say where they stand`() throws {
    let sheet = try PackageBuilder(
      rows: """
        <row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>
        """
    ).sheet()
    #expect(sheet.cells.map(\.reference.description) == ["A1", "B1", "C5", "D5", "A6"])
  }

  @Test func `is given in reading order, each place once, the later of two cells winning`() throws {
    let sheet = try PackageBuilder(
      rows: """
        <row r="1"><c r="A1"><v>1</v></c></row>\
        <row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c><c r="B2"><v>9</v></c></row>
        """
    ).sheet()
    #expect(sheet.cells.map(\.reference.description) == ["A1", "A2", "B2"])
    #expect(sheet["B2"] == .number(9))
    // Not every program shows the later one.
    #expect(sheet.cells.map(\.isShown) == [true, true, false])
  }

  @Test func `takes an empty place for a missing one, as SAP writes it`() throws {
    let sheet = try PackageBuilder(
      rows: """
        <row r=""><c r="" s=""><v>1</v></c><c r="C1" t=""><v>2</v></c></row><row r="3"><c r=""/><c r=""><v>3</v></c></row>
        """
    ).sheet()
    #expect(sheet.cells.map(\.reference.description) == ["A1", "C1", "B3"])
  }

  @Test(arguments: ["XFE1", "A1048577", "A0", "1A", "A", "AAAA1", "A1:B2", "A99999999999"])
  func `with a cell outside Excel's grid is damaged`(place: String) {
    #expect(damagedPart(PackageBuilder(rows: "<row><c r=\"\(place)\"><v>1</v></c></row>").bytes()) != nil)
  }

  @Test func `reaches to the last cell of the grid`() throws {
    let sheet = try PackageBuilder(rows: #"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#).sheet()
    #expect(sheet.cells.map(\.reference) == [CellReference(column: 16384, row: 1_048_576)])
  }

  @Test func `has merged ranges`() throws {
    let sheet = try PackageBuilder(
      afterRows: #"<mergeCells count="2"><mergeCell ref="A1:I1"/><mergeCell ref="B3"/></mergeCells>"#
    ).sheet()
    #expect(sheet.merged.map(\.description) == ["A1:I1", "B3"])
  }

  @Test func `has hyperlinks out of the package and within the workbook`() throws {
    var book = PackageBuilder(
      afterRows: """
        <hyperlinks><hyperlink ref="I12" r:id="rId1"/><hyperlink ref="A1:B1" location="Sayfa2!A1"/>\
        <hyperlink ref="A1:XFD1048576" r:id="rId1"/><hyperlink ref="C3" r:id="rId9"/></hyperlinks>
        """)
    book["xl/worksheets/_rels/sheet1.xml.rels"] = """
      <Relationships xmlns="\(PackageBuilder.packageRelationships)"><Relationship Id="rId1" Type="\(PackageBuilder.relationships)/hyperlink" \
      Target="mailto:ayse.ornek@ticaret.gov.tr" TargetMode="External"/></Relationships>
      """
    let links = try book.sheet().hyperlinks.map { "\($0.key) \($0.value)" }.sorted()
    #expect(
      links == [
        "A1 mailto:ayse.ornek@ticaret.gov.tr", "B1 #Sayfa2!A1", "I12 mailto:ayse.ornek@ticaret.gov.tr",
      ])
  }

  @Test func `is read past elements that mean nothing here`() throws {
    let sheet = try PackageBuilder(
      rows: """
        <!-- yorum --><row r="1"><c r="A1"><extLst><ext><v>9</v><f>x</f></ext></extLst><v><![CDATA[1]]>2</v></c>\
        <mc:AlternateContent xmlns:mc="m"><c r="B1"><v>9</v></c></mc:AlternateContent></row>
        """,
      afterRows: "<extLst><ext><c r=\"Z9\"><v>1</v></c></ext></extLst>"
    ).sheet()
    #expect(sheet.cells == [Cell(reference: CellReference(column: 1, row: 1), value: .number(12))])
  }

  @Test func `streams lent texts and says which come from formulas`() throws {
    struct Log: CellHandler {
      var lines: [String] = []
      mutating func text(_ text: Span<UInt8>, at place: CellPlace) {
        var bytes: [UInt8] = []
        for index in text.indices { bytes.append(text[index]) }
        add("text \(String(decoding: bytes, as: UTF8.self))", place)
      }
      mutating func number(_ number: Double, at place: CellPlace) { add("number \(number)", place) }
      mutating func boolean(_ value: Bool, at place: CellPlace) { add("boolean \(value)", place) }
      mutating func error(_ code: Span<UInt8>, at place: CellPlace) { add("error of \(code.count) bytes", place) }
      mutating func date(_ date: DateValue, at place: CellPlace) { add("date \(date.iso)", place) }
      mutating func formulaWithoutValue(at place: CellPlace) { add("nothing", place) }
      mutating func merged(_ range: CellRange) { lines.append("merged \(range)") }
      mutating func hyperlink(_ target: String, on range: CellRange) { lines.append("link \(target) on \(range)") }
      private mutating func add(_ line: String, _ place: CellPlace) {
        lines.append("\(place.reference): \(line)\(place.isFormula ? ", formula" : "")")
      }
    }
    let book = PackageBuilder(
      rows: """
        <row><c t="str"><f>x</f><v>İl</v></c><c><v>1</v></c><c t="b"><v>1</v></c><c t="e"><f>x</f><v>#REF!</v></c>\
        <c t="d"><v>2016-06-23</v></c><c><f>x</f></c></row>
        """,
      afterRows:
        #"<mergeCells><mergeCell ref="A1:B1"/></mergeCells><hyperlinks><hyperlink ref="A1" location="X"/></hyperlinks>"#
    )
    var log = Log()
    try Workbook(bytes: book.bytes()).read(sheetAt: 0, into: &log)
    #expect(
      log.lines == [
        "A1: text İl, formula", "B1: number 1.0", "C1: boolean true", "D1: error of 5 bytes, formula",
        "E1: date 2016-06-23", "F1: nothing, formula", "merged A1:B1", "link #X on A1",
      ])
  }

  @Test func `ends at the handler's first error`() throws {
    struct Refusal: CellHandler {
      var seen = 0
      mutating func text(_ text: Span<UInt8>, at place: CellPlace) {}
      mutating func number(_ number: Double, at place: CellPlace) throws(ReaderError) {
        seen += 1
        if seen == 2 { throw .tooLarge(.cells, maximum: 1) }
      }
      mutating func boolean(_ value: Bool, at place: CellPlace) {}
      mutating func error(_ code: Span<UInt8>, at place: CellPlace) {}
      mutating func date(_ date: DateValue, at place: CellPlace) {}
      mutating func formulaWithoutValue(at place: CellPlace) {}
    }
    let workbook = try Workbook(
      bytes: PackageBuilder(rows: "<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>").bytes())
    var handler = Refusal()
    #expect(throws: ReaderError.tooLarge(.cells, maximum: 1)) { try workbook.read(sheetAt: 0, into: &handler) }
    #expect(handler.seen == 2)
  }
}
