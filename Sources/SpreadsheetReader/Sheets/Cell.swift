public import SheetModel

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
