/// What a workbook says of itself.
package struct DocumentProperties: Hashable, Sendable {
  package var title: String
  package var author: String
  package var company: String
  /// Seconds since 1970, UTC; fixed by the caller, so that the same contents give the same bytes.
  package var createdAt: Int64

  package init(title: String = "", author: String = "iyem", company: String = "", createdAt: Int64) {
    self.title = title
    self.author = author
    self.company = company
    self.createdAt = createdAt
  }
}

/// A worksheet of the workbook that made it.
package struct Sheet: Hashable, Sendable {
  let index: Int
  /// Its name, as formulas and links write it.
  package let name: String
}

/// A cell style of the workbook that made it.
package struct Style: Hashable, Sendable {
  let index: Int
}

/// Why a workbook could not be written.
package enum WriterError: Error, Hashable, Sendable {
  /// The C library refused; its own number (`lxw_error`).
  case failed(code: UInt32)
  /// No memory for the workbook or one of its parts.
  case outOfMemory
  /// A cell lies outside of what a worksheet can hold (1,048,576 rows by 16,384 columns).
  case outOfRange(String)
  /// A name that a worksheet cannot have: empty, longer than 31 characters, one of `[]:*?/\`, or taken.
  case sheetName(String)
  /// A call to the file system that failed: which one, and its `errno`.
  case system(call: String, errno: Int32)
  /// The folder for temporary files has less room left than a workbook needs, so that its parts may be cut short.
  case noSpace(folder: String)
}
