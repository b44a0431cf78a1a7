import SheetModel

/// A chart of one series.
public struct BarChart: Hashable, Sendable {
  public enum Direction: Hashable, Sendable { case bars, columns }

  public var direction: Direction
  public var title: String
  /// The names of the bars, and their lengths: cells of `source`.
  public var categories: CellRange
  public var values: CellRange
  public var source: Sheet
  /// The colours of the single bars, from the first; the rest take the last one.
  public var colours: [Colour]
  /// In pixels.
  public var width: Int
  public var height: Int

  public init(
    _ direction: Direction, title: String, categories: CellRange, values: CellRange, source: Sheet,
    colours: [Colour] = [], width: Int = 480, height: Int = 288
  ) {
    self.direction = direction
    self.title = title
    self.categories = categories
    self.values = values
    self.source = source
    self.colours = colours
    self.width = width
    self.height = height
  }
}
