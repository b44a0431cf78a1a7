import Domain
import Foundation
import GRDB
import Register
import TestSupport
import Testing

@testable import Registry

@Suite struct `The journal` {
  private func kinds(_ fresh: FreshRegistry) throws -> [String] {
    try fresh.registry.queue.read { try String.fetchAll($0, sql: "SELECT kind FROM event ORDER BY position") }
  }

  @Test func `holds all that was asked and done, in its order`() throws {
    let fresh = try FreshRegistry()
    let run = try fresh.begin("a.xlsx")
    try fresh.apply(.grant, Sample.ayse, Sample.branch, run: run.id, part: 1)
    try fresh.apply(.revoke, Sample.ayse, Sample.branch, run: run.id, part: 2)
    #expect(
      try kinds(fresh) == [
        "units-imported", "units-changed", "run-begun", "files-taken", "form-judged", "person-added", "granted",
        "form-judged", "revoked",
      ])
    #expect(try fresh.registry.read { try $0.chainHead()?.position } == 9)
  }

  @Test func `is the same however many forms one transaction holds`() throws {
    func head(together: Bool) throws -> ChainHead? {
      let fresh = try FreshRegistry()
      let run = try fresh.begin("a.xlsx")
      let parts = [(FormOperation.grant, 1), (.revoke, 2), (.grant, 3)]
      func apply(_ operation: FormOperation, _ part: Int, in store: any RegisterTransaction) throws {
        let form = try store.record(
          form: Sample.form(operation, Sample.ayse, Sample.branch), run: run.id, ordinal: 1, part: part, sha256: "",
          at: FreshRegistry.noon)
        let basis = Basis(
          form: form, row: 1, justification: "23/06/2016 tarihli e-posta gereği", time: FreshRegistry.noon)
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

  /// What was tried and given up leaves neither an entry nor a number behind.
  @Test func `forgets what did not last`() throws {
    let (one, other) = (try FreshRegistry(), try FreshRegistry())
    for fresh in [one, other] {
      let run = try fresh.begin("a.xlsx")
      try fresh.registry.write { store in
        func record(_ part: Int) throws {
          _ = try store.record(
            form: Sample.form(.grant, Sample.ayse, Sample.branch), run: run.id, ordinal: 1, part: part, sha256: "",
            at: FreshRegistry.noon)
        }
        if fresh.path == one.path {
          _ = try store.attempt {
            try record(9)
            return false
          }
        }
        try record(1)
      }
    }
    #expect(try one.registry.read { try $0.chainHead() } == other.registry.read { try $0.chainHead() })
  }

  @Test func `keeps the nodes of its tree, and so knows every head that it had`() throws {
    let fresh = try FreshRegistry()
    let run = try fresh.begin("a.xlsx")
    var heads: [ChainHead] = []
    for part in 1...600 {
      try fresh.registry.write { store in
        _ = try store.record(
          form: Sample.form(.grant, Sample.ayse, Sample.branch), run: run.id, ordinal: 1, part: part, sha256: "",
          at: FreshRegistry.noon)
      }
      if part % 100 == 0, let head = try fresh.registry.read({ try $0.chainHead() }) { heads.append(head) }
    }
    #expect(try fresh.number("SELECT count(*) FROM node") == 2)
    var tree = MerkleFrontier()
    let entries = try fresh.registry.queue.read {
      try String.fetchAll($0, sql: "SELECT entry FROM event ORDER BY position")
    }
    for entry in entries { tree.add(MerkleTree.leaf(Array(entry.utf8))) }
    let last = try #require(ChainHead(position: tree.size, bytes: tree.root))
    #expect(heads.last == last)
    for head in heads { #expect(try fresh.registry.read { try $0.holds(head) }) }
    let other = try #require(ChainHead(position: 300, digest: last.digest))
    #expect(try !fresh.registry.read { try $0.holds(other) })
    try fresh.sql("DROP TRIGGER node_never_changes; UPDATE node SET hash = zeroblob(32) WHERE number = 1")
    var found: [Defect] = []
    try fresh.registry.read { try $0.sqlite.forEachContentDefect { found.append($0) } }
    #expect(found.contains(Defect(.linkMissing, table: "node", row: "1/1")))
  }

  @Test func `names the person in whose name something was done`() throws {
    let folder = try TemporaryFolder()
    let registry = try Registry(
      path: folder.path("r.sqlite"), mode: .readWrite, actor: UserIdentity(uid: 7, login: "ayşe"))
    try registry.write { _ = try $0.beginRun(at: FreshRegistry.noon, language: .turkish, policy: .rows, files: []) }
    let login = try registry.queue.read { try String.fetchOne($0, sql: "SELECT entry ->> '$.actor.login' FROM event") }
    #expect(login == "ayşe")
  }

  /// Nobody who sees digests finds out an entry by trying: each has a value that only the office knows.
  @Test func `is blinded by a key for the owner alone`() throws {
    let (one, other) = (try TemporaryFolder(), try TemporaryFolder())
    var heads: [ChainHead?] = []
    for folder in [one, other] {
      let registry = try Registry(path: folder.path("r.sqlite"), mode: .readWrite)
      try registry.write { _ = try $0.beginRun(at: FreshRegistry.noon, language: .turkish, policy: .rows, files: []) }
      heads.append(try registry.read { try $0.chainHead() })
      let rights = try FileManager.default.attributesOfItem(atPath: folder.path("journal.key"))
      #expect(rights[.posixPermissions] as? Int == 0o600 && rights[.size] as? Int == 32)
    }
    #expect(heads[0] != heads[1])
  }

  @Test func `stays sound where its key is lost, and goes on with another`() throws {
    let fresh = try FreshRegistry()
    try FileManager.default.removeItem(atPath: fresh.folder.path("Registry/journal.key"))
    let registry = try Registry(path: fresh.path, mode: .readWrite)
    try registry.write { _ = try $0.beginRun(at: FreshRegistry.noon, language: .turkish, policy: .rows, files: []) }
    _ = try registry.read { try $0.forEachDefect { Issue.record("\($0)") } }
  }

  @Test func `records where each run leaves it`() throws {
    let fresh = try FullRegistry().fresh
    let (first, batch, end) = try fresh.registry.read { store in
      (try store.chainHead(of: "2016-06-23-001"), try store.chainHead(of: "2016-06-23-900"), try store.chainHead())
    }
    #expect(first != nil && batch != nil && first != batch && batch != end)
  }

  @Test(arguments: [
    "DELETE FROM event", "UPDATE event SET kind = 'x'", "INSERT INTO event VALUES (99, 'x', 'x', zeroblob(32))",
    "DELETE FROM run_head", "UPDATE run_head SET position = 1",
  ])
  func `only grows`(statement: String) throws {
    let fresh = try FreshRegistry()
    let run = try fresh.begin("a.xlsx")
    try fresh.registry.write { _ = try $0.recordHead(of: run.id) }
    #expect(throws: DatabaseError.self) { try fresh.sql(statement) }
  }
}
