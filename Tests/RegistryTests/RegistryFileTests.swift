import Domain
import Foundation
import GRDB
import Register
import TestSupport
import Testing

@testable import Registry

@Suite struct `A registry's file` {
  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func `is for its owner only, with its side files and its folder`() throws {
    let fresh = try FreshRegistry()
    #expect(try mode(fresh.folder.path("Registry")) == 0o700)
    #expect(try mode(fresh.path) == 0o600)
    #expect(try mode(fresh.path + "-wal") == 0o600)
    #expect(try mode(fresh.path + "-shm") == 0o600)
  }

  @Test func `loses the rights of others when it is opened`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("r.sqlite")
    _ = try Registry(path: path, mode: .readWrite)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    _ = try Registry(path: path, mode: .readWrite)
    #expect(try mode(path) == 0o600)
  }

  @Test func `survives a loss of power and says whose it is`() throws {
    let fresh = try FreshRegistry()
    #expect(try fresh.text("PRAGMA journal_mode") == "wal")
    #expect(try fresh.number("PRAGMA synchronous") == 2)
    #expect(try fresh.number("PRAGMA foreign_keys") == 1)
    #expect(try fresh.number("PRAGMA application_id") == 0x4959_454D)
    #expect(try fresh.number("PRAGMA user_version") == Registry.schemaVersion)
  }

  @Test(arguments: [Registry.Mode.readOnly, .rehearsal])
  func `that is missing is an empty registry to readers, and is not made`(mode: Registry.Mode) throws {
    let folder = try TemporaryFolder()
    let registry = try Registry(path: folder.path("none/r.sqlite"), mode: mode)
    #expect(try registry.read { try $0.unitCounts().all } == 0)
    #expect(!FileManager.default.fileExists(atPath: folder.path("none")))
  }

  @Test func `that nothing was written to is an empty registry to readers`() throws {
    let folder = try TemporaryFolder()
    try Data().write(to: folder.url.appendingPathComponent("r.sqlite"))
    let registry = try Registry(path: folder.path("r.sqlite"), mode: .readOnly)
    #expect(try registry.read { try $0.openRun() } == nil)
  }

  @Test func `whose making was broken off is made anew`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("r.sqlite")
    try DatabaseQueue(path: path).write { database in
      try database.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
    }
    #expect(try Registry(path: path, mode: .readOnly).read { try $0.unitCounts().all } == 0)
    #expect(try Registry(path: path, mode: .readWrite).write { try $0.unitCounts().all } == 0)
    #expect(try Registry(path: path, mode: .readOnly).read { try $0.openRun() } == nil)
  }

  @Test(arguments: [Registry.Mode.readWrite, .readOnly, .rehearsal])
  func `in which a killed process was writing is what it was before`(mode: Registry.Mode) throws {
    let folder = try TemporaryFolder()
    let fresh = try FreshRegistry()
    try fresh.registry.keepCopy(as: folder.path("whole.sqlite"))
    let queue = try DatabaseQueue(path: folder.path("whole.sqlite"))
    try queue.inTransaction { database in
      // What does not fit into the cache goes into the file before the transaction's end.
      try database.execute(sql: "PRAGMA cache_size = 2; UPDATE unit SET name = name || ' değişti'")
      try database.execute(sql: "CREATE TABLE filling AS SELECT randomblob(100000) FROM unit")
      for side in ["", "-journal"] {
        try FileManager.default.copyItem(
          atPath: folder.path("whole.sqlite" + side), toPath: folder.path("killed.sqlite" + side))
      }
      return .rollback
    }
    #expect(try Data(contentsOf: folder.url.appendingPathComponent("killed.sqlite-journal")).count > 512)
    let killed = try Registry(path: folder.path("killed.sqlite"), mode: mode)
    #expect(try killed.read { try $0.unit(Sample.branch) } == fresh.registry.read { try $0.unit(Sample.branch) })
  }

  @Test(arguments: [Registry.Mode.readWrite, .readOnly, .rehearsal])
  func `of a newer schema is refused`(mode: Registry.Mode) throws {
    let fresh = try FreshRegistry()
    try fresh.sql("PRAGMA user_version = 99")
    #expect(throws: RegistryError.newerSchema(found: 99, supported: Registry.schemaVersion)) {
      try Registry(path: fresh.path, mode: mode)
    }
  }

  @Test func `with a migration that this release does not know is refused`() throws {
    let fresh = try FreshRegistry()
    try fresh.sql("INSERT INTO grdb_migrations VALUES ('99 something later')")
    #expect(throws: RegistryError.newerSchema(found: Registry.schemaVersion + 1, supported: Registry.schemaVersion)) {
      try Registry(path: fresh.path, mode: .readWrite)
    }
  }

  @Test(arguments: [Registry.Mode.readWrite, .readOnly, .rehearsal])
  func `of an older schema is refused, unchanged`(mode: Registry.Mode) throws {
    let fresh = try FreshRegistry()
    try fresh.sql("PRAGMA user_version = 9")
    #expect(throws: RegistryError.olderSchema(found: 9, supported: Registry.schemaVersion)) {
      try Registry(path: fresh.path, mode: mode)
    }
    #expect(try fresh.number("PRAGMA user_version") == 9)
  }

  @Test func `that belongs to another program is refused, unchanged`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("other.sqlite")
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE song (title TEXT)") }
    #expect(throws: RegistryError.notARegistry(path: path)) { try Registry(path: path, mode: .readWrite) }
    let tables = try DatabaseQueue(path: path).read { try String.fetchAll($0, sql: "SELECT name FROM sqlite_schema") }
    #expect(tables == ["song"])
  }

  @Test func `that is no database is damaged`() throws {
    let folder = try TemporaryFolder()
    try Data(repeating: 65, count: 8192).write(to: folder.url.appendingPathComponent("r.sqlite"))
    for mode in [Registry.Mode.readWrite, .readOnly] {
      #expect {
        try Registry(path: folder.path("r.sqlite"), mode: mode)
      } throws: {
        if case RegistryError.damaged = $0 { true } else { false }
      }
    }
  }

  @Test func `whose folder cannot be made cannot be opened`() throws {
    let folder = try TemporaryFolder()
    try Data().write(to: folder.url.appendingPathComponent("taken"))
    let path = folder.path("taken/Registry/r.sqlite")
    #expect(throws: RegistryError.cannotOpen(path: folder.path("taken/Registry"), reason: "Not a directory (errno 20)"))
    {
      try Registry(path: path, mode: .readWrite)
    }
  }
}
