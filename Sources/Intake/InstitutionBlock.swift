import Domain
import SheetModel
import SpreadsheetReader

/// The two labels of the institution and their values: behind the label in its own cell, in the next cell with content to
/// the right or, failing that, below.
struct InstitutionBlock {
  private let headerRow: Int
  private let top: Int
  private let grid: LabelledGrid

  init(above headerRow: Int, from top: Int, grid: LabelledGrid) {
    self.headerRow = headerRow
    self.top = top
    self.grid = grid
  }

  /// Nil when the label is missing; an empty reading when it has no value.
  func reading(of field: Field) -> FieldReading? {
    guard let label = grid.place(of: field, in: top..<headerRow) else { return nil }
    if let text = grid.text(at: label), InstitutionLabels.field(text) == nil, let both = LabelledValue(text) {
      let isFormula = grid[label]?.isFormula ?? false
      return CellTidier.formReading(
        of: Cell(reference: label, value: .string(both.value), isFormula: isFormula), as: field)
    }
    let extent = grid.extent(of: label)
    // What is not seen is no value where another is; by itself it is one that cannot be taken.
    let place = right(of: extent) ?? below(extent) ?? right(of: extent, isSeen: false) ?? below(extent, isSeen: false)
    guard let place, let cell = grid[place] else {
      return FieldReading(cell: CellReference(column: extent.last.column + 1, row: label.row))
    }
    return CellTidier.formReading(of: cell, as: field)
  }

  private func right(of label: CellRange, isSeen: Bool = true) -> CellReference? {
    for row in grid.rows(in: label.first.row..<label.last.row + 1) {
      let column = grid.columns(ofRow: row).first { column in
        column > label.last.column && (!isSeen || grid[CellReference(column: column, row: row)]?.isShown == true)
      }
      guard let column else { continue }
      let place = CellReference(column: column, row: row)
      return grid.label(at: place) == nil ? place : nil
    }
    return nil
  }

  /// The first content below the label, as wide as the label is; a label ends the search.
  private func below(_ label: CellRange, isSeen: Bool = true) -> CellReference? {
    let columns = label.first.column...label.last.column
    for row in grid.rows(
      in: label.last.row + 1..<(label.first.row > headerRow ? .max : max(headerRow, label.last.row + 1)))
    {
      let column = grid.columns(ofRow: row).first { column in
        columns.contains(column) && (!isSeen || grid[CellReference(column: column, row: row)]?.isShown == true)
      }
      guard let column else { continue }
      let place = CellReference(column: column, row: row)
      return grid.label(at: place) == nil ? place : nil
    }
    return nil
  }
}
