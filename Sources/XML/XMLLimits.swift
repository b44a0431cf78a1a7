/// How much of a kind one document may hold.
public struct XMLLimits: Hashable, Sendable {
  /// Elements within each other.
  public var depth: Int
  /// Attributes of one start tag.
  public var attributes: Int

  public init(depth: Int = 128, attributes: Int = 512) {
    self.depth = depth
    self.attributes = attributes
  }
}
