/// How a sheet prints: on A4, one page wide.
public struct PrintSetup: Hashable, Sendable {
  public var isLandscape: Bool
  /// The sheet is made small enough for one page; else it goes on over as many as it needs.
  public var isOnePage: Bool
  /// The row that stands at the top of every page.
  public var repeatedRow: Int?
  /// The text at the bottom left; the page number stands at the right.
  public var footer: String?

  public init(isLandscape: Bool = true, isOnePage: Bool = false, repeatedRow: Int? = nil, footer: String? = nil) {
    self.isLandscape = isLandscape
    self.isOnePage = isOnePage
    self.repeatedRow = repeatedRow
    self.footer = footer
  }
}
