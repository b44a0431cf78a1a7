public import SheetModel

/// Why a file cannot be read as a workbook.
public enum ReaderError: Error, Hashable, Sendable {
  /// The file is something else than an .xlsx or .xlsm package.
  case notWorkbook(FileKind)
  /// The file is protected by a password.
  case encrypted
  /// The file is broken; `part` names the part of the package (empty: the package itself), `reason` is technical English.
  case damaged(part: String, reason: String)
  /// A limit of `ReaderLimits` is passed.
  case tooLarge(SizeLimit, maximum: Int)
}
