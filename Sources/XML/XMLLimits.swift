/// How much of a kind one document may hold.
public struct XMLLimits: Hashable, Sendable {
  /// Elements within each other.
  public var depth: Int
  /// Attributes of one start tag.
  public var attributes: Int
  /// Bytes of one tag, comment or the like, which the parser holds as a whole; kept to within one piece of the document.
  public var token: Int

  /// Whether a declaration that names UTF-16 in a document that is none is passed over, as .NET's `StringWriter` writes it:
  /// the document is taken for UTF-8 then.
  public var forgivesUTF16: Bool

  public init(depth: Int = 128, attributes: Int = 512, token: Int = 1 << 20, forgivesUTF16: Bool = false) {
    self.forgivesUTF16 = forgivesUTF16
    self.depth = depth
    self.attributes = attributes
    self.token = token
  }
}
