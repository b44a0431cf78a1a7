/// A rectangle of cells, both corners included.
public struct CellRange: Hashable, Sendable, CustomStringConvertible {
  public var first: CellReference
  public var last: CellReference

  public init(_ first: CellReference, _ last: CellReference) {
    self.first = CellReference(column: min(first.column, last.column), row: min(first.row, last.row))
    self.last = CellReference(column: max(first.column, last.column), row: max(first.row, last.row))
  }

  /// Reads `A1:C3`, or `A1` for one cell.
  public init?(_ text: some StringProtocol) {
    let corners = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let first = corners.first.flatMap({ CellReference($0) }), corners.count <= 2 else { return nil }
    guard corners.count == 2 else {
      self.init(first, first)
      return
    }
    guard let last = CellReference(corners[1]) else { return nil }
    self.init(first, last)
  }

  /// The smallest rectangle that holds both.
  package func joined(with other: CellRange) -> CellRange {
    CellRange(
      CellReference(column: min(first.column, other.first.column), row: min(first.row, other.first.row)),
      CellReference(column: max(last.column, other.last.column), row: max(last.row, other.last.row)))
  }

  public func contains(_ cell: CellReference) -> Bool {
    (first.row...last.row).contains(cell.row) && (first.column...last.column).contains(cell.column)
  }

  public var description: String { first == last ? "\(first)" : "\(first):\(last)" }
}
