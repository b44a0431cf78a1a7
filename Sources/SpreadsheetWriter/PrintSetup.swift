/// How a sheet prints: on A4, one page wide where nothing else is said.
public struct PrintSetup: Hashable, Sendable {
  public var isLandscape: Bool
  /// The sheet is made small enough for one page; else it goes on over as many as it needs.
  public var isOnePage: Bool
  /// Over how many pages side by side the columns go.
  public var pagesWide: Int
  /// The columns, from the first, that stand at the left of every page.
  public var repeatedColumns: Int
  /// The row that stands at the top of every page.
  public var repeatedRow: Int?
  /// The text at the bottom left; the page number stands at the right.
  public var footer: String?

  public init(
    isLandscape: Bool = true, isOnePage: Bool = false, pagesWide: Int = 1, repeatedColumns: Int = 0,
    repeatedRow: Int? = nil, footer: String? = nil
  ) {
    self.pagesWide = pagesWide
    self.repeatedColumns = repeatedColumns
    self.isLandscape = isLandscape
    self.isOnePage = isOnePage
    self.repeatedRow = repeatedRow
    self.footer = footer
  }
}
