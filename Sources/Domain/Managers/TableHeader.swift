import SheetModel

/// The row of labels of a table, and which column each field has.
public struct TableHeader: Hashable, Sendable {
  public let layout: TableLayout
  /// The worksheet; nil for a CSV file.
  public let sheet: String?
  /// The row of the labels, from 1.
  public let row: Int
  /// The column of each of the layout's fields, from 1; nil for a label that is missing.
  public let columns: [Int?]
  /// The last column that bears a label, known or not.
  public let width: Int
  /// A list was expected, and what stands there is a batch of changes to it.
  public let isOfBatch: Bool
  /// Fields whose label heads more than one column.
  public let repeated: [Field]

  public init(
    layout: TableLayout, sheet: String?, row: Int, columns: [Int?], width: Int, isOfBatch: Bool = false,
    repeated: [Field] = []
  ) {
    self.layout = layout
    self.sheet = sheet
    self.row = row
    self.columns = columns
    self.width = width
    self.isOfBatch = isOfBatch
    self.repeated = repeated
  }

  /// The cell of a field in a row, or the row's first cell where the table has no such column.
  public func cell(_ field: Field, row: Int) -> CellReference {
    let column = layout.fields.firstIndex(of: field).flatMap { columns[$0] }
    return CellReference(column: column ?? 1, row: row)
  }
}
