public import SheetModel

/// One worksheet, held in memory as a whole.
public struct Sheet: Hashable, Sendable {
  public var name: String
  public var visibility: SheetInfo.Visibility
  /// Cells that have content, in reading order, each place once.
  public var cells: [Cell]
  public var merged: [CellRange]
  /// Targets such as `mailto:x@y` by cell. A link on a range of up to 256 cells stands at each of them, one on a larger
  /// range at its first.
  public var hyperlinks: [CellReference: String]

  public init(
    name: String, visibility: SheetInfo.Visibility = .visible, cells: [Cell] = [], merged: [CellRange] = [],
    hyperlinks: [CellReference: String] = [:]
  ) {
    self.name = name
    self.visibility = visibility
    self.cells = cells
    self.merged = merged
    self.hyperlinks = hyperlinks
  }
}
