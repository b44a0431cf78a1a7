import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Registry

@Suite struct `A copy of the registry` {
  private let fresh: FreshRegistry

  init() throws {
    fresh = try FreshRegistry()
    let run = try fresh.begin("form.xlsx")
    try fresh.apply(.grant, Sample.ayse, Sample.branch, run: run.id, part: 1)
  }

  private var copy: String { fresh.folder.path("kopya.sqlite") }

  private func tables(_ path: String) throws -> [String] {
    var configuration = Configuration()
    configuration.readonly = true
    return try DatabaseQueue(path: path, configuration: configuration).read { database in
      try ["journal", "authorisation", "chain", "run", "form"].map { table in
        let rows = try Row.fetchAll(database, sql: "SELECT * FROM \(table) ORDER BY 1")
        return "\(table): \(rows)"
      }
    }
  }

  @Test func `is one file, for its owner only, with all that was committed`() throws {
    try fresh.registry.keepCopy(as: copy)
    let folder = try FileManager.default.contentsOfDirectory(atPath: fresh.folder.path("")).sorted()
    #expect(folder == ["Registry", "kopya.sqlite"])
    #expect(try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int == 0o600)
    let header = try Data(contentsOf: URL(fileURLWithPath: copy)).prefix(20)
    #expect(Array(header.suffix(2)) == [1, 1], "no write-ahead log belongs to it")
    #expect(try tables(copy) == tables(fresh.path))
  }

  @Test func `holds nothing of a transaction that is not at its end, and does not wait for it`() throws {
    let path = fresh.path
    let copy = copy
    try fresh.registry.write { transaction in
      _ = try transaction.addItems(["b.xlsx"], to: "2016-06-23-001")
      try Registry(path: path, mode: .readOnly).keepCopy(as: copy)
    }
    let checked = try RegistryCopy(checking: copy)
    #expect(checked.runs == ["2016-06-23-001"])
    let items = try Registry(path: copy, mode: .readOnly).read { try $0.items(of: "2016-06-23-001") }
    #expect(items.map(\.file) == ["form.xlsx"])
  }

  @Test func `tells where its chain ends`() throws {
    try fresh.registry.keepCopy(as: copy)
    let head = try fresh.registry.read { try $0.chainHead() }
    #expect(try RegistryCopy(checking: copy).head == head && head != nil)
    #expect(!FileManager.default.fileExists(atPath: copy + "-wal"))
  }

  @Test(arguments: [
    "DROP TRIGGER journal_never_changes; UPDATE journal SET at = at + 1 WHERE id = 2",
    "DROP TRIGGER chain_stays; DELETE FROM chain WHERE position = 2",
    "PRAGMA foreign_keys = OFF; DROP TRIGGER journal_stays; DELETE FROM journal WHERE id = 2",
    "PRAGMA foreign_keys = OFF; DROP TRIGGER form_row_stays; DROP TRIGGER form_stays; DELETE FROM form",
  ])
  func `that somebody changed is refused`(statement: String) throws {
    try fresh.registry.keepCopy(as: copy)
    try DatabaseQueue(path: copy).writeWithoutTransaction { try $0.execute(sql: statement) }
    #expect {
      try RegistryCopy(checking: copy)
    } throws: {
      if case RegistryError.damaged = $0 { true } else { false }
    }
  }

  @Test func `that is cut off or overwritten is refused`() throws {
    try fresh.registry.keepCopy(as: copy)
    let whole = try Data(contentsOf: URL(fileURLWithPath: copy))
    for bytes in [whole.prefix(whole.count - 4096), whole.prefix(4000) + Data(count: 40_000) + whole.dropFirst(44_000)]
    {
      try Data(bytes).write(to: URL(fileURLWithPath: copy))
      #expect(throws: RegistryError.self) { try RegistryCopy(checking: copy) }
    }
    for bytes in [Data(), Data("kayıt".utf8)] {
      try bytes.write(to: URL(fileURLWithPath: copy))
      #expect(throws: RegistryError.self) { try RegistryCopy(checking: copy) }
    }
  }

  @Test func `of a newer schema is refused`() throws {
    try fresh.registry.keepCopy(as: copy)
    try DatabaseQueue(path: copy).writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
    #expect(throws: RegistryError.newerSchema(found: 99, supported: Registry.schemaVersion)) {
      try RegistryCopy(checking: copy)
    }
  }
}

@Suite struct `Before a migration` {
  /// A registry as a release with that schema left it, with one unit.
  private func registry(upTo migration: String, in folder: TemporaryFolder) throws -> String {
    let path = folder.path("r.sqlite")
    let queue = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(queue, upTo: migration)
    try queue.write { database in
      try database.execute(
        sql: """
          INSERT INTO unit (no, name, folded, correspondent, active) VALUES (10000001, 'Bakanlık', '\(TurkishText.fold("Bakanlık"))', 1, 1);
          INSERT INTO unit_import VALUES (1, 0, 'a.xml', 'ab', 'full', 'applied', 1, 1, 0, 0, 0, 0, 0, 0);
          INSERT INTO unit_change VALUES (1, 1, 10000001, 'added', NULL, 'Bakanlık');
          """)
    }
    try queue.close()
    return path
  }

  private func version(_ path: String) throws -> Int? {
    try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
  }

  @Test(arguments: [
    ("1 units, persons, authorisations, journal, runs, forms", 1), ("2 managers", 2), ("3 mail", 3),
  ])
  func `the registry is kept beside itself as it is`(migration: String, schema: Int) throws {
    let folder = try TemporaryFolder()
    let path = try registry(upTo: migration, in: folder)
    _ = try Registry(path: path, mode: .readWrite)
    #expect(try version(path) == Registry.schemaVersion)
    let kept = path + ".schema-\(schema)"
    #expect(try version(kept) == schema)
    #expect(try FileManager.default.attributesOfItem(atPath: kept)[.posixPermissions] as? Int == 0o600)
    let names = try DatabaseQueue(path: kept).read { try String.fetchAll($0, sql: "SELECT name FROM unit") }
    #expect(names == ["Bakanlık"])
    _ = try Registry(path: path, mode: .readWrite)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path("")).filter { $0.contains("schema") }
    #expect(files == ["r.sqlite.schema-\(schema)"], "once migrated, nothing is kept again")
  }

  @Test func `nothing that was kept is written over`() throws {
    let folder = try TemporaryFolder()
    let path = try registry(upTo: "3 mail", in: folder)
    try Data("eski".utf8).write(to: URL(fileURLWithPath: path + ".schema-3"))
    _ = try Registry(path: path, mode: .readWrite)
    #expect(try String(contentsOfFile: path + ".schema-3", encoding: .utf8) == "eski")
    #expect(try version(path + ".schema-3-2") == 3)
  }

  @Test func `nothing is migrated where no copy can be kept`() throws {
    let folder = try TemporaryFolder()
    let path = try registry(upTo: "3 mail", in: folder)
    try FileManager.default.createDirectory(atPath: path + ".schema-3.part", withIntermediateDirectories: false)
    #expect(throws: RegistryError.self) { try Registry(path: path, mode: .readWrite) }
    #expect(try version(path) == 3)
  }

  @Test func `a new registry has nothing to keep`() throws {
    let fresh = try FreshRegistry()
    let files = try FileManager.default.contentsOfDirectory(atPath: fresh.folder.path("Registry"))
    #expect(!files.contains { $0.contains("schema") })
  }

  @Test func `a copy of an older schema is brought to this one where it is restored`() throws {
    let folder = try TemporaryFolder()
    let path = try registry(upTo: "3 mail", in: folder)
    #expect(try RegistryCopy(checking: path).runs.isEmpty)
    #expect(try version(path) == Registry.schemaVersion)
  }
}
