import Domain
import GRDB
import Register
import Testing

@testable import Registry

@Suite struct `A transaction` {
  struct Stop: Error {}

  @Test func `happens as a whole or not at all`() throws {
    let fresh = try FreshRegistry()
    #expect(throws: Stop.self) {
      try fresh.registry.write { transaction in
        _ = try transaction.beginRun(at: FreshRegistry.noon, language: .turkish, policy: .rows, files: ["a"])
        throw Stop()
      }
    }
    #expect(try fresh.registry.read { try $0.openRun() } == nil)
  }

  @Test func `of a rehearsal sees its own changes and leaves none`() throws {
    let fresh = try FreshRegistry()
    let seen = try fresh.registry.dryRun { transaction in
      _ = try transaction.beginRun(at: FreshRegistry.noon, language: .turkish, policy: .rows, files: ["a"])
      return try transaction.openRun()?.id
    }
    #expect(seen == "2016-06-23-001")
    #expect(try fresh.registry.read { try $0.openRun() } == nil)
  }

  @Test func `that was rolled back leaves no unit behind in memory`() throws {
    let fresh = try FreshRegistry()
    let renamed = Sample.units(changing: Sample.city) { $0.name = "Yeni Ad" }
    let during = try fresh.registry.dryRun { transaction in
      _ = try transaction.importUnits(
        kind: .full, source: "", sha256: "", at: FreshRegistry.noon, records: { try renamed.forEach($0) })
      return try transaction.view().unit(Sample.city)?.name
    }
    #expect(during == "Yeni Ad")
    #expect(try fresh.registry.read { try $0.view().unit(Sample.city)?.name } == "İnceova Belediye Başkanlığı")
  }

  @Test func `of another process is seen at once`() throws {
    let fresh = try FreshRegistry()
    let reader = try Registry(path: fresh.path, mode: .readOnly)
    #expect(try reader.read { try $0.view().unit(Sample.city)?.isActive } == true)
    try fresh.take(Sample.units(changing: Sample.city) { $0.isActive = false }, confirmed: true)
    #expect(try reader.read { try $0.view().unit(Sample.city)?.isActive } == false)
  }

  @Test func `cannot write what was opened for reading`() throws {
    let fresh = try FreshRegistry()
    for mode in [Registry.Mode.readOnly, .rehearsal] {
      let registry = try Registry(path: fresh.path, mode: mode)
      #expect(throws: RegistryError.readOnly) { try registry.write { _ in () } }
    }
    #expect(throws: RegistryError.readOnly) {
      try Registry(path: fresh.path, mode: .readOnly).dryRun { _ in () }
    }
  }

  @Test func `waits for another writer and gives up as busy`() throws {
    let fresh = try FreshRegistry()
    let other = try Registry(path: fresh.path, mode: .readWrite)
    try other.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA busy_timeout = 10") }
    try fresh.registry.write { _ in
      _ = #expect(throws: RegistryError.busy) { try other.write { _ in () } }
    }
  }
}
