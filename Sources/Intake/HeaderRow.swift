import Domain
import SheetModel

/// The row of the nine labels, and which column each field has.
struct HeaderRow {
  let row: Int
  /// The last row that its merged cells reach down to.
  let bottom: Int
  let columns: [Field: Int]
  /// Labels under another name, from left to right.
  let renamed: [String]
  /// Other texts of the row, from left to right.
  let added: [String]
  /// None of the labels is seen.
  let isHidden: Bool

  /// Nil for a row that was not meant to be the header.
  init?(row: Int, in grid: LabelledGrid) {
    guard grid.labelCount(ofRow: row) >= FormFinder.labelsThatMeanAHeader else { return nil }
    var columns = [Field: Int]()
    var others = [(column: Int, text: String)]()
    for column in grid.columns(ofRow: row) {
      let reference = CellReference(column: column, row: row)
      if let field = grid.label(at: reference), Field.columns.contains(field), columns[field] == nil {
        columns[field] = column
      } else if let text = grid.text(at: reference) {
        others.append((column, TurkishText.tidy(text)))
      }
    }
    var renamed = [String]()
    var added = [String]()
    for (column, text) in others {
      if let field = RenamedLabels.field(text), columns[field] == nil {
        columns[field] = column
        renamed.append(text)
      } else {
        added.append(text)
      }
    }
    isHidden = columns.isEmpty
    // A hidden column stands for its field where no other does: its values are not seen, and say so.
    for column in grid.columns(ofRow: row) {
      let place = CellReference(column: column, row: row)
      guard let cell = grid[place], !cell.isShown, case .string(let text) = cell.value else { continue }
      guard let field = grid.hiddenLabel(at: place) ?? RenamedLabels.field(text) else { continue }
      if Field.columns.contains(field), columns[field] == nil { columns[field] = column }
    }
    guard columns.count >= FormFinder.labelsThatMeanAHeader else { return nil }
    self.row = row
    bottom = columns.values.map { grid.extent(of: CellReference(column: $0, row: row)).last.row }.max() ?? row
    self.columns = columns
    self.renamed = renamed
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
