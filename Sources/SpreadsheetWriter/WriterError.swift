/// Why a workbook could not be written.
public enum WriterError: Error, Hashable, Sendable {
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
