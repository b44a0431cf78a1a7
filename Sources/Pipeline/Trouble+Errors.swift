import Domain
import Files
import Messages
import Register
import Reports
import SpreadsheetWriter

extension Trouble {
  /// Any error of the operations as what the operator reads.
  package init(_ error: any Error) {
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
      default: .unexpected(reason: "\(error)")
      }
  }

  private static let noSpace = "No space left on device (errno 28)"

  private static func of(_ error: WriterError) -> Trouble {
    if case .noSpace(let folder) = error { return .fileSystem(path: folder, reason: Self.noSpace) }
    if case .system(let call, let errno) = error {
      return .fileSystem(path: "xlsx", reason: FileError(call: call, path: "", errno: errno).reason)
    }
    return .fileSystem(path: "xlsx", reason: "\(error)")
  }

  private static func of(_ error: RegistryError) -> Trouble {
    switch error {
    case .newerSchema(let found, let supported):
      .registryNewer(found: String(found), supported: String(supported))
    case .cannotOpen(let path, let reason): .fileSystem(path: path, reason: reason)
    case .full: .registry(reason: noSpace)
    case .damaged(let reason), .io(let reason), .sqlite(_, let reason), .constraint(let reason):
      .registry(reason: reason)
    case .notARegistry(let path): .registryForeign(path: path)
    case .schemaDiffers(let defect): .registryAltered(defect)
    case .busy: .registry(reason: "database is locked (sqlite 5)")
    case .readOnly: .registry(reason: "attempt to write a readonly database (sqlite 8)")
    case .olderSchema: .registry(reason: "it was written by an older release, whose registries this one does not read")
    case .notFound: .registry(reason: "what was looked for is not in it")
    case .noCodeLeft: .registry(reason: "every T.C. Yönetici Kodu has been given")
    case .alreadyAuthorised, .notAuthorised: .registry(reason: "\(error)")
    }
  }
}
