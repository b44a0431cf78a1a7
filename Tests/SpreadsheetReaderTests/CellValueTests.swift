import SheetModel
import SpreadsheetReader
import Testing

@Suite struct `The value of a cell` {
  @Test func `is a shared string, its rich runs joined and its phonetic runs left out`() throws {
    let book = PackageBuilder(
      rows: #"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>"#,
      strings: """
        <si><t>Ayşe Örnek</t></si>\
        <si><r><rPr><b/></rPr><t xml:space="preserve">Yetki </t></r><r><t>Kayıt</t></r><rPh sb="0" eb="1"><t>yan</t></rPh></si>\
        <si><t>satır 1\r\nsatır 2 &amp; son</t></si>
        """)
    let sheet = try book.sheet()
    #expect(sheet["A1"] == .string("Ayşe Örnek"))
    #expect(sheet["B1"] == .string("Yetki Kayıt"))
    #expect(sheet["C1"] == .string("satır 1\nsatır 2 & son"))
  }

  @Test func `is an inline string, whatever stands in its value element`() throws {
    let book = PackageBuilder(
      rows: """
        <row r="1"><c r="A1" t="inlineStr"><is><t>düz</t></is></c>\
        <c r="B1" t="inlineStr"><is><r><t>zen</t></r><r><t>gin</t></r></is></c>\
        <c r="C1" t="inlineStr"><v>7</v><is><t>metin</t></is></c></row>
        """)
    let sheet = try book.sheet()
    #expect(sheet.cells.map(\.value) == [.string("düz"), .string("zengin"), .string("metin")])
  }

  @Test(arguments: [
    ("10000000146", 10_000_000_146.0), ("-1.5", -1.5), ("1.2345E+10", 12_345_000_000), ("  42\n", 42),
    ("0.1", 0.1), ("1.7976931348623157E308", .greatestFiniteMagnitude), ("4.9E-324", .leastNonzeroMagnitude),
    ("99999999999999999999", 1e20),
  ])
  func `is the double nearest to its digits`(text: String, number: Double) throws {
    let sheet = try PackageBuilder(rows: "<row><c><v>\(text)</v></c></row>").sheet()
    #expect(sheet["A1"] == .number(number))
  }

  @Test(arguments: ["12a", "0x10", "nan", "inf", "1e999", "1,5"])
  func `that is no number is a damage and names the cell`(text: String) {
    let error = readingError(PackageBuilder(rows: #"<row><c r="B1"><v>\#(text)</v></c></row>"#).bytes())
    #expect(error == .damaged(part: "xl/worksheets/sheet1.xml", reason: "B1: its value is no number"))
  }

  @Test func `is a boolean or an error`() throws {
    let sheet = try PackageBuilder(
      rows: """
        <row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="b"><v>true</v></c><c t="e"><v>#N/A</v></c></row>
        """
    ).sheet()
    #expect(sheet.cells.map(\.value) == [.boolean(true), .boolean(false), .boolean(true), .error("#N/A")])
  }

  @Test func `is nothing when the cell is empty`() throws {
    let book = PackageBuilder(
      rows:
        #"<row><c/><c s="1"><v></v></c><c t="s"><v>0</v></c><c t="inlineStr"><is><t></t></is></c><c><v> </v></c></row>"#,
      strings: "<si><t/></si>")
    #expect(try book.sheet().cells.isEmpty)
  }

  @Test func `of a formula is the one stored beside it`() throws {
    let sheet = try PackageBuilder(
      rows: """
        <row><c><f>1+1</f><v>2</v></c><c t="str"><f>A1&amp;"x"</f><v>2x</v></c><c><f>NOW()</f></c>\
        <c t="str"><f>""</f><v></v></c><c><f t="shared" si="0"/><v>5</v></c><c><v>6</v></c></row>
        """
    ).sheet()
    #expect(
      sheet.cells.map(\.value) == [
        .number(2), .string("2x"), .formulaWithoutValue, .string(""), .number(5), .number(6),
      ])
    #expect(sheet.cells.map(\.isFormula) == [true, true, true, true, true, false])
  }

  @Test(arguments: [
    ("_x000D_", "\r"), ("a_x0041_b", "aAb"), ("_x005F_x000D_", "_x000D_"), ("_x00e7_", "ç"), ("_xD83D__xDE00_", "😀"),
    ("_xD83D_", "\u{FFFD}"), ("_x12_", "_x12_"), ("_x00ZZ_", "_x00ZZ_"), ("x_", "x_"), ("_x0041", "_x0041"),
    ("_x0041__x0042_", "AB"),
  ])
  func `has its escapes decoded once`(written: String, text: String) throws {
    let shared = try PackageBuilder(
      rows: #"<row><c t="s"><v>0</v></c></row>"#, strings: "<si><t>\(written)</t></si>"
    ).sheet()
    let inline = try PackageBuilder(rows: #"<row><c t="inlineStr"><is><t>\#(written)</t></is></c></row>"#).sheet()
    #expect(shared["A1"] == .string(text))
    #expect(inline["A1"] == .string(text))
  }

  @Test func `that no shared string has is a damage`() {
    let book = PackageBuilder(rows: #"<row><c t="s"><v>1</v></c></row>"#, strings: "<si><t>bir</t></si>")
    #expect(
      readingError(book.bytes())
        == .damaged(part: "xl/worksheets/sheet1.xml", reason: "A1: there is no shared string 1"))
  }

  @Test func `of an unknown type is a damage`() {
    #expect(damagedPart(PackageBuilder(rows: #"<row><c t="q"><v>1</v></c></row>"#).bytes()) != nil)
  }
}
