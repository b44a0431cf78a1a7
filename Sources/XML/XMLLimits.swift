/// How much of a kind one document may hold.
public struct XMLLimits: Hashable, Sendable {
  /// Elements within each other.
  public var depth: Int
  /// Attributes of one start tag.
  public var attributes: Int
  /// Bytes of one tag, comment or the like, which the parser holds as a whole; kept to within one piece of the document.
  public var token: Int

  public init(depth: Int = 128, attributes: Int = 512, token: Int = 1 << 20) {
    self.depth = depth
    self.attributes = attributes
    self.token = token
  }
}
