import Domain
import Files
import Foundation
import Messages
import Registry
import SpreadsheetReader
import Synchronization
import TestSupport
import Testing

@testable import Pipeline

@Suite struct `Files that are still being written` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var path: String { folder.path("a.xlsx") }

  private func write(_ text: String, modified: Date? = nil) throws -> FilePlace {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    if let modified { try FileManager.default.setAttributes([.modificationDate: modified], ofItemAtPath: path) }
    return FilePlace(below: folder.path, "a.xlsx")
  }

  @Test func `are those that somebody has open for writing, however old they look`() async throws {
    let place = try write("a", modified: Date(timeIntervalSince1970: 1))
    for trustsKernel in [true, false] {
      let settling = Settling(seconds: 1, trustsKernel: trustsKernel)
      #expect(try await settling.unsettled([place]).isEmpty)
      let writer = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      #expect(try await settling.unsettled([place]) == [place])
      try writer.close()
      #expect(try await settling.unsettled([place]).isEmpty)
    }
  }

  @Test func `are those that change while they are watched, also where each write is closed`() async throws {
    let place = try write("a")
    var settling = Settling(seconds: 1, trustsKernel: false)
    settling.wait = { _ in
      let writer = try FileHandle(forWritingTo: URL(fileURLWithPath: place.path))
      try writer.seekToEnd()
      try writer.write(contentsOf: Data("x".utf8))
      try writer.close()
    }
    #expect(try await settling.unsettled([place]) == [place])
    settling.wait = { _ in }
    #expect(try await settling.unsettled([place]).isEmpty)
  }

  @Test func `are not those whose time lies ahead, once they were watched`() async throws {
    let place = try write("a", modified: Date(timeIntervalSinceNow: 86_400))
    #expect(try await Settling(seconds: 1, trustsKernel: false).unsettled([place]).isEmpty)
    #expect(try await Settling(seconds: 0, trustsKernel: false).unsettled([place]).isEmpty)
  }

  @Test func `are not those that went away`() async throws {
    #expect(
      try await Settling(seconds: 1, trustsKernel: false).unsettled([FilePlace(below: folder.path, "no")]).isEmpty)
  }
}

@Suite struct `A run over a disturbed Inbox` {
  private let office: Office

  init() throws { office = try Office() }

  /// A run that has these names in its manifest, whatever lies there by now.
  private func begin(_ files: [String]) throws {
    _ = try Registry(path: office.home.registry, mode: .readWrite).write { store in
      try store.beginRun(at: Office.now, language: .turkish, policy: .rows, files: files)
    }
  }

  @Test func `ends with a finding for a file that went away, and follows no link that took its place`() async throws {
    try office.receive(SampleForm(rows: 1), as: "a.xlsx")
    let secret = office.folder.path("gizli.xlsx")
    try Data(try SampleForm(rows: 3).workbook()).write(to: URL(fileURLWithPath: secret))
    try FileManager.default.createSymbolicLink(
      atPath: office.home.inbox + "/bag.xlsx", withDestinationPath: secret)
    try begin(["a.xlsx", "bag.xlsx", "gitti.xlsx"])
    let report = try await office.process()
    #expect(report.summary.accepted == 1 && report.summary.refused == 2 && report.summary.granted == 1)
    let findings = try office.outcomes().flatMap { $0.findings.filter { $0.severity == .error }.map(\.code) }
    #expect(findings == [.fileDamaged, .fileDamaged])
    #expect(FileManager.default.fileExists(atPath: secret))
    let copied = try office.outbox().values.contains {
      Array($0) == Array(FileManager.default.contents(atPath: secret) ?? Data())
    }
    #expect(!copied)
  }

  @Test func `leaves a form that somebody is writing, and takes the others`() async throws {
    try office.receive(SampleForm(rows: 1), as: "a.xlsx")
    try office.receive(SampleForm(rows: 1), as: "b.xlsx")
    let writer = try FileHandle(forWritingTo: URL(fileURLWithPath: office.home.inbox + "/b.xlsx"))
    #expect(try await office.process().summary.forms == 1)
    #expect(office.inbox == ["b.xlsx"])
    try writer.close()
    #expect(try await office.process().summary.forms == 1)
  }

  @Test func `gives no entry a time before the newest one's where the clock was set back`() async throws {
    try office.receive(SampleForm(rows: 2), as: "a.xlsx")
    try await office.process()
    var revocation = SampleForm(rows: 1)
    revocation.rows[0][.operation] = "Yetki İptali"
    try office.receive(revocation, as: "b.xlsx")
    let said = Mutex([Phrase]())
    let options = ProcessOptions(now: Office.now.adding(days: -400), language: .turkish)
    let report = try await ProcessOperation(
      home: office.home, settings: office.settings, options: options,
      notice: { phrase in said.withLock { $0.append(phrase) } }
    ).run()
    #expect(report.run?.id == "2016-06-23-002" && report.summary.revoked == 1)
    #expect(said.withLock { $0 } == [.clockBehind(Office.now)])
    var defects = [Defect]()
    try VerifyOperation(home: office.home).run { defects.append($0) }
    #expect(defects.isEmpty)
  }

  @Test func `keeps a form that is called like its results`() async throws {
    var form = SampleForm(rows: 3)
    form.rows[1][.mobilePhone] = "5325552021"
    try office.receive(form, as: "hatalar.xlsx")
    let sent = try #require(FileManager.default.contents(atPath: office.home.inbox + "/hatalar.xlsx"))
    #expect(try await office.process().summary.partial == 1)
    let kept = try office.outbox()
    #expect(kept["2016-06-23-001/0001-hatalar/gelen-hatalar.xlsx"] == sent)
    #expect(kept["2016-06-23-001/0001-hatalar/hatalar.xlsx"] != nil && office.inbox.isEmpty)
  }
}
