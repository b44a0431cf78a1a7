public import SheetModel
internal import XML

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

extension ReaderError {
  /// What went wrong while a part was read.
  init(_ error: any Error, part: String) {
    switch error {
    case let error as ReaderError: self = error
    case let error as XMLError: self = ReaderError(error, part: part)
    default: self = .damaged(part: part, reason: String(describing: error))
    }
  }

  init(_ error: XMLError, part: String) {
    switch error.problem {
    case .malformed(let reason):
      self = .damaged(part: part, reason: "line \(error.line), column \(error.column): \(reason)")
    case .unknownEncoding:
      self = .damaged(part: part, reason: "line \(error.line), column \(error.column): unknown encoding")
    case .documentType: self = .damaged(part: part, reason: "it declares a document type (DTD), which is not allowed")
    case .tooDeep(let maximum): self = .tooLarge(.depth, maximum: maximum)
    case .tooManyAttributes(let maximum): self = .tooLarge(.attributes, maximum: maximum)
    case .tooLong(let maximum): self = .tooLarge(.tagBytes, maximum: maximum)
    case .alternatives:
      self = .damaged(part: part, reason: "what it says depends on the program that opens it (markup compatibility)")
    case .outOfMemory: self = .damaged(part: part, reason: "there is no memory for it")
    }
  }
}
