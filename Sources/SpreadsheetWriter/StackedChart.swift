import SheetModel

/// A chart of columns in which several series stand upon each other.
public struct StackedChart: Hashable, Sendable {
  /// One colour of the columns.
  public struct Series: Hashable, Sendable {
    public var name: String
    public var values: CellRange
    public var colour: Colour

    public init(name: String, values: CellRange, colour: Colour) {
      self.name = name
      self.values = values
      self.colour = colour
    }
  }

  public var title: String
  /// What stands below the columns: cells of `source`, as are the values.
  public var categories: CellRange
  /// The lowest first.
  public var series: [Series]
  public var source: Sheet
  /// How the categories are written, as Excel's code; nil for as they stand in their cells.
  public var categoryFormat: String?
  /// In pixels.
  public var width: Int
  public var height: Int

  public init(
    title: String, categories: CellRange, series: [Series], source: Sheet, categoryFormat: String? = nil,
    width: Int = 480, height: Int = 288
  ) {
    self.title = title
    self.categories = categories
    self.series = series
    self.source = source
    self.categoryFormat = categoryFormat
    self.width = width
    self.height = height
  }
}
