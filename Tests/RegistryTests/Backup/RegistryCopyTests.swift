import Domain
import Foundation
import GRDB
import Register
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
      try ["journal", "authorisation", "event", "run", "form"].map { table in
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
    "PRAGMA foreign_keys = OFF; DROP TRIGGER event_stays; DELETE FROM event WHERE position = 2",
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
