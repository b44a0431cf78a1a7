public import SheetModel

/// A range of cells and where its link leads.
@usableFromInline
struct LinkedRange {
  @usableFromInline let range: CellRange
  /// An address (`mailto:x@y`), or `#` and a place within the workbook.
  @usableFromInline let target: String
}
