import SheetModel
import Testing

@testable import SpreadsheetReader

@Suite struct `A cell under a conditional format` {
  private static func text(_ place: String) -> String { "<c r='\(place)' t='inlineStr'><is><t>metin</t></is></c>" }

  private static let rows = """
    <row r="1">\(text("A1"))\(text("B1"))</row><row r="2">\(text("A2"))<c r="B2"><v>7</v></c></row>
    """

  private static func book(_ look: String, on range: String = "B2", rule: String = "type='expression'")
    -> PackageBuilder
  {
    let rule = "<cfRule dxfId='1' priority='1' \(rule)><formula>$A1=\"KAYIT\"</formula></cfRule>"
    return book(look, conditions: "<conditionalFormatting sqref='\(range)'>\(rule)</conditionalFormatting>")
  }

  private static func book(_ look: String, conditions: String) -> PackageBuilder {
    PackageBuilder(rows: rows, afterRows: conditions, styles: "<dxfs><dxf/><dxf>\(look)</dxf></dxfs>")
  }

  @Test(arguments: [
    "<numFmt numFmtId='170' formatCode=';;;'/>", "<numFmt numFmtId='170' formatCode='&quot;10000001&quot;'/>",
    "<font><strike/></font>", "<font><sz val='1'/></font>", "<font><color rgb='FFFFFFFF'/></font>",
    "<font><color theme='0'/></font>", "<font><color rgb='x'/></font>",
    "<fill><patternFill><bgColor rgb='FF000000'/></patternFill></fill>",
    "<fill><patternFill patternType='solid'><fgColor theme='1'/></patternFill></fill>",
    "<font><color theme='5'/></font><fill><patternFill><bgColor theme='5'/></patternFill></fill>",
  ])
  func `is not seen where the format may hide it`(look: String) throws {
    #expect(try Self.book(look).sheet().notShown == ["B2"])
  }

  @Test(arguments: [
    "", "<numFmt numFmtId='170' formatCode='dd/mm/yyyy'/>", "<numFmt numFmtId='171' formatCode='#,##0'/>",
    "<font><b/><color rgb='FF9C0006'/></font><fill><patternFill><bgColor rgb='FFFFC7CE'/></patternFill></fill>",
    "<font><color rgb='FFFFFFFF'/></font><fill><patternFill><bgColor rgb='FF1F4E79'/></patternFill></fill>",
    "<fill><patternFill><fgColor rgb='FFFFEB9C'/><bgColor indexed='64'/></patternFill></fill>",
    "<font><color auto='1'/></font>", "<fill><patternFill patternType='none'/></fill>", "<border><left/></border>",
    "<fill><patternFill patternType='solid'><fgColor rgb='FF000000'/><bgColor rgb='FFFFFF00'/></patternFill></fill>",
  ])
  func `is seen where the format only colours it`(look: String) throws {
    #expect(try Self.book(look).sheet().notShown == [])
  }

  @Test(arguments: [
    ("A1 B2:B9", ["A1", "B2"]), (" A1:A1048576\n", ["A1", "A2"]), ("1:1", ["A1", "B1", "A2", "B2"]), ("C3", []),
    ("", []),
  ])
  func `is meant by each of the format's ranges, and by one that is none`(range: String, hidden: [String]) throws {
    #expect(try Self.book("<font><strike/></font>", on: range).sheet().notShown == hidden)
  }

  @Test func `is told apart from others, unless the ranges are very many`() throws {
    let ranges = (0..<255).map { "D\($0 + 10)" }.joined(separator: " ")
    let look = "<font><strike/></font>"
    #expect(try Self.book(look, on: ranges + " A1").sheet().notShown == ["A1"])
    #expect(try Self.book(look, on: ranges + " A1 B2").sheet().notShown == ["A1", "B1", "A2", "B2"])
  }

  @Test(arguments: [
    ("dxfId='1' type='cellIs' operator='equal'", "0", false),
    ("dxfId='1' type='cellIs' operator='equal'", " \"\" ", false),
    ("dxfId='1' type='cellIs' operator='equal'", "00", true), ("dxfId='1' type='cellIs' operator='equal'", "5", true),
    ("dxfId='1' type='cellIs' operator='notEqual'", "0", true), ("dxfId='1' type='expression'", "0", true),
    ("dxfId='1' type='containsBlanks'", "TRUE", true), ("dxfId=' 1' type='expression'", "TRUE", true),
    ("dxfId='x' type='expression'", "TRUE", true), ("dxfId='0' type='expression'", "TRUE", false),
    ("dxfId='7' type='expression'", "TRUE", false), ("type='expression'", "TRUE", false),
  ])
  func `is seen where only nothing is hidden`(rule: String, formula: String, isHidden: Bool) throws {
    let conditions = """
      <conditionalFormatting sqref="B2"><cfRule \(rule)><formula>\(formula)</formula></cfRule>\
      <cfRule type="expression"><formula>0</formula></cfRule></conditionalFormatting>
      """
    let book = Self.book("<font><strike/></font>", conditions: conditions)
    #expect(try book.sheet().notShown == (isHidden ? ["B2"] : []))
  }

  @Test(arguments: [
    ("<iconSet showValue='0'><cfvo type='num' val='0'/></iconSet>", true),
    ("<iconSet><cfvo type='num'/></iconSet>", false),
    ("<dataBar showValue='x'><color rgb='FF000000'/></dataBar>", true),
    ("<dataBar showValue='1'><color rgb='FF000000'/></dataBar>", false),
    ("<colorScale><cfvo type='min'/><color rgb='FFFFFFFF'/><color theme='1'/></colorScale>", true),
    ("<colorScale><cfvo type='min'/><color rgb='FFFFFFFF'/><color rgb='FF63BE7B'/></colorScale>", false),
  ])
  func `is not seen behind icons, bars or grounds that take a number's place`(drawing: String, isHidden: Bool) throws {
    let conditions = """
      <conditionalFormatting sqref="B2"><cfRule type="x">\(drawing)</cfRule></conditionalFormatting>\
      <mergeCells><mergeCell ref="C1:C2"/></mergeCells>
      """
    let sheet = try Self.book("", conditions: conditions).sheet()
    #expect(sheet.notShown == (isHidden ? ["B2"] : []))
    #expect(sheet.merged.count == 1)
  }
}
