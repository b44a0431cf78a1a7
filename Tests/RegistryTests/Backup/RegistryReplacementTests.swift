import Files
import Foundation
import GRDB
import Register
import TestSupport
import Testing

@testable import Registry

@Suite struct `A copy put in the registry's place` {
  private let fresh: FreshRegistry
  private let run: RunRecord
  private let copy: String
  private let aside: String

  /// A registry with a copy, and a form after it.
  init() throws {
    fresh = try FreshRegistry()
    run = try fresh.begin("a.xlsx", "b.xlsx")
    (copy, aside) = (fresh.folder.path("kopya.sqlite"), fresh.path + ".eski")
    try fresh.apply(.grant, Sample.ayse, Sample.branch, run: run.id, part: 1)
    try fresh.registry.keepCopy(as: copy)
    try fresh.apply(.grant, Sample.ayse, Sample.personnel, run: run.id, part: 2)
  }

  private func entries(_ path: String) throws -> Int64 {
    try Registry(path: path, mode: .readOnly).read { try $0.chainHead()?.position ?? 0 }
  }

  @Test func `is the registry from one moment to the next: whoever reads goes on reading the old one`() throws {
    let reader = try Registry(path: fresh.path, mode: .readOnly)
    let old = try entries(fresh.path)
    try reader.read { store in
      #expect(try store.chainHead()?.position == old)
      let wasThere = try RegistryReplacement(of: fresh.path).put(copy, aside: aside)
      #expect(wasThere)
      #expect(try store.chainHead()?.position == old)
    }
    let new = try reader.read { try $0.chainHead()?.position }
    #expect(try new == entries(copy) && new != old)
    #expect(try entries(aside) == old)
  }

  @Test func `is written to like any registry`() throws {
    _ = try RegistryReplacement(of: fresh.path).put(copy, aside: aside)
    try fresh.apply(.grant, Sample.ayse, Sample.personnel, run: run.id, part: 2)
    #expect(try entries(fresh.path) == entries(aside))
    #expect(try fresh.text("PRAGMA journal_mode") == "wal")
  }

  @Test func `leaves the old one where there is no room to keep it`() throws {
    try FileManager.default.createDirectory(atPath: aside + ".part", withIntermediateDirectories: false)
    let old = try entries(fresh.path)
    #expect(throws: (any Error).self) { try RegistryReplacement(of: fresh.path).put(copy, aside: aside) }
    #expect(try entries(fresh.path) == old)
  }
}
