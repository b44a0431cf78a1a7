import Files
internal import GRDB
import Register

/// A copy of a database, made by SQLite's backup API in one step: one state of it, while others read and write.
///
/// The copy is one file without side files, for the owner only, and durable once it bears its name.
struct DatabaseCopy {
  let source: DatabaseQueue

  /// Throws `FileError` and what SQLite reports; then nothing bears the name. What lay there is replaced.
  func write(to path: String) throws {
    let staged = path + ".part"
    try Self.remove(staged)
    do {
      try OwnerOnly.makeFile(staged)
      var configuration = Configuration()
      configuration.label = "registry-copy"
      configuration.prepareDatabase { try $0.defend() }
      let target = try DatabaseQueue(path: staged, configuration: configuration)
      try source.backup(to: target)
      try Self.makeSingleFile(target)
      let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
      try Folder.syncFileSystem(of: folder)
      try FileMove.rename(staged, to: path)
      try Folder.sync(folder)
    } catch {
      try? Self.remove(staged)
      throw error
    }
  }

  /// Takes what is in the side files into the database's file, and closes it. Throws `busy` while others use it.
  static func makeSingleFile(_ queue: DatabaseQueue) throws {
    let mode = try queue.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE") }
    guard mode == "delete" else { throw RegistryError.busy }
    let path = queue.path
    try queue.close()
    // Where a write failed SQLite may say "delete" although the file still asks for a log.
    guard try FileChunks(path).next()?.dropFirst(18).prefix(2) == [1, 1] else {
      throw RegistryError.io(reason: "the write-ahead log could not be given up")
    }
  }

  /// Removes a database's file with its side files, the latter first.
  static func remove(_ path: String) throws(FileError) {
    for side in sideFiles + [""] { try FileMove.remove(path + side) }
  }

  static let sideFiles = ["-journal", "-wal", "-shm"]
}
