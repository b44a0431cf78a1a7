import Domain
import Files
import Foundation
import Messages
import TestSupport
import Testing

@testable import Pipeline

@Suite struct `A step over a drop folder` {
  private let office: Office
  private let book: DailyBook

  /// A step that has listed `a`, `b` and `c` already.
  init() throws {
    office = try Office()
    try FileManager.default.createDirectory(atPath: office.home.rosterInbox, withIntermediateDirectories: true)
    var record = DailyRecord(run: "2016-06-23-001", at: Office.now, language: .turkish)
    record.rosters.state = .begun
    record.rosters.files = ["a", "b", "c"].map { DailyFile(file: $0, outputs: "2016-06-23-001/kadro/\($0)") }
    book = try DailyBook(
      beginning: record, run: "2016-06-23-001", in: StagedRuns(outbox: office.home.outbox, kind: .daily))
  }

  private var step: DropStep {
    DropStep(
      name: .rosters, book: book, folder: DropFolder(folder: office.home.rosterInbox),
      settling: Settling(seconds: 0, trustsKernel: true), language: .turkish, notice: { _ in })
  }

  private func put(_ names: String...) throws {
    for name in names { try office.receive(Array(name.utf8), as: "Kadro/" + name) }
  }

  private func kept(_ name: String) -> String { book.path(of: "2016-06-23-001/kadro/\(name)/\(name)") }

  @Test func `follows no link that took a file's place, and keeps none`() async throws {
    try put("a", "c")
    let secret = office.folder.path("gizli")
    try Data("gizli".utf8).write(to: URL(fileURLWithPath: secret))
    try FileManager.default.createSymbolicLink(
      atPath: office.home.rosterInbox + "/b", withDestinationPath: secret)
    var read = [String]()
    try await step.run { file, input in
      read.append(try String(contentsOfFile: input.path, encoding: .utf8))
      file.outcome = .agrees
    }
    #expect(read == ["a", "c"])
    #expect(book.record.rosters.files.map(\.outcome) == [.agrees, .unreadable, .agrees])
    #expect(FileStamp(kept("b")) == nil && FileStamp(kept("a")) != nil)
    #expect(FileStamp(office.home.rosterInbox + "/b") != nil && FileStamp(secret) != nil)
  }

  @Test func `goes on after a file that went away`() async throws {
    try put("a", "c")
    try await step.run { file, _ in file.outcome = .agrees }
    #expect(book.record.rosters.files.map(\.outcome) == [.agrees, .vanished, .agrees])
    #expect(book.record.rosters.state == .done)
  }

  @Test func `leaves a file that took another's place meanwhile`() async throws {
    try put("a", "b", "c")
    let path = office.home.rosterInbox + "/b"
    try await step.run { file, _ in
      file.outcome = .agrees
      if file.file == "b" {
        try Data("yeni hâli".utf8).write(to: URL(fileURLWithPath: path + ".tmp"))
        try FileMove.rename(path + ".tmp", to: path)
      }
    }
    #expect(
      try FileTree.files(below: office.home.rosterInbox).mapValues { String(decoding: $0, as: UTF8.self) }
        == ["b": "yeni hâli"])
    #expect(try String(contentsOfFile: kept("b"), encoding: .utf8) == "b")
  }

  @Test func `judges and keeps one and the same bytes, although the file is written over meanwhile`() async throws {
    try put("a")
    let path = office.home.rosterInbox + "/a"
    var judged = ""
    try await step.run { file, kept in
      let time = try #require(FileManager.default.attributesOfItem(atPath: path)[.modificationDate])
      let writer = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      try writer.write(contentsOf: Data("X".utf8))
      try writer.close()
      try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path)
      judged = try String(contentsOfFile: kept.path, encoding: .utf8)
      file.outcome = .agrees
    }
    #expect(try judged == "a" && String(contentsOfFile: kept("a"), encoding: .utf8) == "a")
    // What came since is the next run's.
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "X")
  }

  @Test func `that is given up puts back what it had not dealt with`() async throws {
    try put("a", "b", "c")
    await #expect(throws: Trouble.noUnits) {
      try await step.run { file, _ in
        if file.file == "b" { throw Trouble.noUnits }
        file.outcome = .agrees
      }
    }
    try FileMove.remove(office.home.rosterInbox + "/b")
    try step.giveUp(DailyFailure(.noUnits, .turkish))
    #expect(book.record.rosters.files.map(\.file) == ["a"] && book.record.rosters.state == .failed)
    #expect(try FileTree.files(below: office.home.rosterInbox).keys.sorted() == ["b", "c"])
  }

  @Test func `that is given up keeps a file whose name another has by now`() async throws {
    try put("a", "b", "c")
    await #expect(throws: Trouble.noUnits) { try await step.run { _, _ in throw Trouble.noUnits } }
    let path = office.home.rosterInbox + "/a"
    try FileMove.remove(path)
    try Data("yeni hâli".utf8).write(to: URL(fileURLWithPath: path))
    try step.giveUp(DailyFailure(.noUnits, .turkish))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "yeni hâli")
    #expect(try String(contentsOfFile: kept("a"), encoding: .utf8) == "a")
    #expect(book.record.rosters.files.isEmpty)
  }

  @Test func `takes up where it stood, and keeps nothing of a half-done result`() async throws {
    try put("b", "c")
    try Folder.make(book.folder + "/kadro/a")
    try Folder.make(book.folder + "/kadro/b")
    // `a` had lost its first name already; of `b` there is half a report.
    try Data("a".utf8).write(to: URL(fileURLWithPath: kept("a")))
    try book.update { $0.rosters.files[0].outcome = .agrees }
    try Data("yarım".utf8).write(to: URL(fileURLWithPath: book.folder + "/kadro/b/rapor.html.tmp"))
    var seen = [String]()
    try await step.run { file, _ in
      seen.append(file.file)
      file.outcome = .agrees
    }
    #expect(seen == ["b", "c"])
    #expect(try FileTree.files(below: book.folder + "/kadro").keys.sorted() == ["a/a", "b/b", "c/c"])
    #expect(try FileTree.files(below: office.home.rosterInbox).isEmpty)
  }
}
