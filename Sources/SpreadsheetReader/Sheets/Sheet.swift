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

/// One cell that has content.
public struct Cell: Hashable, Sendable {
  public var reference: CellReference
  public var value: CellValue
  /// The value was computed by a formula and stored beside it.
  public var isFormula: Bool
  /// People see the value as it is (`CellPlace.isShown`), and no other cell claims its place.
  public var isShown: Bool

  public init(reference: CellReference, value: CellValue, isFormula: Bool = false, isShown: Bool = true) {
    self.reference = reference
    self.value = value
    self.isFormula = isFormula
    self.isShown = isShown
  }
}

/// The value of one cell.
public enum CellValue: Hashable, Sendable {
  case string(String)
  case number(Double)
  case boolean(Bool)
  /// An error value such as `#N/A`.
  case error(String)
  /// A number that its format shows as a date: ISO 8601 text as of `DateValue.iso`, and the number itself.
  case date(iso: String, serial: Double)
  case formulaWithoutValue
}

/// Where a cell stands, where its value comes from, and whether it is seen.
public struct CellPlace: Hashable, Sendable {
  public var reference: CellReference
  /// The value was computed by a formula and stored beside it.
  public var isFormula: Bool
  /// People see the value as it is: its row and column are not hidden, its format shows it, its text is neither struck out
  /// nor of its ground's colour. Merged ranges and
  /// conditional formats, which follow the cells, are not considered.
  public var isShown: Bool
  /// The cell names no style: its column's may count.
  var isUnstyled = false

  public init(reference: CellReference, isFormula: Bool = false, isShown: Bool = true) {
    self.reference = reference
    self.isFormula = isFormula
    self.isShown = isShown
  }
}

/// A range of cells and where its link leads.
@usableFromInline
struct LinkedRange {
  @usableFromInline let range: CellRange
  /// An address (`mailto:x@y`), or `#` and a place within the workbook.
  @usableFromInline let target: String
}
