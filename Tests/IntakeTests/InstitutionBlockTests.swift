import Domain
import Intake
import SheetModel
import SpreadsheetReader
import TestSupport
import Testing

@Suite struct `The institution on the form` {
  /// The table alone, its header in row 8; the block is the test's own.
  private var table: SheetBuilder {
    var sheet = SheetBuilder(SampleForm(rows: 1), header: 8)
    for row in 3...6 { for column in 1...9 { sheet.clear(column, row) } }
    return sheet
  }

  private func expect(
    _ sheet: SheetBuilder, no: String?, name: String?, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let form = try #require(sheet.form, sourceLocation: sourceLocation)
    #expect(form.institutionNo?.text == no, sourceLocation: sourceLocation)
    #expect(form.institutionName?.text == name, sourceLocation: sourceLocation)
  }

  @Test func `stands in the next cell with content to the right of its label`() throws {
    var sheet = table
    sheet.put("KURUM DETSİS NO", 1, 3)
    sheet.put("10000001", 8, 3)
    sheet.put("KURUMU ADI", 1, 4)
    sheet.put("Örnek Bakanlığı", 2, 4)
    try expect(sheet, no: "10000001", name: "Örnek Bakanlığı")
  }

  @Test func `stands in either order`() throws {
    var sheet = table
    sheet.put("KURUMU ADI", 1, 3)
    sheet.put("Örnek Bakanlığı", 4, 3)
    sheet.put("KURUM DETSİS NO", 1, 4)
    sheet.put("10000001", 4, 4)
    try expect(sheet, no: "10000001", name: "Örnek Bakanlığı")
  }

  @Test func `stands below its label where nothing is beside it`() throws {
    var sheet = table
    sheet.put("KURUM DETSİS NO", 1, 3)
    sheet.put("10000001", 1, 4)
    sheet.put("KURUMU ADI", 1, 5)
    sheet.put("Örnek Bakanlığı", 1, 6)
    try expect(sheet, no: "10000001", name: "Örnek Bakanlığı")
  }

  @Test func `stands below labels that stand side by side`() throws {
    var sheet = table
    sheet.put("KURUM DETSİS NO", 1, 3)
    sheet.put("KURUMU ADI", 4, 3)
    sheet.put("10000001", 1, 4)
    sheet.put("Örnek Bakanlığı", 4, 4)
    try expect(sheet, no: "10000001", name: "Örnek Bakanlığı")
  }

  @Test func `stands below merged labels, anywhere under their width`() throws {
    var sheet = table
    sheet.put("KURUM DETSİS NO", 1, 3)
    sheet.merge(1...4, 3...3)
    sheet.put("KURUMU ADI", 5, 3)
    sheet.merge(5...9, 3...3)
    sheet.put("10000001", 2, 4)
    sheet.put("Örnek Bakanlığı", 7, 4)
    try expect(sheet, no: "10000001", name: "Örnek Bakanlığı")
  }

  @Test func `stands beside a merged label, not in it`() throws {
    var sheet = table
    sheet.put("KURUM DETSİS NO", 1, 3)
    sheet.merge(1...3, 3...4)
    sheet.put("10000001", 4, 4)
    sheet.put("KURUMU ADI", 1, 5)
    sheet.merge(1...3, 5...5)
    sheet.put("Örnek Bakanlığı", 4, 5)
    try expect(sheet, no: "10000001", name: "Örnek Bakanlığı")
  }

  @Test func `is empty where only labels follow`() throws {
    var sheet = table
    sheet.put("KURUM DETSİS NO", 1, 6)
    sheet.put("KURUMU ADI", 4, 6)
    let form = try #require(sheet.form)
    #expect(form.institutionNo?.isEmpty == true)
    #expect(form.institutionName?.isEmpty == true)
    #expect(form.institutionNo?.cell == CellReference("B6"))
  }

  @Test func `is never taken from the label below it or from the table`() throws {
    var sheet = table
    sheet.put("KURUM DETSİS NO", 1, 5)
    sheet.put("KURUMU ADI", 1, 6)
    try expect(sheet, no: "", name: "")
  }

  @Test(arguments: [(1, 2, "10000002"), (11, 2, "10000002"), (1, 2, "10000001"), (1, 10, "10000002")])
  func `is all of its numbers where the label stands twice with different ones`(
    column: Int, row: Int, other: String
  ) throws {
    var sheet = table
    sheet.put("KURUM DETSİS NO", 1, 3)
    sheet.put("10000001", 2, 3)
    sheet.put("KURUM DETSİS NO", column, row)
    sheet.put(other, column + 1, row)
    let numbers = row < 3 ? "\(other) / 10000001" : "10000001 / \(other)"
    try expect(sheet, no: other == "10000001" ? other : numbers, name: nil)
  }

  @Test func `is never taken from below the explanations`() throws {
    var sheet = table
    sheet.put("AÇIKLAMALAR", 1, 20)
    sheet.put("KURUM DETSİS NO", 1, 22)
    sheet.put("10000001", 2, 22)
    try expect(sheet, no: nil, name: nil)
  }

  @Test func `is nil where the label is missing`() throws {
    try expect(table, no: nil, name: nil)
  }

  @Test(arguments: ["Kurum Detsis No:", "KURUM\nDETSİS NO", "kurum  detsis no.", "KURUM DETSIS NO"])
  func `has a label in any spelling`(label: String) throws {
    var sheet = table
    sheet.put(label, 1, 3)
    sheet.put(.number(10_000_001), 2, 3)
    try expect(sheet, no: "10000001", name: nil)
  }

  @Test func `is not taken from white space`() throws {
    var sheet = table
    sheet.put("KURUM DETSİS NO", 1, 3)
    sheet.put(" \u{A0}", 2, 3)
    sheet.put("10000001", 3, 3)
    try expect(sheet, no: "10000001", name: nil)
  }
}
