import Domain
import Files
internal import GRDB
import Register
import Synchronization

/// A registry's connections: one that writes, and as many that read as questions are asked at once.
///
/// No question waits for a transaction, however long that is: it sees the registry as the last one that was committed
/// left it. Connections for questions are opened when they are needed first, for reading only, and kept for the next.
final class Connections: Sendable {
  /// A connection with the units that it was asked for lately.
  private struct Connection: Sendable {
    let queue: DatabaseQueue
    let cache = UnitCache()
  }

  /// Where the registry lies; nil for an empty one in memory.
  private let file: RegistryFile?
  /// Which file it is: one that took its place meanwhile is another registry.
  private let stamp: FileStamp?
  private let writer: Connection?
  private let idle: Mutex<[Connection]>

  /// So many connections without a question are kept open.
  private static let mostIdle = 4

  /// `writer`: nil where nothing is to be written. `reader`: a connection that was opened for reading before, if any.
  init(_ file: RegistryFile?, writer: DatabaseQueue?, reader: DatabaseQueue? = nil) {
    self.file = file
    stamp = file.flatMap { FileStamp($0.path) }
    self.writer = writer.map { Connection(queue: $0) }
    idle = Mutex(reader.map { [Connection(queue: $0)] } ?? [])
  }

  /// The one that writes comes last: it takes what is in the log into the file, which those that read cannot.
  deinit { idle.withLock { $0.removeAll() } }

  /// Runs the body over one state of the registry, on a connection that nobody else uses meanwhile.
  func read<T>(_ body: (Database, UnitCache) throws -> T) throws -> T {
    try withReader { connection in
      try connection.queue.read { database in
        try connection.cache.renew(for: database)
        return try body(database, connection.cache)
      }
    }
  }

  /// Runs the body in an immediate transaction of the connection that writes, which ends as told.
  func transaction(
    _ end: Database.TransactionCompletion, _ body: (Database, UnitCache) throws -> Void
  ) throws {
    guard let writer else { throw RegistryError.readOnly }
    var isCommitted = false
    defer { if !isCommitted { writer.cache.clear() } }
    try writer.queue.inTransaction(.immediate) { database in
      try writer.cache.renew(for: database)
      try body(database, writer.cache)
      return end
    }
    isCommitted = end == .commit
  }

  /// The connection that writes; nil where nothing is to be written.
  var writing: DatabaseQueue? { writer?.queue }

  /// Writes a copy of one state under a new name, as `DatabaseCopy` does.
  func copy(to path: String) throws { try withReader { try DatabaseCopy(source: $0.queue).write(to: path) } }

  /// Leaves one file without side files; no connection can be used from then on.
  func makeSingleFile() throws {
    guard let writer else { throw RegistryError.readOnly }
    idle.withLock { $0.removeAll() }
    try DatabaseCopy.makeSingleFile(writer.queue)
  }

  private func withReader<T>(_ body: (Connection) throws -> T) throws -> T {
    let connection = try idle.withLock { $0.popLast() } ?? Connection(queue: openReader())
    defer { idle.withLock { if $0.count < Self.mostIdle { $0.append(connection) } } }
    return try body(connection)
  }

  private func openReader() throws -> DatabaseQueue {
    guard let file else { return try RegistryFile.emptyInMemory() }
    guard let stamp, FileStamp(file.path)?.isSameFile(as: stamp) == true else {
      throw RegistryError.cannotOpen(path: file.path, reason: "another file took its place meanwhile")
    }
    return try RegistryFile.openForReading(file.path)
  }
}
