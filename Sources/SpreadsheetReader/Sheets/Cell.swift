public import SheetModel

/// One cell that has content.
public struct Cell: Hashable, Sendable {
  public var reference: CellReference
  public var value: CellValue
  /// The value was computed by a formula and stored beside it.
  public var isFormula: Bool

  public init(reference: CellReference, value: CellValue, isFormula: Bool = false) {
    self.reference = reference
    self.value = value
    self.isFormula = isFormula
  }
}
