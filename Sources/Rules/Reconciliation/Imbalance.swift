/// Thrown when rows and appointments do not add up to the items: a fault of ours, never the roster's.
public struct Imbalance: Error, Hashable, Sendable {
  public var expected: Int
  public var found: Int
}
