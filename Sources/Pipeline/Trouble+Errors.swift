import Domain
import Files
import Messages
import Registry
import Reports
import SpreadsheetWriter

extension Trouble {
  /// Any error of the operations as what the operator reads.
  public init(_ error: any Error) {
    self =
      switch error {
      case let trouble as Trouble: trouble
      case let error as FileError: .fileSystem(path: error.path, reason: error.reason)
      case let holder as FileLock.Holder: .locked(process: holder.process, since: holder.since)
      case let error as RegistryError: Self.of(error)
      case ReportError.file(let error): .fileSystem(path: error.path, reason: error.reason)
      case ReportError.template(let path, let reason): .fileSystem(path: path, reason: reason)
      case ReportError.workbook(let error): Self.of(error)
      case let error as WriterError: Self.of(error)
      default: .registry(reason: "\(error)")
      }
  }

  private static func of(_ error: WriterError) -> Trouble {
    if case .noSpace(let folder) = error { return .fileSystem(path: folder, reason: "no space left on device") }
    return .fileSystem(path: "xlsx", reason: "\(error)")
  }

  private static func of(_ error: RegistryError) -> Trouble {
    switch error {
    case .newerSchema(let found, let supported):
      .registryNewer(found: String(found), supported: String(supported))
    case .cannotOpen(let path, let reason): .fileSystem(path: path, reason: reason)
    case .full: .registry(reason: "no space left on device")
    case .damaged(let reason), .io(let reason), .sqlite(_, let reason), .constraint(let reason):
      .registry(reason: reason)
    case .olderSchema, .notARegistry, .busy, .readOnly, .notFound, .alreadyAuthorised, .notAuthorised, .noCodeLeft:
      .registry(reason: "\(error)")
    }
  }
}
