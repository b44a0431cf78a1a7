import Domain
import SheetModel

/// The rows between the header and the explanations, which are never data.
struct FormTable {
  private let header: HeaderRow
  private let bottom: Int
  private let grid: LabelledGrid
  /// No more rows than one beyond this are read.
  private let maximum: Int

  /// So many cells with content make a row of what stands below the table's end.
  private static let cellsOfAStrayRow = 5

  /// `bottom`: the row below the last that may belong to the table.
  init(header: HeaderRow, bottom: Int, grid: LabelledGrid, maximum: Int) {
    self.header = header
    self.bottom = bottom
    self.grid = grid
    self.maximum = maximum
  }

  /// The rows in which any cell other than SIRA NO has content.
  var rows: [RequestRow] {
    var rows = [RequestRow]()
    var isBelowTable = false
    for row in grid.rows(in: header.bottom + 1..<max(bottom, header.bottom + 1)) where rows.count <= maximum {
      isBelowTable = isBelowTable || startsExplanations(row)
      // An explanation fills one cell; what fills several is a row that its sender put below them.
      guard filledCount(row) >= (isBelowTable ? Self.cellsOfAStrayRow : 1) else { continue }
      rows.append(
        RequestRow(position: row - header.bottom, readings: Field.columns.map { reading(of: $0, row: row) }))
    }
    return rows
  }

  /// How many of the row's cells have content, SIRA NO left out.
  private func filledCount(_ row: Int) -> Int {
    Field.columns.count { field in
      field != .rowNumber && place(of: field, row: row).map { grid[$0] != nil } ?? false
    }
  }

  private func reading(of field: Field, row: Int) -> FieldReading {
    guard let place = place(of: field, row: row) else {
      return FieldReading(cell: CellReference(column: 1, row: row))
    }
    if let cell = grid[place] { return CellTidier.reading(of: cell, as: field) }
    guard field != .rowNumber, let above = grid.cellAbove(place), above.reference.row > header.bottom else {
      return FieldReading(cell: place)
    }
    // One cell over several rows: its value is seen in each of them.
    var reading = CellTidier.reading(of: above, as: field)
    reading.cell = place
    reading.isMerged = true
    return reading
  }

  private func place(of field: Field, row: Int) -> CellReference? {
    header.columns[field].map { CellReference(column: $0, row: row) }
  }

  /// Whether the row holds the title of the explanations, or one of them where the title is missing.
  private func startsExplanations(_ row: Int) -> Bool {
    grid.columns(ofRow: row).contains { column in
      guard let text = grid.text(at: CellReference(column: column, row: row)) else { return false }
      return Explanations.isTitle(text) || Explanations.isExplanation(text)
    }
  }
}
