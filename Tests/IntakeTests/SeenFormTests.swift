import Domain
import SheetModel
import SpreadsheetReader
import TestSupport
import Testing

@testable import Intake

/// A form is what people see of it: hidden cells say nothing, and a merged cell counts wherever it is seen.
@Suite struct `A form as it is seen` {
  private let sample = SampleForm(rows: 3)

  private func column(_ field: Field) throws -> Int { try #require(Field.columns.firstIndex(of: field)) + 1 }

  @Test func `has rows that are hidden, and says so of each of their values`() throws {
    var sheet = SheetBuilder(sample)
    sheet.hide(row: 8)
    let form = try #require(sheet.form)
    #expect(form.rows.map(\.isHidden) == [false, true, false])
    #expect(form.rows[1][.nationalId].fault == .notShown)
    #expect(form.rows[1][.nationalId].text.isEmpty)
    #expect(form.rows[1][.nationalId].original == sample.rows[1][.nationalId])
    #expect(form.rows[1].rowNumber == 2)
    #expect(form.rows[0][.nationalId].fault == nil)
  }

  @Test func `has single values that are not seen`() throws {
    var sheet = SheetBuilder(sample)
    sheet.hide(try column(.fullName), 7)
    let row = try #require(sheet.form).rows[0]
    #expect(row[.fullName].fault == .notShown)
    #expect(row[.email].fault == nil)
    #expect(!row.isHidden)
  }

  @Test func `takes the institution's number that is seen, and no other`() throws {
    var sheet = SheetBuilder(sample)
    sheet.put("99999999", 2, 3)
    sheet.hide(2, 3)
    #expect(try #require(sheet.form).institutionNo?.text == sample.institutionNo)
    sheet.clear(4, 3)
    #expect(try #require(sheet.form).institutionNo?.fault == .notShown)
    sheet.hide(1, 3)
    #expect(try #require(sheet.form).institutionNo == nil)
  }

  @Test func `is hidden where its header row is`() throws {
    var sheet = SheetBuilder(sample)
    sheet.hide(row: 6)
    #expect(try #require(sheet.form).isHidden)
    sheet = SheetBuilder(sample)
    for row in 6...9 { sheet.hide(try column(.workPhone), row) }
    let form = try #require(sheet.form)
    #expect(!form.isHidden)
    #expect(form.rows.map { $0[.workPhone].fault } == [.notShown, .notShown, .notShown])
  }

  @Test func `prefers a column that is seen to a hidden one of the same label`() throws {
    var sheet = SheetBuilder(sample, column: 2)
    sheet.put(Field.nationalId.label, 1, 6)
    sheet.put("10000000146", 1, 7)
    for row in 6...9 { sheet.hide(1, row) }
    #expect(try #require(sheet.form).rows[0][.nationalId].text == sample.rows[0][.nationalId])
  }

  @Test func `has a merged cell's value in each of its rows`() throws {
    var sheet = SheetBuilder(sample)
    let unit = try column(.unitDetsisNo)
    for row in 8...9 { sheet.clear(unit, row) }
    sheet.merge(unit...unit, 7...9)
    let rows = try #require(sheet.form).rows
    let no = try #require(sample.rows[0][.unitDetsisNo])
    #expect(rows.map { $0[.unitDetsisNo].text } == [no, no, no])
    #expect(rows.map { $0[.unitDetsisNo].isMerged } == [false, true, true])
    #expect(rows[2][.unitDetsisNo].cell == CellReference(column: unit, row: 9))
  }

  @Test func `has nothing of what stands beneath a merged cell`() throws {
    var sheet = SheetBuilder(sample)
    for column in 1...9 { sheet.merge(column...column, 7...8) }
    let rows = try #require(sheet.form).rows
    #expect(rows.map { $0[.nationalId].text } == [0, 2].map { sample.rows[$0][.nationalId] })

    sheet = SheetBuilder(sample)
    let name = try column(.fullName)
    sheet.merge(name...name + 1, 8...8)
    let row = try #require(sheet.form).rows[1]
    #expect(row[.fullName].text == sample.rows[1][.fullName])
    #expect(row[.workPhone].isEmpty)
  }

  @Test func `cannot be read where merged ranges share cells`() {
    for (columns, rows) in [(2...3, 8...8), (1...2, 7...7), (2...2, 7...20), (2...2, 7...8)] {
      var sheet = SheetBuilder(sample)
      sheet.merge(2...2, 7...8)
      sheet.merge(columns, rows)
      guard case .unreadable(.damaged) = sheet.result else {
        Issue.record("\(columns) \(rows)")
        continue
      }
    }
  }

  @Test(arguments: 0..<40)
  func `covers the cells that a plain search finds covered`(seed: UInt64) {
    var random = SeededRandom(seed)
    var ranges = [CellRange]()
    for _ in 0..<30 {
      let first = CellReference(column: .random(in: 1...30, using: &random), row: .random(in: 1...30, using: &random))
      let last = CellReference(
        column: first.column + .random(in: 0...4, using: &random), row: first.row + .random(in: 0...4, using: &random))
      let range = CellRange(first, last)
      let isFree = ranges.allSatisfy { other in
        other.last.column < range.first.column || range.last.column < other.first.column
          || other.last.row < range.first.row || range.last.row < other.first.row
      }
      if isFree || seed % 4 == 0 { ranges.append(range) }
    }
    let cells = (1...35).flatMap { row in
      (1...35).map { Cell(reference: CellReference(column: $0, row: row), value: .number(1)) }
    }
    let merged = MergedCells(ranges, over: cells)
    let places = cells.map(\.reference)
    let most = places.map { place in ranges.count { $0.contains(place) && $0.first != $0.last } }.max() ?? 0
    #expect(merged.overlap == (most > 1))
    guard !merged.overlap else { return }
    #expect(
      merged.uncovered.map(\.reference)
        == places.filter { place in !ranges.contains { $0.contains(place) && $0.first != place } })
    for place in places {
      let above = ranges.first { $0.contains(place) && $0.first.column == place.column && $0.first.row < place.row }
      #expect(merged.rangeAbove(place) == above)
    }
  }
}

/// How many forms and rows one file may hold, and what looking for them costs.
@Suite struct `Many forms on one sheet` {
  private func sheet(forms: Int, rows: Int = 1) -> SheetBuilder {
    var sheet = SheetBuilder()
    var row = 1
    for _ in 0..<forms {
      for (column, field) in Field.columns.enumerated() { sheet.put(field.label, column + 1, row) }
      for _ in 0..<rows {
        row += 1
        sheet.put("Yetki Kayıt", 2, row)
        sheet.put("10000000146", 5, row)
      }
      row += 1
    }
    return sheet
  }

  @Test func `are refused beyond a number, and so are their rows`() {
    var limits = ReaderLimits.standard
    (limits.forms, limits.rows) = (5, 20)
    func result(_ sheet: SheetBuilder) -> FormFinder.Result { FormFinder(sheet.sheet, limits: limits).result }
    guard case .forms(let forms) = result(sheet(forms: 5, rows: 4)) else {
      Issue.record("no forms")
      return
    }
    #expect(forms.count == 5)
    guard case .unreadable(.tooLarge(.forms, maximum: 5)) = result(sheet(forms: 6)),
      case .unreadable(.tooLarge(.rows, maximum: 20)) = result(sheet(forms: 5, rows: 5)),
      case .unreadable(.tooLarge(.rows, maximum: 20)) = result(sheet(forms: 1, rows: 21))
    else {
      Issue.record("taken")
      return
    }
  }

  @Test(arguments: [1, 9])
  func `are found by a search that grows as they do`(rows: Int) {
    var limits = ReaderLimits.standard
    (limits.forms, limits.rows) = (.max, .max)
    func lookups(_ forms: Int) -> Int {
      let finder = FormFinder(sheet(forms: forms, rows: rows).sheet, limits: limits)
      guard case .forms(let found) = finder.result, found.count == forms else { return 0 }
      return finder.lookups
    }
    let few = lookups(50)
    #expect(few > 0)
    // A search in a sorted list takes a few steps more in a longer one; a quadratic one would take 400 times as many.
    #expect(lookups(1000) < 30 * few)
  }

  @Test func `are found in a row of many cells by no more than its length`() {
    func lookups(_ columns: Int) -> Int {
      var sheet = SheetBuilder()
      for column in 1...columns { sheet.put(column % 3 == 0 ? Field.email.label : Field.unitName.label, column, 1) }
      for (column, field) in Field.columns.enumerated() { sheet.put(field.label, column + 1, 1) }
      let finder = FormFinder(sheet.sheet)
      _ = finder.result
      return finder.lookups
    }
    #expect(lookups(10_000) < 30 * lookups(500))
  }
}
