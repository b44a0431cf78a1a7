public import SheetModel

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
