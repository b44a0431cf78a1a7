import Foundation
import SheetModel
import SpreadsheetReader
import SpreadsheetWriter
import TestSupport
import Testing

@Suite struct `A workbook writer` {
  static func cell(_ text: String) -> CellReference { CellReference(text) ?? CellReference(column: 1, row: 1) }

  /// One sheet with a text in A1, as a reader finds it.
  private func readBack(_ text: String, mode: WorkbookWriter.Mode = .whole) throws -> CellValue? {
    var book = try WorkbookWriter(DocumentProperties(createdAt: 0), mode: mode)
    let sheet = try book.addSheet("Sayfa")
    try book.write(text, at: Self.cell("A1"), on: sheet)
    return try Workbook(bytes: book.finish()).sheet(at: 0).cells.first?.value
  }

  static let texts = [
    "Şükrü İÇLİ", "=1+1", "=HYPERLINK(\"http://x\",\"y\")", "+90 532", "@SUM(A1)", "http://example.com", "a\nb\tc",
    "<&>\"'",
    "bell\u{7}here", "_x0041_ stays", "_x0041_ and \u{7}", "a_x", "10000000146", "😀", "  spaces  ",
  ]

  @Test(arguments: texts)
  func `writes any text as text and never as a formula`(text: String) throws {
    #expect(try readBack(text) == .string(text))
  }

  @Test(arguments: texts)
  func `does so row by row as well`(text: String) throws {
    let folder = try TemporaryFolder()
    #expect(try readBack(text, mode: .rowByRow(scratch: folder.path)) == .string(text))
  }

  @Test func `replaces what XML cannot hold`() throws {
    #expect(try readBack("a\u{0}b\u{FFFE}c") == .string("a\u{FFFD}b\u{FFFD}c"))
  }

  @Test func `writes line ends as line feeds`() throws {
    #expect(try readBack("a\r\nb\rc") == .string("a\nb\nc"))
  }

  @Test func `cuts a text at 32,767 UTF-16 units, never within a character`() throws {
    let long = String(repeating: "ş", count: 32_766) + "😀"
    #expect(try readBack(long) == .string(String(repeating: "ş", count: 32_766)))
    #expect(try readBack(String(repeating: "x", count: 32_767)) == .string(String(repeating: "x", count: 32_767)))
  }

  @Test func `gives equal bytes for equal calls`() throws {
    func build() throws -> [UInt8] {
      var book = try WorkbookWriter(DocumentProperties(title: "T", createdAt: 1_466_663_400))
      let sheet = try book.addSheet("S")
      let style = try book.style(CellStyle().with { $0.isBold = true })
      try book.write("x", at: Self.cell("B2"), on: sheet, style: style)
      try book.comment("note", at: Self.cell("B2"), on: sheet)
      return try book.finish()
    }
    #expect(try build() == build())
  }

  @Test func `carries the time that it is given, not the clock's`() throws {
    var book = try WorkbookWriter(DocumentProperties(createdAt: 1_466_663_400))
    _ = try book.addSheet("S")
    #expect(try PackageParts(book.finish())["docProps/core.xml"].contains("2016-06-23T06:30:00Z"))
  }

  @Test func `leaves nothing behind when it is abandoned`() throws {
    let folder = try TemporaryFolder()
    do {
      var book = try WorkbookWriter(DocumentProperties(createdAt: 0), mode: .rowByRow(scratch: folder.path))
      let sheet = try book.addSheet("S")
      for row in 1...2_000 {
        try book.write("a row of some length", at: CellReference(column: 1, row: row), on: sheet)
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func `makes one style of equal looks`() throws {
    var book = try WorkbookWriter(DocumentProperties(createdAt: 0))
    let bold = CellStyle().with { $0.isBold = true }
    #expect(try book.style(bold) == book.style(bold))
    #expect(try book.style(bold) != book.style(CellStyle()))
  }

  @Test(arguments: ["", "a/b", "çok uzun bir sayfa adı otuz bir harfi aşar", "İkinci"])
  func `refuses a sheet name that Excel would not take`(name: String) throws {
    var book = try WorkbookWriter(DocumentProperties(createdAt: 0))
    _ = try book.addSheet("İkinci")
    do {
      _ = try book.addSheet(name)
      Issue.record("taken: \(name)")
    } catch { #expect(error == .sheetName(name)) }
  }

  @Test(arguments: [
    CellReference(column: 0, row: 1), CellReference(column: 1, row: 0), CellReference(column: 16_385, row: 1),
    CellReference(column: 1, row: 1_048_577),
  ])
  func `refuses a cell outside of the sheet`(cell: CellReference) throws {
    var book = try WorkbookWriter(DocumentProperties(createdAt: 0))
    let sheet = try book.addSheet("S")
    do {
      try book.write("x", at: cell, on: sheet)
      Issue.record("taken: \(cell)")
    } catch { #expect(error == .outOfRange("\(cell)")) }
  }

  @Test func `reports a folder for its rows that is not there`() throws {
    do {
      _ = try WorkbookWriter(DocumentProperties(createdAt: 0), mode: .rowByRow(scratch: "/nowhere"))
      Issue.record("opened")
    } catch { #expect(error == .noSpace(folder: "/nowhere")) }
  }
}
