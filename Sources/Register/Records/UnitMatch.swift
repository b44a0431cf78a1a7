import Domain

/// A unit that a search found, with the units above it.
public struct UnitMatch: Hashable, Sendable {
  public let unit: UnitRecord
  /// The root first, the unit itself last.
  public let path: [DetsisUnit]

  package init(unit: UnitRecord, path: [DetsisUnit]) { (self.unit, self.path) = (unit, path) }
}
