/// Takes the events of one XML document, in document order.
///
/// Everything lent is valid for the length of the call. The first error ends the parsing and is thrown on by the reader.
public protocol XMLHandler: ~Copyable {
  mutating func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws
  mutating func end(_ name: XMLName) throws
  /// A piece of character data as UTF-8; one text may come in several pieces.
  mutating func text(_ bytes: Span<UInt8>) throws
}

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

/// Which namespaces a reader understands; the elements of all others are skipped with what they hold.
///
/// Alternatives (`mc:AlternateContent`) are resolved as ECMA-376 part 3 says: the first choice that needs nothing but what
/// is understood, or else the fallback. A document that must be read otherwise (`mc:MustUnderstand`, `mc:ProcessContent`)
/// is refused, and so is one whose meaning depends on the program that opens it.
public struct XMLVocabulary: Sendable {
  /// Namespaces of the elements that are passed on.
  let elements: [String]
  /// Namespaces of attributes that are passed on as `r:NAME`; those of other namespaces equal no name.
  let links: [String]
  /// Elements that mean so much that no alternative of some program's own may hold them.
  let decisive: Set<XMLName>

  public init(elements: [String], links: [String] = [], decisive: Set<XMLName> = []) {
    self.elements = elements
    self.links = links
    self.decisive = decisive
  }
}

/// Why a document cannot be read, and where.
public struct XMLError: Error, Hashable, Sendable {
  public enum Problem: Hashable, Sendable {
    /// The document is not well-formed; the reason is expat's, in English.
    case malformed(reason: String)
    /// The document names an encoding that is not read; as it is written there, up to 40 letters.
    case unknownEncoding(String)
    /// The document declares a DTD, which can define entities without bound.
    case documentType
    /// Elements are nested deeper than the limit.
    case tooDeep(maximum: Int)
    /// A start tag has more attributes than the limit.
    case tooManyAttributes(maximum: Int)
    /// A tag, comment or the like is longer than the limit, in bytes.
    case tooLong(maximum: Int)
    /// What the document says depends on the program that opens it, or has to be read by rules that are not followed here
    /// (ECMA-376 part 3: `mc:MustUnderstand`, `mc:ProcessContent`, alternatives of one vendor's).
    case alternatives
    /// Memory for the document cannot be had.
    case outOfMemory
  }

  public let problem: Problem
  /// Counts from 1.
  public let line: Int
  /// Counts from 1, in bytes.
  public let column: Int

  public init(_ problem: Problem, line: Int, column: Int) {
    self.problem = problem
    self.line = line
    self.column = column
  }
}
