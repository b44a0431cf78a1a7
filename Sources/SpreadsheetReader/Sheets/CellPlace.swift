public import SheetModel

/// Where a cell stands and where its value comes from.
public struct CellPlace: Hashable, Sendable {
  public var reference: CellReference
  /// The value was computed by a formula and stored beside it.
  public var isFormula: Bool

  public init(reference: CellReference, isFormula: Bool = false) {
    self.reference = reference
    self.isFormula = isFormula
  }
}
