import SheetModel
import SpreadsheetReader
import SpreadsheetWriter
import TestSupport
import Testing

@Suite struct `A written sheet` {
  private static func cell(_ text: String) -> CellReference { `A workbook writer`.cell(text) }
  private static func range(_ text: String) -> CellRange { CellRange(text) ?? CellRange(cell("A1"), cell("A1")) }

  /// The package of a workbook with one sheet.
  private func package(_ draw: (inout WorkbookWriter, Sheet) throws -> Void) throws -> PackageParts {
    try PackageParts(bytes(draw))
  }

  private func bytes(_ draw: (inout WorkbookWriter, SpreadsheetWriter.Sheet) throws -> Void) throws -> [UInt8] {
    var book = try WorkbookWriter(DocumentProperties(createdAt: 0))
    let sheet = try book.addSheet("Sayfa")
    try draw(&book, sheet)
    return try book.finish()
  }

  private typealias Sheet = SpreadsheetWriter.Sheet

  @Test func `joins cells, with the text in the first`() throws {
    let sheet = try Workbook(
      bytes: bytes { book, sheet in
        try book.merge(Self.range("A1:C1"), "Başlık", on: sheet, style: book.style(CellStyle()))
      }
    ).sheet(at: 0)
    #expect(sheet.merged == [Self.range("A1:C1")])
    #expect(sheet.cells.map(\.value) == [.string("Başlık")])
  }

  @Test func `carries comments in the author's name, without what XML cannot hold`() throws {
    let parts = try package { book, sheet in try book.comment("a\u{1}b & c", at: Self.cell("B2"), on: sheet) }
    #expect(parts["xl/comments1.xml"].contains("<author>iyem</author>"))
    #expect(parts["xl/comments1.xml"].contains("a_x0001_b &amp; c"))
  }

  @Test func `offers a list, and shows messages cut to what Excel takes`() throws {
    let long = String(repeating: "ş", count: 300)
    let parts = try package { book, sheet in
      try book.check(
        InputCheck(.list(["Yetki Kayıt", "Yetki İptali"]), title: long, message: long, fault: long),
        in: Self.range("B7:B16"), on: sheet)
    }
    let xml = parts["xl/worksheets/sheet1.xml"]
    #expect(xml.contains(#"sqref="B7:B16""#))
    #expect(xml.contains("<formula1>\"Yetki Kayıt,Yetki İptali\"</formula1>"))
    #expect(xml.contains("promptTitle=\"\(String(repeating: "ş", count: 32))\""))
    #expect(xml.contains("prompt=\"\(String(repeating: "ş", count: 255))\""))
  }

  @Test func `checks by a formula, as a warning where that is asked for`() throws {
    let parts = try package { book, sheet in
      try book.check(InputCheck(.formula("LEN(A1)=8"), severity: .warning), in: Self.range("A1"), on: sheet)
    }
    let xml = parts["xl/worksheets/sheet1.xml"]
    #expect(xml.contains("<formula1>LEN(A1)=8</formula1>"))
    #expect(xml.contains(#"errorStyle="warning""#))
  }

  @Test func `prints on A4 across, one page wide, with the heading on each page`() throws {
    let parts = try package { book, sheet in
      try book.setPrint(PrintSetup(repeatedRow: 6, footer: "A & B"), on: sheet)
    }
    let xml = parts["xl/worksheets/sheet1.xml"]
    #expect(xml.contains(#"paperSize="9""#))
    #expect(xml.contains(#"orientation="landscape""#))
    #expect(xml.contains(#"fitToHeight="0""#))
    #expect(xml.contains("A &amp;&amp; B"))
    #expect(parts["xl/workbook.xml"].contains("Sayfa!$6:$6"))
  }

  @Test func `is protected without a password`() throws {
    let xml = try package { book, sheet in book.protect(sheet) }["xl/worksheets/sheet1.xml"]
    #expect(xml.contains("<sheetProtection "))
    #expect(!xml.contains("password="))
  }

  @Test func `keeps rows in sight and filters columns`() throws {
    let xml = try package { book, sheet in
      try book.freeze(at: Self.cell("A2"), on: sheet)
      try book.filter(Self.range("A1:C9"), on: sheet)
    }["xl/worksheets/sheet1.xml"]
    #expect(xml.contains(#"topLeftCell="A2""#))
    #expect(xml.contains(#"<autoFilter ref="A1:C9"/>"#))
  }

  @Test func `links to cells and to folders beside it, and to nothing else`() throws {
    let parts = try package { book, sheet in
      let style = try book.style(CellStyle())
      try book.write("git", linkingTo: .cell(Self.cell("G9"), sheet), at: Self.cell("A1"), on: sheet, style: style)
      try book.write("aç", linkingTo: .path("0001-a#b %"), at: Self.cell("A2"), on: sheet, style: style)
    }
    #expect(parts["xl/worksheets/sheet1.xml"].contains("location=\"'Sayfa'!G9\""))
    #expect(parts["xl/worksheets/_rels/sheet1.xml.rels"].contains("Target=\"0001-a%23b%20%25\""))
  }

  @Test func `draws a chart of its cells`() throws {
    let parts = try package { book, sheet in
      for row in 1...3 {
        try book.write("ad \(row)", at: CellReference(column: 1, row: row), on: sheet)
        try book.write(row, at: CellReference(column: 2, row: row), on: sheet)
      }
      try book.insert(
        BarChart(
          .bars, title: "Formlar", categories: Self.range("A1:A3"), values: Self.range("B1:B3"), source: sheet,
          colours: [0x2E7D32, 0xB3261E]), at: Self.cell("D1"), on: sheet)
    }
    let xml = parts["xl/charts/chart1.xml"]
    #expect(xml.contains("'Sayfa'!$B$1:$B$3"))
    #expect(xml.contains("Formlar"))
    #expect(xml.contains("B3261E"))
  }

  @Test func `shows cells in another style while a formula is true`() throws {
    let parts = try package { book, sheet in
      let style = try book.style(CellStyle().with { $0.fill = 0xFFEB9C })
      try book.highlight(Self.range("B7:I16"), where: "B7=\"\"", style: style, on: sheet)
    }
    #expect(parts["xl/worksheets/sheet1.xml"].contains(#"<conditionalFormatting sqref="B7:I16">"#))
    #expect(parts["xl/styles.xml"].contains("FFFFEB9C"))
  }
}
