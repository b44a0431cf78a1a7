/// A sheet as the workbook lists it.
public struct SheetInfo: Hashable, Sendable {
  /// Who gets to see a sheet.
  public enum Visibility: String, Sendable {
    case visible
    case hidden
    /// Hidden so that Excel's menus do not offer it.
    case veryHidden
  }

  public enum Kind: Sendable {
    case worksheet
    /// A chart, dialog, macro or module sheet: it has no cells to read.
    case other
  }

  public let name: String
  public let visibility: Visibility
  public let kind: Kind

  public init(name: String, visibility: Visibility, kind: Kind) {
    self.name = name
    self.visibility = visibility
    self.kind = kind
  }
}
