import Domain
import Foundation
import GRDB
import Register
import TestSupport
import Testing

@testable import Registry

/// Decided by what comes before what: a question that waited would fail as `busy`, or never come back to the transaction
/// that stands around it.
@Suite struct `A question to the registry` {
  private let fresh: FreshRegistry

  init() throws {
    fresh = try FreshRegistry()
    let run = try fresh.begin("a.xlsx")
    try fresh.apply(.grant, Sample.ayse, Sample.branch, run: run.id, part: 1)
  }

  private func units(_ store: any RegisterReading) throws -> Int { try store.unitCounts().active }

  @Test func `does not wait for a transaction, of the same program or of another, and sees nothing of it`() throws {
    let other = try Registry(path: fresh.path, mode: .readOnly)
    let (authorisations, head) = try fresh.registry.read { (try users($0), try $0.chainHead()) }
    try fresh.registry.write { transaction in
      let form = try transaction.record(
        form: Sample.form(.grant, Sample.ayse, Sample.personnel), run: "2016-06-23-001", ordinal: 1, part: 2,
        sha256: "2", at: FreshRegistry.noon)
      try transaction.grant(
        Authority(person: Sample.ayse, unit: Sample.personnel), to: Sample.details,
        on: Basis(form: form, row: 1, justification: "23/06/2016 tarihli e-posta gereği", time: FreshRegistry.noon))
      #expect(try users(transaction) == authorisations + 1)
      for registry in [fresh.registry, other] {
        #expect(try registry.read { try users($0) } == authorisations)
        #expect(try registry.read { try $0.chainHead() } == head)
        #expect(try registry.read { try $0.form(form) } == nil)
      }
    }
    for registry in [fresh.registry, other] {
      #expect(try registry.read { try users($0) } == authorisations + 1)
      #expect(try registry.read { try $0.chainHead() } != head)
    }
  }

  private func users(_ store: any RegisterReading) throws -> Int {
    var count = 0
    try store.forEachAuthorisation { _ in count += 1 }
    return count
  }

  @Test func `goes on seeing one state while others write, and the next one sees the new state`() throws {
    try fresh.registry.read { store in
      #expect(try units(store) == Sample.units.count)
      try fresh.take(Sample.units(changing: Sample.branch) { $0.isActive = false }, confirmed: true)
      #expect(try units(store) == Sample.units.count)
      #expect(try store.view().unit(Sample.branch)?.isActive == true)
      #expect(try fresh.registry.read(units) == Sample.units.count - 1)
    }
    #expect(try fresh.registry.read(units) == Sample.units.count - 1)
    #expect(try fresh.registry.read { try $0.view().unit(Sample.branch)?.isActive } == false)
  }

  @Test func `may stand within others, each on a connection that is defended and cannot write`() throws {
    try fresh.registry.read { first in
      try fresh.registry.read { second in
        #expect(first.database !== second.database)
        for database in [first.database, second.database] {
          let isDefended = try Int.fetchOne(database, sql: "PRAGMA cell_size_check")
          #expect(isDefended == 1)
          #expect(throws: DatabaseError.self) { try database.execute(sql: "DELETE FROM unit_search") }
        }
      }
    }
    let plain = try DatabaseQueue(path: fresh.path)
    let changed = "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = sql WHERE name = 'unit'"
    #expect(throws: Never.self) { try plain.inDatabase { try $0.execute(sql: changed) } }
    #expect(throws: DatabaseError.self) { try fresh.sql(changed) }
  }

  @Test(arguments: [Registry.Mode.readOnly, .rehearsal])
  func `of an empty registry does not wait either`(mode: Registry.Mode) throws {
    let registry = try Registry(path: fresh.folder.path("none.sqlite"), mode: mode)
    #expect(try registry.read { _ in try registry.read(units) } == 0)
    guard mode == .rehearsal else { return }
    try registry.dryRun { transaction in
      _ = try transaction.beginRun(at: FreshRegistry.noon, language: .turkish, policy: .rows, files: [])
      #expect(try registry.read { try $0.openRun() } == nil)
    }
  }

  @Test func `finds no other file that took the registry's place meanwhile`() throws {
    let aside = fresh.folder.path("aside.sqlite")
    try fresh.registry.keepCopy(as: aside)
    let registry = try Registry(path: fresh.path, mode: .readOnly)
    _ = try Registry(path: aside, mode: .readWrite).write { try $0.addItems(["b.xlsx"], to: "2016-06-23-001") }
    try registry.read { store in
      #expect(rename(aside, fresh.path) == 0)
      let items = try store.items(of: "2016-06-23-001")
      #expect(items.count == 1)
      #expect(
        throws: RegistryError.cannotOpen(path: fresh.path, reason: "another file took its place meanwhile")
      ) { try registry.read(units) }
    }
  }
}

@Suite struct `A registry that nobody uses any more` {
  @Test func `is one file, whatever was asked and written before`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("r.sqlite")
    do {
      let registry = try Registry(path: path, mode: .readWrite)
      try registry.read { _ in
        _ = try registry.write {
          try $0.beginRun(at: FreshRegistry.noon, language: .turkish, policy: .rows, files: ["a.xlsx"])
        }
      }
      #expect(try registry.read { try $0.openRun() } != nil)
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path("")).sorted() == ["journal.key", "r.sqlite"])
  }

  @Test func `kept its locks while the program opened it a second time`() throws {
    let fresh = try FreshRegistry()
    // Closed and gone, the second one must not have taken the locks of the first: only then is a log left alone that a third
    // program would take for one that nobody uses.
    _ = try Registry(path: fresh.path, mode: .readWrite)
    let locks = try String(contentsOfFile: "/proc/locks", encoding: .utf8)
    let inode = try FileManager.default.attributesOfItem(atPath: fresh.path)[.systemFileNumber] as? Int
    let number = try #require(inode)
    let own = locks.split(separator: "\n").filter { $0.contains(":\(number) ") && $0.contains("POSIX") }
    #expect(!own.isEmpty)
  }
}
