import Testing

@testable import SpreadsheetReader

@Suite struct `The colours of a workbook` {
  private static let theme = """
    <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x">\
    <a:dk1><a:sysClr val="windowText" lastClr="FFFFFF"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="000000"/></a:lt1>\
    <a:dk2><a:srgbClr val="FFFFFF"/></a:dk2><a:lt2><a:srgbClr val="1F4E79"/></a:lt2>\
    <a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:accent2><a:prstClr val="red"/></a:accent2>\
    <a:accent3><a:sysClr val="highlight" lastClr="FFFFFF"/></a:accent3></a:clrScheme>\
    <a:fontScheme><a:accent4><a:srgbClr val="FFFFFF"/></a:accent4></a:fontScheme></a:themeElements>\
    <a:extraClrSchemeLst><a:clrScheme><a:accent4><a:srgbClr val="FFFFFF"/></a:accent4></a:clrScheme></a:extraClrSchemeLst>\
    </a:theme>
    """

  /// Whether the text of a cell is seen in this ink on this ground.
  private func isSeen(_ ink: String, on ground: String?, theme: String? = theme, colours: String = "") throws -> Bool {
    let fill = ground.map { "<fill><patternFill patternType='solid'><fgColor \($0)/></patternFill></fill>" }
    let styles = """
      <fonts><font><color \(ink)/></font></fonts><fills>\(fill ?? "<fill/>")</fills>\
      <cellXfs><xf fontId="0" fillId="0"/></cellXfs>\(colours)
      """
    let text = "<is><r><rPr><color \(ink)/></rPr><t>metin</t></r></is>"
    let rows = "<row><c s='0'><v>1</v></c><c s='0' t='inlineStr'>\(text)</c></row>"
    var book = PackageBuilder(rows: rows, styles: styles)
    if let theme {
      book["xl/theme/theme1.xml"] = theme
      book["xl/_rels/workbook.xml.rels"] = PackageBuilder.rels([
        ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId3", "styles", "styles.xml"),
        ("rId4", "theme", "theme/theme1.xml"),
      ])
    }
    let shown = try book.sheet().cells.map(\.isShown)
    #expect(shown.count == 2)
    #expect(shown.first == shown.last)
    return shown.first == true
  }

  @Test(arguments: [
    ("theme='3'", nil, false), ("theme='2'", nil, true), ("theme='1'", nil, true), ("theme='0'", nil, false),
    ("theme='4'", "rgb='FF4472C4'", false), ("rgb='FF8EA9DB'", "theme='4' tint='0.39997558519241921'", false),
    ("rgb='FF305496'", "theme='4' tint='-0.249977111117893'", false), ("theme='4'", "theme='4' tint='0.4'", true),
    ("theme='2'", "rgb='FF1F4E79'", false), ("theme='0'", "theme='2'", true), ("theme='5'", nil, false),
    ("theme='6'", nil, false), ("theme='7'", nil, true), ("theme='4' tint='1'", nil, false),
    ("theme='4' tint='x'", nil, false), ("theme='4' rgb='FF000000'", nil, false),
  ])
  func `are those of its theme, tinted`(ink: String, ground: String?, isSeen: Bool) throws {
    #expect(try self.isSeen(ink, on: ground) == isSeen)
  }

  @Test(arguments: [
    ("theme='4'", "rgb='FF4472C4'", true), ("theme='4'", "theme='4'", false), ("theme='4' tint='0.95'", nil, false),
    ("theme='0'", nil, false), ("theme='1'", nil, true), ("theme='99'", nil, true),
  ])
  func `are ink and paper where it has no theme, and others unlike all but themselves`(
    ink: String, ground: String?, isSeen: Bool
  ) throws {
    #expect(try self.isSeen(ink, on: ground, theme: nil) == isSeen)
  }

  @Test(arguments: [
    ("indexed='8'", nil, true), ("indexed='9'", nil, false), ("indexed='62'", "rgb='FF333399'", false),
    ("indexed='64'", nil, true), ("indexed='65'", nil, false), ("indexed='81'", nil, true),
    ("rgb='FF000000' tint='1'", nil, false),
    ("indexed='8' tint='1'", nil, false),
  ])
  func `are those of the usual palette`(ink: String, ground: String?, isSeen: Bool) throws {
    #expect(try self.isSeen(ink, on: ground) == isSeen)
  }

  @Test(arguments: [("indexed='1'", true), ("indexed='2'", false), ("indexed='3'", false), ("indexed='4'", true)])
  func `are those of its own palette`(ink: String, isSeen: Bool) throws {
    let colours = """
      <colors><indexedColors><rgbColor rgb="FFFFFFFF"/><rgbColor rgb="FF000000"/><rgbColor rgb="00FFFFFF"/>\
      <rgbColor rgb="x"/></indexedColors><mruColors><color rgb="FFFFFFFF"/></mruColors></colors>
      """
    #expect(try self.isSeen(ink, on: nil, colours: colours) == isSeen)
  }
}
