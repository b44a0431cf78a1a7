import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Registry

/// `IYEM_BYTES` sets how many bytes are changed.
@Suite struct `The bytes of a registry's file` {
  private static let changes = ProcessInfo.processInfo.environment["IYEM_BYTES"].flatMap { Int($0) } ?? 60

  /// What stands in the journals, the chain and the heads, value by value with its type.
  private static func evidence(_ database: Database) throws -> [String] {
    try (["chain", "run_head"] + ChainedTable.allCases.map(\.name)).flatMap { table in
      let columns = try database.columns(in: table).map {
        "typeof(\"\($0.name)\") || hex(coalesce(\"\($0.name)\", ''))"
      }
      return try String.fetchAll(
        database, sql: "SELECT \(columns.joined(separator: " || ',' || ")) FROM \(table) ORDER BY 1")
    }
  }

  /// A byte between the cells of a page means nothing; every other change has to be found.
  @Test func `are found out when one of the journals' is changed, or change nothing`() throws {
    let fresh = try FreshRegistry()
    let run = try fresh.begin("a.xlsx")
    for number in 1...12 {
      try fresh.apply(.grant, Sample.person(100_000_000 + number), Sample.branch, run: run.id, part: number)
    }
    try fresh.applyManagers()
    try fresh.sql("PRAGMA wal_checkpoint(TRUNCATE)")
    let names = (["chain"] + ChainedTable.allCases.map(\.name)).map { "'\($0)'" }.joined(separator: ", ")
    let (pages, size, sound) = try fresh.registry.queue.read { database in
      (
        try Int.fetchAll(database, sql: "SELECT pageno FROM dbstat WHERE name IN (\(names)) ORDER BY 1"),
        try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 4096, try Self.evidence(database)
      )
    }
    let original = try Data(contentsOf: URL(fileURLWithPath: fresh.path))
    let path = fresh.folder.path("kopya.sqlite")
    var random = SeededRandom(11)
    var found = 0
    for _ in 0..<Self.changes {
      var bytes = original
      let page = pages[Int.random(in: pages.indices, using: &random)]
      let place = (page - 1) * size + Int.random(in: 0..<size, using: &random)
      bytes[place] ^= UInt8.random(in: 1...255, using: &random)
      try bytes.write(to: URL(fileURLWithPath: path))
      var isFound = false
      do {
        let registry = try Registry(path: path, mode: .readOnly)
        _ = try registry.read { store in try store.forEachDefect { _ in isFound = true } }
        if !isFound { #expect(try registry.queue.read(Self.evidence) == sound, "byte \(place)") }
      } catch {
        isFound = true
      }
      if isFound { found += 1 }
    }
    #expect(found > Self.changes / 10)
  }
}
