import Domain

/// Takes the rows of one labelled table, from top to bottom.
///
/// The row is lent for the length of the call; blank rows and repeated headers are left out. The first error ends the
/// reading and is thrown on.
public protocol TableHandler {
  /// Comes once, before the first row.
  mutating func begin(_ header: TableHeader) throws
  mutating func row(_ row: borrowing TableRow) throws
}
