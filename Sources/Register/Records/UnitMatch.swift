import Domain

/// A unit that a search found, with the units above it.
package struct UnitMatch: Hashable, Sendable {
  package let unit: UnitRecord
  /// The root first, the unit itself last.
  package let path: [DetsisUnit]

  package init(unit: UnitRecord, path: [DetsisUnit]) { (self.unit, self.path) = (unit, path) }
}
