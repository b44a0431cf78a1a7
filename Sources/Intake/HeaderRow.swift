import Domain
import SheetModel

/// The row of the nine labels, and which column each field has.
struct HeaderRow {
  let row: Int
  /// The last row that its merged cells reach down to.
  let bottom: Int
  let columns: [Field: Int]
  /// Other texts of the row, from left to right.
  let added: [String]

  /// Nil for a row that was not meant to be the header.
  init?(row: Int, in grid: LabelledGrid) {
    guard grid.labelCount(ofRow: row) >= FormFinder.labelsThatMeanAHeader else { return nil }
    var columns = [Field: Int]()
    var added = [String]()
    var bottom = row
    for column in grid.columns(ofRow: row) {
      let reference = CellReference(column: column, row: row)
      if let field = grid.label(at: reference), Field.columns.contains(field), columns[field] == nil {
        columns[field] = column
        bottom = max(bottom, grid.extent(of: reference).last.row)
      } else if let text = grid.text(at: reference) {
        added.append(TurkishText.tidy(text))
      }
    }
    guard columns.count >= FormFinder.labelsThatMeanAHeader else { return nil }
    self.row = row
    self.bottom = bottom
    self.columns = columns
    self.added = added
  }

  var missing: [Field] { Field.columns.filter { columns[$0] == nil } }

  /// The fields that do not stand in the official order.
  var moved: [Field] {
    let found = Field.columns.filter { columns[$0] != nil }
    let official = found.map { columns[$0] ?? 0 }.sorted()
    return zip(found, official).filter { columns[$0] != $1 }.map(\.0)
  }
}
