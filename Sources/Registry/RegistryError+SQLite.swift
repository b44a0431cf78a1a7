internal import GRDB
import Register

extension RegistryError {
  /// The border: what SQLite reports becomes a case of ours. Statements and their values stay behind.
  init(_ error: DatabaseError) {
    let words = error.message ?? "unknown error \(error.extendedResultCode.rawValue)"
    let reason = "\(words) (sqlite \(error.resultCode.rawValue))"
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT: self = .damaged(reason: reason)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_FULL: self = .full
    case .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_PROTOCOL: self = .io(reason: reason)
    case .SQLITE_READONLY: self = .readOnly
    case .SQLITE_CONSTRAINT: self = .constraint(words)
    default: self = .sqlite(code: Int(error.extendedResultCode.rawValue), reason: reason)
    }
  }

  /// Errors of SQLite come out as ours, all others as they are.
  static func translating<T>(_ body: () throws -> T) throws -> T {
    do { return try body() } catch let error as DatabaseError { throw RegistryError(error) }
  }
}
