import Domain
import SheetModel

/// The rows between the header and the explanations, which are never data.
struct FormTable {
  private let header: HeaderRow
  private let bottom: Int
  private let grid: LabelledGrid

  init(header: HeaderRow, bottom: Int, grid: LabelledGrid) {
    self.header = header
    self.bottom = bottom
    self.grid = grid
  }

  /// The rows in which any cell other than SIRA NO has content.
  var rows: [RequestRow] {
    var rows = [RequestRow]()
    for row in grid.rows where row > header.bottom && row <= bottom {
      if startsExplanations(row) { break }
      guard isFilled(row) else { continue }
      rows.append(
        RequestRow(position: row - header.bottom, readings: Field.columns.map { reading(of: $0, row: row) }))
    }
    return rows
  }

  private func isFilled(_ row: Int) -> Bool {
    Field.columns.contains { field in
      field != .rowNumber && place(of: field, row: row).map { grid[$0] != nil } ?? false
    }
  }

  private func reading(of field: Field, row: Int) -> FieldReading {
    guard let place = place(of: field, row: row) else {
      return FieldReading(cell: CellReference(column: 1, row: row))
    }
    return grid[place].map { CellTidier.reading(of: $0, as: field) } ?? FieldReading(cell: place)
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
