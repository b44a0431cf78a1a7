import Domain
import SheetModel
import SpreadsheetReader

/// The two labels of the institution and their values: behind the label in its own cell, in the next cell with content to
/// the right or, failing that, below.
struct InstitutionBlock {
  private let headerRow: Int
  private let top: Int
  private let end: Int
  private let grid: LabelledGrid

  /// So many places of one label are looked at.
  private static let mostPlaces = 8

  /// `end`: the row below the last in which a label may stand.
  init(above headerRow: Int, from top: Int, to end: Int, grid: LabelledGrid) {
    self.headerRow = headerRow
    self.top = top
    self.end = end
    self.grid = grid
  }

  /// Nil when the label is missing; an empty reading when it has no value, and all values where the label stands several
  /// times with different ones: nobody can tell which of them is meant.
  func reading(of field: Field) -> FieldReading? {
    let labels = places(of: field)
    guard var reading = labels.first.map({ self.reading(of: field, at: $0) }) else { return nil }
    guard field == .institutionDetsisNo else { return reading }
    var texts = [String]()
    for other in labels.map({ self.reading(of: field, at: $0) }) where other.fault == nil {
      if !other.text.isEmpty, !texts.contains(other.text) { texts.append(other.text) }
    }
    if texts.count > 1 {
      reading.text = texts.joined(separator: " / ")
      reading.original = reading.text
      reading.isCorrected = false
    }
    return reading
  }

  /// Where the label is seen: above the header, or else below the table; or else above the form, which shares it then.
  private func places(of field: Field) -> [CellReference] {
    let places =
      Array(grid.places(of: field, in: top..<headerRow, count: Self.mostPlaces))
      + grid.places(of: field, in: headerRow..<max(end, headerRow), count: Self.mostPlaces)
    if !places.isEmpty { return places }
    return grid.firstPlace(of: field).flatMap { $0.row < top ? [$0] : nil } ?? []
  }

  private func reading(of field: Field, at label: CellReference) -> FieldReading {
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
      in: label.last.row + 1..<max(label.first.row > headerRow ? end : headerRow, label.last.row + 1))
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
