import SheetModel
import SpreadsheetReader
import Testing

/// Whether people see a cell's value as it is in their office program.
@Suite struct `A cell` {
  private static func text(_ place: String, _ attributes: String = "") -> String {
    "<c r='\(place)' t='inlineStr' \(attributes)><is><t>metin</t></is></c>"
  }

  @Test(arguments: [
    "hidden='1'", "hidden='true'", "hidden=' 1'", "hidden='1 '", "hidden='on'", "hidden='t'", "hidden='2'",
    "hidden='-1'", "hidden='1.0'", "hidden='TRUE'", "ht='0'", "ht=' 0'", "ht='x'", "ht='0.75' customHeight='1'",
  ])
  func `is not seen in a hidden row, or one of no height`(attributes: String) throws {
    let rows = "<row r='1'>\(Self.text("A1"))</row><row r='2' \(attributes)>\(Self.text("A2"))<c><v>1</v></c></row>"
    let sheet = try PackageBuilder(rows: rows + "<row r='3' hidden='0' ht='15'>\(Self.text("A3"))</row>").sheet()
    #expect(sheet.notShown == ["A2", "B2"])
    #expect(sheet.shown == ["A1", "A3"])
  }

  @Test(arguments: [
    "hidden='1'", "hidden='true' width='9'", "hidden=' 1'", "hidden='t'", "hidden='2'", "width='x'",
    "width='0' customWidth='1'",
  ])
  func `is not seen in a hidden column, or one of no width`(attributes: String) throws {
    let columns = "<cols><col min='4' max='5' width='9'/><col min='2' max='3' \(attributes)/></cols>"
    let cells = ["A1", "B1", "C1", "D1"].map { Self.text($0) }.joined()
    let sheet = try PackageBuilder(beforeRows: columns, rows: "<row r='1'>\(cells)</row>").sheet()
    #expect(sheet.notShown == ["B1", "C1"])
  }

  @Test(arguments: ["hidden='0'", "hidden=' false '", "hidden='off'", "hidden=''", "ht=''", "ht=' 15 '", "s=''"])
  func `is seen in a row that says so`(attributes: String) throws {
    #expect(try PackageBuilder(rows: "<row \(attributes)>\(Self.text("A1"))</row>").sheet().shown == ["A1"])
  }

  @Test(arguments: ["min=' 2' max='3 '", "min='02' max='3'"])
  func `is not seen in a hidden column, wherever spaces stand`(place: String) throws {
    let columns = "<cols><col \(place) hidden='1'/></cols>"
    let cells = ["A1", "B1", "C1", "D1"].map { Self.text($0) }.joined()
    #expect(
      try PackageBuilder(beforeRows: columns, rows: "<row r='1'>\(cells)</row>").sheet().notShown == ["B1", "C1"])
  }

  @Test(arguments: ["min='x' max='3'", "min='3' max='2'", "min='+2' max='3'"])
  func `is not read beside columns without a place`(place: String) {
    let book = PackageBuilder(beforeRows: "<cols><col \(place) hidden='1'/></cols>", rows: "<row/>")
    #expect(
      readingError(book.bytes()) == .damaged(part: "xl/worksheets/sheet1.xml", reason: "a column has no place"))
  }

  @Test func `is not seen in a group of columns that is collapsed`() throws {
    let columns = """
      <cols><col min="2" max="2" outlineLevel="1"/><col min="3" max="3" outlineLevel="2"/>\
      <col min="4" max="4" collapsed="1"/><col min="6" max="6" outlineLevel="1"/></cols>
      """
    let cells = ["A1", "B1", "C1", "D1", "F1"].map { Self.text($0) }.joined()
    #expect(
      try PackageBuilder(beforeRows: columns, rows: "<row r='1'>\(cells)</row>").sheet().notShown == ["B1", "C1"])
  }

  @Test func `is not seen as it is where it says to stand in another row`() throws {
    let rows = "<row r='1'>\(Self.text("A1"))\(Self.text("B7"))</row><row r='7' hidden='1'/>"
    #expect(try PackageBuilder(rows: rows).sheet().notShown == ["B7"])
  }

  @Test(arguments: [("<row r='7'/><row r='7' hidden='1'/>", 7, 7), ("<row r='7'/><row r='3'/>", 3, 7)])
  func `is not read beside rows that stand twice or out of order`(rows: String, row: Int, last: Int) {
    #expect(
      readingError(PackageBuilder(rows: rows).bytes())
        == .damaged(part: "xl/worksheets/sheet1.xml", reason: "row \(row) stands behind row \(last)"))
  }

  @Test func `without a style has its row's and its column's`() throws {
    let styles = """
      <numFmts><numFmt numFmtId="170" formatCode=";;;"/></numFmts><fonts><font/><font><sz val="1"/></font></fonts>\
      <cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="0" numFmtId="170"/></cellXfs>
      """
    let columns = "<cols><col min='2' max='2' style='2'/><col min='3' max='3' style=' 1'/></cols>"
    let rows = """
      <row r="1">\(Self.text("A1"))\(Self.text("B1"))\(Self.text("C1", "s='0'"))\(Self.text("D1", "s='+0'"))</row>\
      <row r="2" s="1" customFormat="1">\(Self.text("A2"))\(Self.text("B2", "s='0'"))</row>
      """
    let sheet = try PackageBuilder(beforeRows: columns, rows: rows, styles: styles).sheet()
    #expect(sheet.notShown == ["B1", "D1", "A2"])
  }

  @Test func `is a formula's where one formula fills several cells`() throws {
    let rows = """
      <row r="1"><c r="A1"><f t="array" ref="A1:B2">x</f><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>\
      <row r="2"><c r="A2"><v>4</v></c></row><row r="3"><c r="A3"><v>5</v></c></row>
      """
    let cells = try PackageBuilder(rows: rows).sheet().cells
    #expect(cells.filter(\.isFormula).map(\.reference.description) == ["A1", "B1", "A2"])
  }

  @Test func `is a formula's also where very many formulas fill several cells each`() throws {
    let first = (0..<300).map { "<c><f t='array' ref='\(Self.column($0))1:\(Self.column($0))2'>x</f><v>1</v></c>" }
    let row = "<c><v>2</v></c>"
    let rows = "<row r='1'>\(first.joined())</row><row r='2'>\(String(repeating: row, count: 301))</row>"
    let cells = try PackageBuilder(rows: rows).sheet().cells
    #expect(cells.map(\.isFormula) == [Bool](repeating: true, count: 600) + [false])
  }

  /// `A` for 0, `AA` for 26.
  private static func column(_ index: Int) -> String {
    let letters = (0..<26).map { String(UnicodeScalar(UInt8(ascii: "A") + UInt8($0))) }
    return (index < 26 ? "" : column(index / 26 - 1)) + letters[index % 26]
  }

  @Test(arguments: [
    ("<xf><alignment indent='250'/></xf>", false), ("<xf><alignment indent='x'/></xf>", false),
    ("<xf><alignment indent='15' textRotation='90'/></xf>", true), ("<xf><alignment indent=''/></xf>", true),
    ("<xf xfId='1'/>", false), ("<xf xfId='1'><alignment wrapText='1'/></xf>", true),
  ])
  func `is not seen indented out of its cell`(style: String, isShown: Bool) throws {
    let styles = "<cellStyleXfs><xf/><xf><alignment indent='99'/></xf></cellStyleXfs><cellXfs>\(style)</cellXfs>"
    #expect(try Self.styled(styles, "<c s='0' t='str'><v>metin</v></c>") == isShown)
  }

  @Test func `is not seen in a group of rows that is collapsed`() throws {
    let rows = """
      <row r="1">\(Self.text("A1"))</row><row r="2" outlineLevel="1">\(Self.text("A2"))</row>\
      <row r="3" outlineLevel="2">\(Self.text("A3"))</row><row r="4" collapsed="1">\(Self.text("A4"))</row>\
      <row r="5" outlineLevel="1">\(Self.text("A5"))</row><row r="6">\(Self.text("A6"))</row>
      """
    #expect(try PackageBuilder(rows: rows).sheet().notShown == ["A2", "A3"])
    #expect(try PackageBuilder(rows: rows.replacing("collapsed='1'", with: "")).sheet().cells.count == 6)
  }

  private static func styled(_ styles: String, _ cell: String) throws -> Bool {
    try PackageBuilder(rows: "<row>\(cell)</row>", styles: styles).sheet().cells.allSatisfy(\.isShown)
  }

  private static func font(_ font: String, fill: String = "<patternFill patternType='none'/>") -> String {
    "<fonts><font>\(font)</font></fonts><fills><fill>\(fill)</fill></fills><cellXfs><xf fontId='0' fillId='0'/></cellXfs>"
  }

  @Test(arguments: [
    ("<strike/>", false), ("<strike val='1'/>", false), ("<strike val=' 1'/>", false), ("<strike val='2'/>", false),
    ("<strike val='off'/>", true), ("<sz val=' 1'/>", false), ("<sz val='x'/>", false), ("<sz val=' 11 '/>", true),
    ("<color rgb=' FFFFFFFF '/>", false), ("<color rgb='x'/>", false), ("<charset val=' 2'/>", false),
    ("<strike val='0'/>", true), ("<sz val='1'/>", false),
    ("<sz val='8'/>", true), ("<name val='Wingdings 2'/>", false), ("<charset val='2'/>", false),
    ("<color rgb='FFFFFFFF'/>", false), ("<color rgb='FFFCFCFE'/>", false), ("<color rgb='FFBFBFBF'/>", true),
    ("<color theme='0'/>", false), ("<color theme='0' tint='-0.5'/>", true), ("<color theme='1'/>", true),
    ("<color theme='4' tint='0.99'/>", false), ("<color theme='4'/>", true), ("<color indexed='9'/>", false),
    ("<color auto='1'/>", true),
  ])
  func `is not seen struck out, in a tiny font, in one of symbols, or in the ground's colour`(
    font: String, isShown: Bool
  ) throws {
    #expect(try Self.styled(Self.font(font), "<c s='0' t='str'><v>metin</v></c>") == isShown)
    #expect(try Self.styled(Self.font(font), "<c s='0'><v>7</v></c>") == isShown)
  }

  @Test func `is seen in white on a dark ground, and not in the ground's own colour`() throws {
    let dark = "<patternFill patternType='solid'><fgColor rgb='FF1F4E79'/></patternFill>"
    let cell = "<c s='0' t='str'><v>metin</v></c>"
    #expect(try Self.styled(Self.font("<color theme='0'/>", fill: dark), cell))
    #expect(try !Self.styled(Self.font("<color rgb='FF1F4E79'/>", fill: dark), cell))
    #expect(try Self.styled(Self.font("<color theme='0'/>", fill: "<patternFill patternType='gray125'/>"), cell))
  }

  @Test(arguments: [
    ("<patternFill patternType='solid'><fgColor rgb='FF1F4E79'/></patternFill>", "rgb='FF1F4E79'", true),
    ("<patternFill patternType='solid'><fgColor theme='4' tint='0.4'/></patternFill>", "theme='4' tint='0.4'", true),
    ("<patternFill patternType='solid'><fgColor theme='4' tint='0.4'/></patternFill>", "theme='4'", false),
    ("<patternFill patternType='solid'><fgColor indexed='20'/></patternFill>", "indexed='20'", true),
    ("<patternFill patternType='solid'/>", "auto='1'", true),
    ("<patternFill patternType='solid'><bgColor rgb='FFFFFFFF'/></patternFill>", "rgb='FF000000'", true),
    ("<patternFill patternType=' solid'><fgColor rgb='FF000000'/></patternFill>", "rgb='FF000000'", true),
    (
      "<patternFill patternType='darkGray'><fgColor rgb='FF000000'/><bgColor rgb='FF000000'/></patternFill>",
      "theme='1'", true
    ),
    ("<patternFill patternType='darkGray'/>", "theme='1'", false),
    (
      "<gradientFill><stop position='0'><color rgb='FF000000'/></stop><stop position='1'><color theme='4'/></stop></gradientFill>",
      "rgb='FF000000'", true
    ),
    (
      "<gradientFill><stop position='0'><color rgb='FFFFFFFF'/></stop><stop position='1'><color theme='4'/></stop></gradientFill>",
      "rgb='FF000000'", false
    ),
  ])
  func `is not seen in its ground's colour, be it the font's or a run's`(
    fill: String, colour: String, isHidden: Bool
  ) throws {
    let styles = """
      <fonts><font><color \(colour)/></font><font><color rgb="FF7F7F7F"/></font></fonts><fills><fill>\(fill)</fill></fills>\
      <cellXfs><xf fontId="0" fillId="0"/><xf fontId="1" fillId="0"/></cellXfs>
      """
    let text = "<r><rPr><color \(colour)/></rPr><t>x</t></r>"
    let rows = """
      <row><c s="0"><v>1</v></c><c s="1" t="inlineStr"><is>\(text)</is></c><c s="1" t="s"><v>1</v></c>\
      <c s="1" t="s"><v>0</v></c></row>
      """
    let book = PackageBuilder(rows: rows, strings: "<si><t>düz</t></si><si>\(text)</si>", styles: styles)
    #expect(try book.sheet().cells.map(\.isShown) == [!isHidden, !isHidden, !isHidden, true])
  }

  @Test(arguments: [
    ("xfId='1'", true), ("fontId='0' xfId='1'", true), ("numFmtId='1' xfId='1'", true),
    ("fontId='0' numFmtId='0' xfId='1'", true), ("fontId='0' numFmtId='1' xfId='1'", false),
    ("fontId='0' numFmtId='0' applyNumberFormat='1' xfId='1'", false),
    ("fontId='0' applyFont='0' numFmtId='1' xfId='1'", true), ("fontId='x' numFmtId='1'", true),
    ("fontId='0' numFmtId='0' xfId='0'", false), ("", false),
  ])
  func `has its named style's formats where its own may not count`(style: String, isHidden: Bool) throws {
    let styles = """
      <numFmts><numFmt numFmtId="170" formatCode=";;;"/></numFmts><fonts><font/><font><strike/></font></fonts>\
      <cellStyleXfs><xf/><xf fontId="1" numFmtId="170"/></cellStyleXfs><cellXfs><xf \(style)/></cellXfs>
      """
    #expect(try Self.styled(styles, "<c s='0' t='str'><v>metin</v></c>") == !isHidden)
  }

  @Test(arguments: [
    ("<r><rPr><strike/></rPr><t>eski</t></r><r><t>yeni</t></r>", false), ("<r><rPr><b/></rPr><t>yeni</t></r>", true),
    ((0..<9).map { "<r><rPr><color rgb='FF0000\($0)0'/></rPr><t>x</t></r>" }.joined(), false),
    ("<r><rPr><sz val='1'/></rPr><t>eski</t></r>", false), ("<r><rPr><color rgb='FFFFFFFF'/></rPr><t>x</t></r>", false),
    ("<r><rPr><rFont val='Wingdings'/></rPr><t>x</t></r>", false),
  ])
  func `is not seen as it is where a part of its text is not`(runs: String, isShown: Bool) throws {
    let rows = "<row><c t='inlineStr'><is>\(runs)</is></c><c t='s'><v>1</v></c><c t='s'><v>0</v></c></row>"
    let sheet = try PackageBuilder(rows: rows, strings: "<si><t>düz</t></si><si>\(runs)</si>").sheet()
    #expect(sheet.cells.map(\.isShown) == [isShown, isShown, true])
  }

  @Test func `shows what its type says, and by no program's taste`() throws {
    let rows = """
      <row><c t="str"><v>görünen</v><is><t>gizli</t></is></c><c><v>7</v><is><t>gizli</t></is></c>\
      <c t="str"><is><t>gizli</t></is></c><c t="inlineStr"><v>gizli</v><is><t>metin</t></is></c>\
      <c t="inlineStr"><v>yalnız</v></c></row>
      """
    let sheet = try PackageBuilder(rows: rows).sheet()
    #expect(sheet.cells.map(\.value) == [.string("görünen"), .number(7), .string("metin"), .string("yalnız")])
    #expect(sheet.notShown == ["D1", "E1"])
  }
}

/// A number format shows a value as it is, or something else (ECMA-376 part 1, 18.8.31).
@Suite struct `A number format` {
  private func isShown(_ code: String, _ cell: String) throws -> Bool {
    let code = code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
    let styles =
      #"<numFmts><numFmt numFmtId="170" formatCode="\#(code)"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs>"#
    return try PackageBuilder(rows: "<row>\(cell)</row>", styles: styles).sheet().cells.allSatisfy(\.isShown)
  }

  private func showsText(_ code: String) throws -> Bool { try isShown(code, "<c s='0' t='str'><v>Yetki Kayıt</v></c>") }

  private func shows(_ number: String, _ code: String) throws -> Bool {
    try isShown(code, "<c s='0'><v>\(number)</v></c>")
  }

  @Test(arguments: [
    "General", "@", "0", "#,##0.00;[Red]-#,##0.00", "0;-0;;@", ";;",
    "_-* #,##0.00 ₺_-;-* #,##0.00 ₺_-;_-* \"-\"??_-;_-@_-",
    "dd/mm/yyyy;@", "0;General", "\"metin\"",
  ])
  func `shows texts where it leaves them alone`(code: String) throws { #expect(try showsText(code)) }

  @Test(arguments: [
    ";;;", "0;0;0;", "0;0;0;\"Yetki İptali\"", "@\" değil\"", "0;0;0;\\x@", "0;0;0;@;@",
    "General;General;General;[White]@",
  ])
  func `hides texts, or puts its own in their place`(code: String) throws { #expect(try !showsText(code)) }

  @Test(arguments: [
    "General", "GENERAL", "@", "0", "00000000000", "#,##0", "0.00", "0000\\ 000\\ 00\\ 00",
    "[<=9999999]###\\-####;\\(###\\)\\ ###\\-####",
    "0\\.", "[$-41F]0", "[Red]0", "0_);(0)", "#\".\"##0", "", "dd\\.mm\\.yyyy", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
    "yyyy\\-mm\\-dd\\Thh:mm:ss\\Z", "h:mm AM/PM", "[h]:mm", "0.00E+00",
  ])
  func `shows numbers where it shows their digits`(code: String) throws {
    #expect(try shows("52300221", code) || shows("1.5", code))
  }

  @Test(arguments: [
    "\"10003959502\"", ";;;", "\"\"", "0\" TL\"", "0\\5", "[$10003959502]", "[$9-41F]0", "0%", "0,", "0.0,,", "1",
    "\\1",
    "[>5]\"1\";0", "[White]0", "[DBNum1]0", "\"31/12/2015\"", "d\" Ocak \"yyyy",
  ])
  func `hides numbers, or shows another one`(code: String) throws { #expect(try !shows("52300221", code)) }

  @Test func `is asked by the number's sign`() throws {
    let code = "0;\"yok\";\"sıfır\""
    #expect(try shows("5", code))
    #expect(try !shows("-5", code))
    #expect(try !shows("0", code))
    #expect(try !shows("0", "0;\"yok\"") == false)
  }

  @Test func `of five hundred characters and more says nothing of a value`() throws {
    #expect(try !shows("5", String(repeating: "0", count: 600)))
    #expect(try shows("5", String(repeating: "0", count: 500)))
  }
}
