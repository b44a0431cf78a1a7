import Domain
import Files
import Foundation
import Mail
import Messages
import Register
import Registry
import Reports
import Settings
import SpreadsheetReader
import Synchronization
import TestSupport
import Testing

@testable import Pipeline

/// Between the reading of a form and the making of its results, anybody may write into Inbox.
@Suite struct `The original that a run keeps` {
  private let office: Office
  private let path: String

  init() throws {
    office = try Office()
    path = office.home.inbox + "/a.xlsx"
    try office.receive(SampleForm(rows: 1), as: "a.xlsx")
  }

  private func publisher(limits: ReaderLimits = .small) throws -> Publisher {
    let run = RunInfo(id: "2016-06-23-001", startedAt: Office.now, files: 1)
    let letter = try AnswerLetter(
      from: office.settings.mail.from, suffixes: [], language: .turkish, templates: nil)
    let publisher = Publisher(
      inbox: Inbox(folder: office.home.inbox), outbox: office.home.outbox, kept: [], run: run, language: .turkish,
      limits: limits, reader: .unknown, letter: letter, emailSuffixes: [])
    try publisher.begin()
    return publisher
  }

  /// Reads the form, has `disturb` do its harm, and makes the results; the names of files that stayed in Inbox.
  private func publish(
    limits: ReaderLimits = .small, disturb: (Publisher) throws -> Void
  ) async throws -> [String] {
    let publisher = try publisher(limits: limits)
    let shelf = publisher.shelf
    let file = try IncomingFile(
      name: "a.xlsx", place: shelf.inbox.place("a.xlsx"), limits: limits, for: .unknown, copy: shelf.path(1))
    var outcome = try #require(try await office.check("a.xlsx").first)
    outcome.outputs = "2016-06-23-001/0001-a"
    try disturb(publisher)
    let form = Publisher.PublishedForm(part: 1, outcome: outcome)
    return try await publisher.publish([
      Publisher.Parcel(ordinal: 1, name: "a.xlsx", original: file.original, forms: [form])
    ])
  }

  private func permissions(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  private func bytes(_ path: String) -> Data? { FileManager.default.contents(atPath: path) }
  private var kept: String { office.home.outbox + "/2016-06-23-001/0001-a/a.xlsx" }

  @Test func `is the file itself where nobody touched it, for the owner only and with its time`() async throws {
    let judged = bytes(path)
    let time = FileStamp(path)?.modifiedAt
    #expect(try await publish { _ in }.isEmpty)
    #expect(bytes(kept) == judged && FileStamp(kept)?.modifiedAt == time && office.inbox.isEmpty)
    #expect(try permissions(kept) == 0o600)
  }

  @Test func `is what was judged, although the file was written over with its size and time as they were`() async throws
  {
    let judged = try #require(bytes(path))
    var other = judged
    other[other.count / 2] ^= 1
    let left = try await publish { _ in
      let before = try #require(FileStamp(path))
      let time = try #require(FileManager.default.attributesOfItem(atPath: path)[.modificationDate])
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      try file.write(contentsOf: other)
      try file.close()
      try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path)
      #expect(FileStamp(path) == before, "the harm cannot be told from size, time and place")
    }
    #expect(left == ["a.xlsx"])
    #expect(bytes(kept) == judged && bytes(path) == other)
  }

  @Test func `is what was judged, although another file has its name`() async throws {
    let judged = bytes(path)
    let left = try await publish { _ in try office.receive(SampleForm(rows: 3), as: "a.xlsx") }
    #expect(left == ["a.xlsx"] && bytes(kept) == judged && office.inbox == ["a.xlsx"])
  }

  @Test func `is what was judged, although a link to a copy has its name, which stays`() async throws {
    let judged = bytes(path)
    let left = try await publish { _ in
      try FileMove.rename(path, to: office.folder.path("b.xlsx"))
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: office.folder.path("b.xlsx"))
    }
    #expect(left == ["a.xlsx"] && bytes(kept) == judged && office.inbox == ["a.xlsx"])
  }

  @Test func `is what was judged, although it went away`() async throws {
    let judged = bytes(path)
    #expect(try await publish { _ in try FileMove.remove(path) }.isEmpty)
    #expect(bytes(kept) == judged)
  }

  @Test func `of a file longer than what is judged is the file, if nobody wrote into it`() async throws {
    var limits = ReaderLimits.small
    limits.fileBytes = 100
    let whole = bytes(path)
    let left = try await publish(limits: limits) { publisher in
      #expect(FileStamp(publisher.shelf.path(1)) == nil, "nothing of it is copied")
    }
    #expect(left.isEmpty)
    #expect(bytes(kept) == whole && office.inbox.isEmpty)
    #expect(try permissions(kept) == 0o600)
  }

  @Test func `of a file longer than what is judged is not another that took its place`() async throws {
    var limits = ReaderLimits.small
    limits.fileBytes = 100
    let left = try await publish(limits: limits) { _ in try office.receive(SampleForm(rows: 3), as: "a.xlsx") }
    #expect(left == ["a.xlsx"] && bytes(kept) == nil && office.inbox == ["a.xlsx"])
  }

  // MARK: - A run that was killed

  /// A run that recorded the form and was killed before its results stood; the bytes that it judged.
  private func killedRun(of name: String) async throws -> Data {
    _ = try Registry(path: office.home.registry, mode: .readWrite).write {
      try $0.beginRun(at: Office.now, language: .turkish, policy: .rows, files: [name])
    }
    let judged = try #require(bytes(office.home.inbox + "/" + name))
    // A file where the form's folder belongs keeps the results from being shown.
    let place = office.home.outbox + "/2016-06-23-001/0001-a"
    try Folder.make(office.home.outbox + "/2016-06-23-001")
    try Data().write(to: URL(fileURLWithPath: place))
    await #expect(throws: FileError.self) { try await office.process() }
    try FileMove.remove(place)
    #expect(try office.outcomes().count == 1, "it was recorded")
    return judged
  }

  @Test func `is what a killed run had judged, and a corrected form of the same name is judged by the next`()
    async throws
  {
    let judged = try await killedRun(of: "a.xlsx")
    try office.receive(SampleForm(rows: 3), as: "a.xlsx")
    let corrected = bytes(path)
    let said = Mutex([Phrase]())
    let options = ProcessOptions(now: Office.now, language: .turkish)
    let operation = ProcessOperation(
      home: office.home, settings: office.settings, options: options,
      notice: { phrase in said.withLock { $0.append(phrase) } })
    _ = try await operation.run()
    #expect(bytes(kept) == judged && bytes(path) == corrected)
    #expect(said.withLock { $0 }.contains(.leftInInbox(name: "a.xlsx")))
    #expect(try office.authorisations().count == 1)
    _ = try await operation.run()
    #expect(office.inbox.isEmpty)
    #expect(try office.authorisations().count == 3)
  }

  @Test func `is what a killed run had judged, also where the file went away or nobody touched it`() async throws {
    let judged = try await killedRun(of: "a.xlsx")
    try FileMove.remove(path)
    try await office.process()
    #expect(bytes(kept) == judged)
    let names = try FileManager.default.contentsOfDirectory(atPath: office.home.outbox + "/2016-06-23-001").sorted()
    #expect(names == ["0001-a", "rapor.html", "rapor.xlsx", "run.json"], "no copy is left behind")
  }

  @Test func `is the file where a loss of power took the copy, and only if it is still the same`() async throws {
    let judged = try await killedRun(of: "a.xlsx")
    try FileMove.remove(office.home.outbox + "/2016-06-23-001/.gelen/1")
    try await office.process()
    #expect(bytes(kept) == judged && office.inbox.isEmpty)
  }

  @Test func `is none where a loss of power took the copy and another file has its name, which stays`() async throws {
    _ = try await killedRun(of: "a.xlsx")
    try FileMove.remove(office.home.outbox + "/2016-06-23-001/.gelen/1")
    try office.receive(SampleForm(rows: 3), as: "a.xlsx")
    try await office.process()
    #expect(bytes(kept) == nil && office.inbox == ["a.xlsx"])
    #expect(bytes(office.home.outbox + "/2016-06-23-001/0001-a/sonuc.json") != nil)
  }
}

@Suite struct `Links below Inbox` {
  private let office: Office

  init() throws {
    office = try Office()
    try office.receive(SampleForm(rows: 1), as: "form.xlsx")
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: office.home.inbox + "/" + name, withDestinationPath: target)
  }

  @Test(arguments: ["new", "cur"])
  func `are not followed in a folder of mails: the registry stays where it is`(part: String) async throws {
    let other = part == "new" ? "cur" : "new"
    try FileManager.default.createDirectory(
      atPath: office.home.inbox + "/x/" + other, withIntermediateDirectories: true)
    try link("x/" + part, to: "../../Registry")
    let said = Mutex([Phrase]())
    let options = ProcessOptions(now: Office.now, language: .turkish)
    let report = try await ProcessOperation(
      home: office.home, settings: office.settings, options: options,
      notice: { phrase in said.withLock { $0.append(phrase) } }
    ).run()
    #expect(report.summary.forms == 1 && report.summary.mails.mails == 0)
    #expect(said.withLock { $0 } == [.passedOver(PassedOver(name: "x/" + part, reason: .link))])
    #expect(FileManager.default.fileExists(atPath: office.home.registry))
    #expect(office.inbox == ["x"])
  }

  @Test func `are not followed where a mail of a run's manifest lay`() async throws {
    try FileManager.default.createDirectory(atPath: office.home.inbox + "/x/new", withIntermediateDirectories: true)
    try link("x/cur", to: "../../Registry")
    _ = try Registry(path: office.home.registry, mode: .readWrite).write {
      try $0.beginRun(
        at: Office.now, language: .turkish, policy: .rows, files: ["x/cur/registry.sqlite"])
    }
    try await office.process()
    #expect(FileManager.default.fileExists(atPath: office.home.registry))
    // The form beside it came since, and is taken.
    let damaged = try office.outcomes().map { $0.findings.map(\.code).contains(.fileDamaged) }
    #expect(damaged == [true, false])
  }

  @Test func `are not looked for where a run's manifest leads out of Inbox`() async throws {
    let detsis = office.folder.path("detsis.xml")
    let isThere = FileManager.default.fileExists(atPath: detsis)
    _ = try Registry(path: office.home.registry, mode: .readWrite).write {
      try $0.beginRun(at: Office.now, language: .turkish, policy: .rows, files: ["../detsis.xml"])
    }
    await #expect(throws: RegistryError.self) { try await office.process() }
    #expect(isThere && FileManager.default.fileExists(atPath: detsis))
  }

  @Test(arguments: ["DETSIS", "Kadro"])
  func `are not followed to a drop folder: it is told and left alone`(name: String) async throws {
    try FileManager.default.createDirectory(
      atPath: office.folder.path("baska"), withIntermediateDirectories: false)
    try Data("x".utf8).write(to: URL(fileURLWithPath: office.folder.path("baska/liste.csv")))
    try link(name, to: "../baska")
    let records = try await DailyOperation(
      home: office.home, settings: office.settings, now: Office.now, language: .turkish
    ).run()
    let record = try #require(records.first)
    #expect(record.forms.passedOver.contains(PassedOver(name: name, reason: .link)))
    #expect(record.units.files.isEmpty && record.rosters.files.isEmpty)
    #expect(FileManager.default.fileExists(atPath: office.folder.path("baska/liste.csv")))
  }
}
