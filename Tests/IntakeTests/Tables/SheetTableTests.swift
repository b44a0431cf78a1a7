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
    #expect(end.problem?.code == .tableRepeated)
    #expect(end.problem?.details[.added] == "Bir, İki")
  }

  @Test func `lacks labels: they are named`() throws {
    let (table, end) = try read(try workbook([("Liste", Self.rows)]), as: .hierarchy)
    #expect(table.rows.isEmpty)
    #expect(end.problem?.code == .tableNotRecognised)
    #expect(end.problem?.details[.missing] == "YARDIMCI DETSİS NO")
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
}
