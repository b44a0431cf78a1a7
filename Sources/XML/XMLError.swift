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
