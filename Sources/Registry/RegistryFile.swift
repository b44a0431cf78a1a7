import Domain
import Files
import Foundation
internal import GRDB
import Register

/// Where a registry lies, and how a connection to it is made.
struct RegistryFile {
  let path: String

  func open(_ mode: Registry.Mode) throws -> Connections {
    if mode == .readWrite { return Connections(self, writer: try openForWriting()) }
    guard let queue = try openExisting(mode) else {
      return Connections(nil, writer: mode.isReadOnly ? nil : try Self.emptyInMemory())
    }
    return mode.isReadOnly ? Connections(self, writer: nil, reader: queue) : Connections(self, writer: queue)
  }

  private func openForWriting() throws -> DatabaseQueue {
    try refuseForeign()
    try make()
    let queue = try DatabaseQueue(path: path, configuration: Self.configuration(readOnly: false))
    try queue.writeWithoutTransaction { database in
      guard try isOurs(database) else { throw RegistryError.notARegistry(path: path) }
      try Schema.refuseOther(database)
      try SchemaCheck(database).require()
    }
    try Schema.migrator.migrate(queue)
    return queue
  }

  /// Throws `notARegistry` before the rights of a file are changed, or anything is written into it.
  private func refuseForeign() throws {
    guard FileStamp(path) != nil else { return }
    let queue = try Self.openForReading(path)
    let isOurs = try queue.read(isOurs)
    try queue.close()
    if !isOurs { throw RegistryError.notARegistry(path: path) }
  }

  /// Opens a copy that nobody else uses, in the schema of this release; an empty file is none.
  func openCopy() throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: path, configuration: Self.configuration(readOnly: false))
    try queue.writeWithoutTransaction { database in
      let mark = try Int.fetchOne(database, sql: "PRAGMA application_id")
      guard mark == Schema.applicationID else { throw RegistryError.notARegistry(path: path) }
      try Schema.refuseOther(database)
      try SchemaCheck(database).require()
    }
    try Schema.migrator.migrate(queue)
    return queue
  }

  /// A connection that changes nothing, but for one thing: what a killed process left half-written in a rollback journal
  /// is taken back first, since nobody can read the file before.
  static func openForReading(_ path: String) throws -> DatabaseQueue {
    func open(_ configuration: Configuration) throws -> DatabaseQueue {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read { _ = try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema") }
      return queue
    }
    do { return try open(configuration(readOnly: true)) } catch let error as DatabaseError {
      guard error.resultCode == .SQLITE_READONLY else { throw error }
      var recovery = Configuration()
      recovery.busyMode = .timeout(5)
      recovery.prepareDatabase { try $0.defend() }
      try open(recovery).close()
      return try open(configuration(readOnly: true))
    }
  }

  /// Nil when there is no file, or one that nothing was written to yet.
  private func openExisting(_ mode: Registry.Mode) throws -> DatabaseQueue? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let queue =
      if mode.isReadOnly { try Self.openForReading(path) } else {
        try DatabaseQueue(path: path, configuration: Self.configuration(readOnly: false))
      }
    return try queue.writeWithoutTransaction { database in
      guard try isOurs(database) else { throw RegistryError.notARegistry(path: path) }
      if try isBlank(database) { return nil }
      try Schema.refuseOther(database)
      if mode != .inspection { try SchemaCheck(database).require() }
      return queue
    }
  }

  static func emptyInMemory() throws -> DatabaseQueue {
    let queue = try DatabaseQueue(configuration: configuration(readOnly: false))
    try Schema.migrator.migrate(queue)
    return queue
  }

  /// Makes what is missing before SQLite can: with access for the owner only.
  private func make() throws(RegistryError) {
    do throws(FileError) {
      if let end = path.lastIndex(of: "/"), end != path.startIndex { try Folder.make(String(path[..<end])) }
      try OwnerOnly.makeFile(path)
    } catch {
      throw .cannotOpen(path: error.path, reason: error.reason)
    }
  }

  private func isOurs(_ database: Database) throws -> Bool {
    let mark = try Int.fetchOne(database, sql: "PRAGMA application_id")
    return try mark == Schema.applicationID || isBlank(database)
  }

  /// Whether nothing was written yet: the migrator's own table may be there, from a first opening that was killed or
  /// found the disk full.
  private func isBlank(_ database: Database) throws -> Bool {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema WHERE tbl_name <> 'grdb_migrations'") == 0
  }

  static func configuration(readOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.label = "registry"
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      try database.defend()
      if !readOnly {
        try database.execute(
          sql: """
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA journal_size_limit = 16777216;
            """)
      }
      try database.execute(sql: "PRAGMA cache_size = -16384")
      database.add(function: turkishFold)
      database.add(function: turkishSearchWords)
    }
    return configuration
  }

  // Names fold in one place, also within a statement.
  private static let turkishFold = DatabaseFunction("turkish_fold", argumentCount: 1, pure: true) { values in
    String.fromDatabaseValue(values[0]).map(TurkishText.fold)
  }
  private static let turkishSearchWords = DatabaseFunction(
    "turkish_search_words", argumentCount: 1, pure: true
  ) { values in
    String.fromDatabaseValue(values[0]).map(TurkishText.foldForSearch)
  }
}
