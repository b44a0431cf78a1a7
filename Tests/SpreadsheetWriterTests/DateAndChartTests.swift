import SheetModel
import SpreadsheetReader
import SpreadsheetWriter
import TestSupport
import Testing

@Suite struct `Dates and stacked charts` {
  private func bytes(_ draw: (inout WorkbookWriter, SpreadsheetWriter.Sheet) throws -> Void) throws -> [UInt8] {
    var book = try WorkbookWriter(DocumentProperties(createdAt: 0))
    let sheet = try book.addSheet("Sayfa")
    try draw(&book, sheet)
    return try book.finish()
  }

  private func cells(_ first: String, _ last: String) throws -> CellRange {
    try CellRange(#require(CellReference(first)), #require(CellReference(last)))
  }

  @Test func `are read back as the dates that they are`() throws {
    let bytes = try bytes { book, sheet in
      let style = try book.style(CellStyle().with { $0.format = .code("dd.mm.yyyy hh:mm") })
      try book.write(serial: 42_544.395_833_333_336, at: #require(CellReference("A1")), on: sheet, style: style)
    }
    let value = try Workbook(bytes: bytes).sheet(at: 0).cells.first?.value
    guard case .date(let iso, _) = value else {
      Issue.record("\(String(describing: value))")
      return
    }
    #expect(iso.hasPrefix("2016-06-23T09:30"))
    #expect(PackageParts(bytes)["xl/styles.xml"].contains("formatCode=\"dd.mm.yyyy hh:mm\""))
  }

  @Test func `stand upon each other in the order given, each in its colour`() throws {
    let bytes = try bytes { book, sheet in
      let chart = StackedChart(
        title: "Bulgular", categories: try cells("A2", "A4"),
        series: [
          .init(name: "Hata", values: try cells("B2", "B4"), colour: 0xB3261E),
          .init(name: "Uyarı", values: try cells("C2", "C4"), colour: 0xC98A00),
        ], source: sheet, categoryFormat: "dd.mm")
      try book.insert(chart, at: #require(CellReference("E2")), on: sheet)
    }
    let chart = PackageParts(bytes)["xl/charts/chart1.xml"]
    #expect(chart.contains("<c:grouping val=\"stacked\"/>"))
    for part in ["Sayfa!$A$2:$A$4", "Sayfa!$B$2:$B$4", "Sayfa!$C$2:$C$4", "B3261E", "C98A00", "Uyarı", "dd.mm"] {
      #expect(chart.contains(part) || chart.replacing("'", with: "").contains(part), "\(part)")
    }
  }
}
