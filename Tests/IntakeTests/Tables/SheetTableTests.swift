import Domain
import Intake
import SheetModel
import SpreadsheetWriter
import TestSupport
import Testing

@Suite struct `A table in a workbook` {
  static let rows = (1...3).map { SampleManagers.row($0) }

  /// A workbook of sheets, each with its rows below a header that stands in some line.
  private func workbook(_ sheets: [(name: String, rows: [[Field: String]])], header: Int = 1) throws -> [UInt8] {
    var book = try WorkbookWriter(DocumentProperties(title: "Liste", createdAt: 1_466_659_800))
    let layout = TableLayout.managerBatch
    for sheet in sheets {
      let page = try book.addSheet(sheet.name)
      if header > 1 { try book.write("YÖNETİCİ LİSTESİ", at: CellReference(column: 1, row: 1), on: page) }
      for (column, field) in layout.fields.enumerated() {
        let place = CellReference(column: column + 1, row: header)
        try book.write(layout.label(field), at: place, on: page)
        for (index, row) in sheet.rows.enumerated() {
          let cell = CellReference(column: column + 1, row: header + 1 + index)
          if field == .unitDetsisNo, let number = row[field].flatMap({ Int($0) }) {
            try book.write(number, at: cell, on: page)
          } else {
            try book.write(row[field] ?? "", at: cell, on: page)
          }
        }
      }
    }
    return try book.finish()
  }

  @Test func `is found on its sheet, wherever it begins; numbers are read as numbers`() throws {
    let bytes = try workbook([("Liste", Self.rows)], header: 4)
    let (table, end) = try read(bytes)
    #expect(end.problem == nil)
    #expect(table.texts == Self.rows)
    #expect(table.header?.sheet == "Liste")
    #expect(table.rows.map(\.position) == [5, 6, 7])
    #expect(table.rows[0][.unitDetsisNo].cell.description == "B5")
    #expect(!table.rows[0][.unitDetsisNo].isCorrected)
  }

  @Test func `on a second sheet makes it unknown which one counts`() throws {
    let (_, end) = try read(try workbook([("Bir", Self.rows), ("İki", Self.rows)]))
    #expect(end.problem?.kind == .tableRepeated(sheets: "Bir, İki"))
  }

  @Test func `lacks labels: they are named`() throws {
    let (table, end) = try read(try workbook([("Liste", Self.rows)]), as: .hierarchy)
    #expect(table.rows.isEmpty)
    #expect(end.problem?.kind == .tableNotRecognised(.missing("YARDIMCI DETSİS NO")))
  }

  @Test func `of a damaged file is no table`() throws {
    let bytes = try workbook([("Liste", Self.rows)])
    let (_, end) = try read(Array(bytes.prefix(bytes.count / 2)))
    #expect(end.problem?.code == .fileDamaged)
  }

  @Test func `ends its reading where the handler throws`() throws {
    struct Stop: Error {}
    struct Stopping: TableHandler {
      var rows = 0
      mutating func begin(_ header: TableHeader) {}
      mutating func row(_ row: borrowing TableRow) throws {
        rows += 1
        if rows == 2 { throw Stop() }
      }
    }
    var handler = Stopping()
    var chunks = [try workbook([("Liste", Self.rows)])]
    #expect(throws: Stop.self) {
      try TableReader(.managerBatch).read(nextChunk: { chunks.popLast() }, into: &handler)
    }
  }

  // MARK: - What people see of it

  private static let columns = TableLayout.managerBatch.fields

  private func handMade(after: String = "", attributes: (Int) -> String = { _ in "" }) -> [UInt8] {
    let rows = Self.rows.map { row in Self.columns.map { row[$0] ?? "" } }
    return HandMadeWorkbook.bytes(
      [Self.columns.map(TableLayout.managerBatch.label)] + rows, after: after, attributes: attributes)
  }

  @Test func `has hidden rows, none of whose values is taken`() throws {
    let (table, end) = try read(handMade { $0 == 3 ? "hidden='1'" : "" })
    #expect(end.problem == nil)
    #expect(table.rows.map(\.isHidden) == [false, true, false])
    #expect(table.rows[1][.nationalId].fault == .notShown)
    #expect(table.rows[1][.nationalId].original == Self.rows[1][.nationalId])
  }

  @Test(arguments: ["A2:A3", "B3:C3", "A1:B2", "J2:K900"])
  func `is not taken where merged cells cover others with content`(range: String) throws {
    let after = "<mergeCells><mergeCell ref='L1:L3'/><mergeCell ref='A9:C9'/><mergeCell ref='\(range)'/></mergeCells>"
    let (_, end) = try read(handMade(after: after))
    #expect(end.problem?.kind == .cellsMerged(over: range))
    #expect(end.problem?.severity == .error)
  }

  @Test func `may have merged cells above it and where nothing stands`() throws {
    let after = "<mergeCells><mergeCell ref='A6:J9'/><mergeCell ref='M2:N3'/><mergeCell ref='A2:A2'/></mergeCells>"
    let (table, end) = try read(handMade(after: after))
    #expect(end.problem == nil)
    #expect(table.texts == Self.rows)
  }

  @Test func `is not taken where rows of it stand in a collapsed group`() throws {
    let (_, end) = try read(handMade { $0 == 3 ? "outlineLevel='1'" : $0 == 4 ? "collapsed='1'" : "" })
    #expect(end.problem?.kind == .rowsConcealed("3–3"))
  }

  @Test(arguments: [("A3:B3", true), ("A1:K900", true), ("A1:K1", false), ("L1:L9", false), ("A9:A12", false)])
  func `is not taken where a conditional format may hide what stands in it`(range: String, isHidden: Bool) throws {
    let rule = "<cfRule><iconSet showValue='0'/></cfRule>"
    let after = "<conditionalFormatting sqref='\(range)'>\(rule)</conditionalFormatting>"
    let problem = try read(handMade(after: after)).1.problem
    #expect(problem?.code == (isHidden ? .cellShowsOther : nil))
    #expect(problem?.field == (isHidden ? TableLayout.managerBatch.fields.first : nil))
  }

  @Test func `is not taken where a letter has more marks than any writing`() throws {
    var rows = Self.rows.map { row in Self.columns.map { row[$0] ?? "" } }
    rows[1][4] += String(repeating: "\u{301}", count: 31)
    let header = Self.columns.map(TableLayout.managerBatch.label)
    let (_, end) = try read(HandMadeWorkbook.bytes([header] + rows))
    #expect(end.problem?.code == .fileTooLarge)
    let csv = ([header] + rows).map { $0.joined(separator: ";") }.joined(separator: "\n")
    let table = try read(csv).table
    #expect(table.rows[1][Self.columns[4]].fault == .encoding)
    #expect(table.rows[0][Self.columns[4]].fault == nil)
  }
}
