import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Registry

@Suite struct `The hash chain` {
  @Test func `grows by every entry, in the order of writing`() throws {
    let fresh = try FreshRegistry()
    let empty = try #require(try fresh.registry.read { try $0.chainHead() })
    #expect(empty.position == 1)  // the import of units
    let run = try fresh.begin("a.xlsx")
    try fresh.apply(.grant, Sample.ayse, Sample.branch, run: run.id, part: 1)
    try fresh.apply(.revoke, Sample.ayse, Sample.branch, run: run.id, part: 2)
    let links = "SELECT group_concat(link, ' ') FROM (SELECT kind || '/' || entry AS link FROM chain ORDER BY position)"
    #expect(try fresh.text(links) == "1/1 2/1 3/1 3/2 2/2 3/3")
    #expect(try fresh.registry.read { try $0.chainHead()?.position } == 6)
  }

  @Test func `is the same however many forms one transaction holds`() throws {
    func head(together: Bool) throws -> ChainHead? {
      let fresh = try FreshRegistry()
      let run = try fresh.begin("a.xlsx")
      let parts = [(FormOperation.grant, 1), (.revoke, 2), (.grant, 3)]
      func apply(_ operation: FormOperation, _ part: Int, in store: RegistryTransaction) throws {
        let form = try store.record(
          form: Sample.form(operation, Sample.ayse, Sample.branch), run: run.id, ordinal: 1, part: part, sha256: "",
          at: FreshRegistry.noon)
        let basis = Basis(form: form, row: 1, justification: "gerekçe", time: FreshRegistry.noon)
        let authority = Authority(person: Sample.ayse, unit: Sample.branch)
        switch operation {
        case .grant: try store.grant(authority, to: Sample.details, on: basis)
        case .revoke: try store.revoke(authority, on: basis)
        }
      }
      if together {
        try fresh.registry.write { store in for (operation, part) in parts { try apply(operation, part, in: store) } }
      } else {
        for (operation, part) in parts { try fresh.registry.write { try apply(operation, part, in: $0) } }
      }
      return try fresh.registry.read { try $0.chainHead() }
    }
    #expect(try head(together: true) == head(together: false))
  }

  @Test func `has digests that stay as they are documented`() throws {
    let fresh = try FreshRegistry(units: [])
    try fresh.sql(
      """
      INSERT INTO unit_import VALUES (1, -2, 'ç.xml', 'ab', 'full', 'applied', 300, 0, 0, 0, 0, 0, 0, 0)
      """)
    func text(_ text: String) -> [UInt8] { [UInt8(ascii: "t"), 0, 0, 0, UInt8(text.utf8.count)] + text.utf8 }
    func number(_ bytes: UInt8...) -> [UInt8] {
      [UInt8(ascii: "i")] + [UInt8](repeating: bytes.first == 0xFF ? 0xFF : 0, count: 8 - bytes.count) + bytes
    }
    var bytes = [UInt8](repeating: 0, count: 32) + text("unit_import")
    let columns: [(String, [UInt8])] = [
      ("added", number(0)), ("altered", number(0)), ("at", number(0xFF, 0xFE)), ("closed", number(0)),
      ("id", number(1)),
      ("kind", text("full")), ("moved", number(0)), ("problems", number(0)), ("renamed", number(0)),
      ("reopened", number(0)), ("sha256", text("ab")), ("source", text("ç.xml")), ("state", text("applied")),
      ("units", number(0x01, 0x2C)),
    ]
    for (name, value) in columns { bytes += text(name) + value }
    try fresh.registry.queue.inDatabase { try Chain($0).seal() }
    let head = try #require(try fresh.registry.read { try $0.chainHead() })
    // Made by `sha256sum` of these bytes.
    #expect(bytes.count == 323)
    #expect(head.digest == "bc15c19d4f0350eaa6fbedcb1b423b6a617cde15ad833a095aa6ba628f99ed5d")
  }

  @Test func `takes in the entries of an older registry`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("r.sqlite")
    let queue = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(queue, upTo: "3 mail")
    try queue.write { database in
      try database.execute(
        sql: """
          INSERT INTO unit_import VALUES (1, 0, 'a.xml', 'ab', 'full', 'applied', 0, 0, 0, 0, 0, 0, 0, 0);
          INSERT INTO batch VALUES (1, '2016-06-23-001', 'managers', 'a.csv', '', 0, 'refused', 0, 0, 0, '');
          """)
    }
    try queue.close()
    let registry = try Registry(path: path, mode: .readWrite)
    #expect(try registry.read { try $0.chainHead()?.position } == 2)
    _ = try registry.read { try $0.forEachDefect { Issue.record("\($0)") } }
  }

  @Test func `stops the work where somebody else put in an entry`() throws {
    let fresh = try FreshRegistry()
    try fresh.sql("INSERT INTO batch VALUES (1, '2016-06-23-001', 'managers', 'a', '', 0, 'refused', 0, 0, 0, '')")
    #expect(throws: RegistryError.damaged(reason: "batch holds an entry that is not in the chain")) {
      try fresh.begin("a.xlsx")
    }
  }

  @Test func `records where each run leaves it`() throws {
    let tampered = try Tampered()
    let (first, second, end) = try tampered.fresh.registry.read { store in
      (try store.chainHead(of: "2016-06-23-001"), try store.chainHead(of: "2016-06-23-900"), try store.chainHead())
    }
    #expect(first != nil && second == end && first != second)
    #expect(try tampered.defects(after: "").isEmpty)
  }

  @Test(arguments: [
    "DELETE FROM chain", "UPDATE chain SET entry = 9", "INSERT INTO chain VALUES (9, 1, 9, zeroblob(32))",
    "DELETE FROM run_head", "UPDATE run_head SET position = 1",
  ])
  func `only grows`(statement: String) throws {
    let fresh = try FreshRegistry()
    let run = try fresh.begin("a.xlsx")
    try fresh.registry.write { _ = try $0.recordHead(of: run.id) }
    #expect(throws: DatabaseError.self) { try fresh.sql(statement) }
  }
}
