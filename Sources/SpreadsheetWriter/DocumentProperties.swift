/// What a workbook says of itself.
public struct DocumentProperties: Hashable, Sendable {
  public var title: String
  public var author: String
  public var company: String
  /// Seconds since 1970, UTC; fixed by the caller, so that the same contents give the same bytes.
  public var createdAt: Int64

  public init(title: String = "", author: String = "iyem", company: String = "", createdAt: Int64) {
    self.title = title
    self.author = author
    self.company = company
    self.createdAt = createdAt
  }
}
