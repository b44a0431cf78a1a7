import Domain
import Files
import Foundation
import Messages
import Pipeline
import Registry
import Settings
import TestSupport
import Testing

extension Office {
  func daily(at now: Moment = Office.now) async throws -> DailyRecord {
    let records = try await DailyOperation(home: home, settings: settings, now: now, language: .turkish).run()
    return try #require(records.last)
  }

  /// A list of DETSİS in its drop folder.
  func drop(units: [DetsisUnit], as name: String) throws {
    try receive(Array(SampleUnits.response(units).utf8), as: "DETSIS/" + name, in: ["DETSIS"])
  }

  /// A roster in its drop folder.
  func drop(roster rows: [[Field: String]], as name: String) throws {
    try receive(Array(SampleManagers.csv(rows, layout: .roster).utf8), as: "Kadro/" + name, in: ["Kadro"])
  }

  /// The names of what lies in Outbox, hidden ones too.
  var outboxFolders: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: home.outbox)) ?? []).sorted()
  }
}

@Suite struct `A daily run` {
  private let office: Office

  init() throws { office = try Office() }

  @Test func `takes snapshots, then forms, then rosters, each into its folder`() async throws {
    try office.appointSample()
    let renamed = DetsisUnit(
      no: SampleUnits.planning.no, name: "Yeni Ad", parent: SampleUnits.planning.parent, isActive: true)
    try office.drop(units: SampleUnits.all.map { $0.no == renamed.no ? renamed : $0 }, as: "birimler.xml")
    try office.receive(SampleForm(rows: 2), as: "a.xlsx")
    try office.drop(roster: [SampleManagers.row(9)], as: "liste.csv")
    let record = try await office.daily()
    #expect(record.isGood && record.run == "2016-06-23-001" && record.formsRun == "2016-06-23-002")
    #expect(record.units.files.map(\.outcome) == [.applied])
    #expect(record.units.files[0].counts["renamed"] == 1)
    #expect(record.forms.counts["accepted"] == 1 && record.forms.counts["granted"] == 2)
    #expect(record.rosters.files.map(\.outcome) == [.differs])
    #expect(record.rosters.files[0].counts["replaced"] == 1)
    #expect(office.inbox == ["DETSIS", "Kadro"])
    let files = try office.outbox().keys.filter { $0.hasPrefix("2016-06-23-001") }.sorted()
    #expect(
      files.map { $0.replacing("2016-06-23-001/", with: "") } == [
        "detsis/0001-birimler/birimler.xml", "gunluk.html", "gunluk.json", "kadro/0001-liste/liste.csv",
        "kadro/0001-liste/oneriler.xlsx", "kadro/0001-liste/rapor.html", "kadro/0001-liste/rapor.xlsx",
        "kadro/0001-liste/sonuc.json",
      ])
    #expect(try FileTree.files(below: office.folder.path("Inbox")).isEmpty)
    #expect(office.outboxFolders == ["2016-01-11-001", "2016-06-23-001", "2016-06-23-002"])
  }

  @Test func `keeps the forms going where a snapshot is broken, and keeps what it cannot read`() async throws {
    try office.receive(Array("<?xml version=\"1.0\"?><Envelope>".utf8), as: "DETSIS/a.xml", in: ["DETSIS"])
    try office.drop(units: Array(SampleUnits.all.prefix(2)), as: "b.xml")
    try office.receive(SampleForm(rows: 1), as: "a.xlsx")
    try office.receive(Array("Merhaba".utf8), as: "Kadro/not.csv", in: ["Kadro"])
    let record = try await office.daily()
    #expect(record.units.files.map(\.outcome) == [.unreadable, .held])
    #expect(record.forms.counts["accepted"] == 1)
    #expect(record.rosters.files.map(\.outcome) == [.unreadable])
    #expect(record.rosters.files[0].reason?.isEmpty == false)
    #expect(record.isGood && office.inbox == ["DETSIS", "Kadro"])
    #expect(try office.outbox().keys.contains("2016-06-23-001/kadro/0001-not/not.csv"))
    #expect(try office.outbox().keys.contains("2016-06-23-001/detsis/0001-a/a.xml"))
    #expect(try FileTree.files(below: office.home.inbox).isEmpty)
    #expect(try await office.daily().run == nil, "what could not be read is not tried again")
  }

  @Test func `knows the bytes of a snapshot that was imported, and of a file that lies there twice`() async throws {
    try office.appointSample()
    try office.drop(units: SampleUnits.all, as: "b.xml")
    try office.drop(roster: [SampleManagers.row(1)], as: "a.csv")
    try office.drop(roster: [SampleManagers.row(1)], as: "b.csv")
    let record = try await office.daily()
    #expect(record.units.files.map(\.outcome) == [.repeated])
    #expect(record.rosters.files.map(\.outcome) == [.differs, .repeated] && record.rosters.files[1].reason == "a.csv")
    #expect(try Registry(path: office.home.registry, mode: .readOnly).read { try $0.newestImport() } == 1)
  }

  @Test func `with nothing to do leaves nothing behind but the time`() async throws {
    let record = try await office.daily()
    #expect(record.run == nil && record.isGood)
    #expect(office.outboxFolders.isEmpty)
    #expect(FileManager.default.fileExists(atPath: office.home.registry + ".daily.json"))
  }

  @Test func `tells of links, special files and names that are no UTF-8, and touches none of them`() async throws {
    try office.drop(roster: [SampleManagers.row(1)], as: ".gizli.csv")
    try office.drop(roster: [SampleManagers.row(1)], as: "yarim.csv.part")
    try office.drop(roster: [SampleManagers.row(1)], as: "~$liste.csv")
    for name in ["Thumbs.db", "desktop.ini"] { try office.drop(roster: [SampleManagers.row(1)], as: name) }
    let kadro = office.home.rosterInbox
    try FileManager.default.createSymbolicLink(atPath: kadro + "/bag.csv", withDestinationPath: "/etc/passwd")
    try FileManager.default.createSymbolicLink(atPath: office.home.inbox + "/bag.xlsx", withDestinationPath: "/etc")
    #expect(mkfifo(kadro + "/boru.csv", 0o600) == 0)
    let descriptor = (Array(kadro.utf8) + [UInt8(ascii: "/"), 0xFF, 0xFE, 0]).withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { open($0.baseAddress!, O_WRONLY | O_CREAT, 0o600) }
    }
    #expect(close(descriptor) == 0)
    try FileManager.default.createDirectory(atPath: kadro + "/eski", withIntermediateDirectories: false)
    let record = try await office.daily()
    #expect(record.rosters.files.isEmpty && record.rosters.ignored == 4)
    #expect(record.rosters.passedOver.map(\.reason) == [.link, .special, .partial, .name, .folder])
    #expect(record.forms.passedOver == [PassedOver(name: "bag.xlsx", reason: .link)])
    #expect(record.isGood && record.rosters.needsAttention)
    #expect(try Folder.entries(kadro, hidden: true).count == 9)
  }

  @Test func `leaves a file that is still being written to the next run`() async throws {
    try office.appointSample()
    try office.drop(roster: [SampleManagers.row(1)], as: "liste.csv")
    let writer = try FileHandle(forWritingTo: URL(fileURLWithPath: office.home.rosterInbox + "/liste.csv"))
    let first = try await office.daily()
    #expect(first.rosters.passedOver == [PassedOver(name: "liste.csv", reason: .unsettled)])
    #expect(first.rosters.files.isEmpty)
    try writer.close()
    #expect(try await office.daily().rosters.files.map(\.outcome) == [.differs])
  }

  @Test func `fails a step that cannot be done, and takes its files as soon as it can`() async throws {
    let folder = try TemporaryFolder()
    let home = Home(folder.path)
    func put(_ bytes: [UInt8], as name: String) throws {
      let path = home.inbox + "/" + name
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: path)
    }
    func daily() async throws -> DailyRecord {
      let operation = DailyOperation(home: home, settings: Settings(), now: Office.now, language: .turkish)
      return try #require(try await operation.run().last)
    }
    #expect(try await daily().run == nil)
    try put(try SampleForm(rows: 1).workbook(), as: "a.xlsx")
    try put(Array(SampleManagers.csv([SampleManagers.row(1)], layout: .roster).utf8), as: "Kadro/a.csv")
    let first = try await daily()
    #expect(!first.isGood && first.units.failure == nil)
    #expect(first.forms.failure?.kind == .input && first.rosters.failure?.kind == .input)
    #expect(first.rosters.files.isEmpty)
    #expect(try FileTree.files(below: home.inbox).keys.sorted() == ["Kadro/a.csv", "a.xlsx"])
    try put(Array(SampleUnits.response.utf8), as: "DETSIS/a.xml")
    let second = try await daily()
    #expect(second.isGood && second.forms.counts["granted"] == 1)
    #expect(second.rosters.files.map(\.outcome) == [.differs])
    #expect(try FileTree.files(below: home.inbox).isEmpty)
  }

  @Test func `shows what a killed run of another release had kept, and takes the rest anew`() async throws {
    try office.drop(units: SampleUnits.all, as: "b.xml")
    let hidden = office.home.outbox + "/.2016-06-23-001.daily"
    try FileManager.default.createDirectory(atPath: hidden + "/kadro", withIntermediateDirectories: true)
    for path in [hidden + "/gunluk.json", office.home.registry + ".daily.json"] {
      try Data(#"{"version": 99}"#.utf8).write(to: URL(fileURLWithPath: path))
    }
    let record = try await office.daily()
    #expect(record.run == "2016-06-23-002" && record.units.files.map(\.outcome) == [.repeated])
    #expect(office.outboxFolders == ["2016-06-23-001", "2016-06-23-002"])
    // What stood in the history that cannot be read is told until somebody has looked at it.
    let concerns = try StatusOperation(home: office.home, now: Office.now, maximumAge: 1, isFull: false).run().concerns
    let told = concerns.compactMap { if case .stateUnreadable(let path) = $0 { path } else { nil } }
    #expect(told.count == 1 && concerns.count == 1 && told.allSatisfy { $0.hasPrefix(office.home.registry) })
  }

  @Test func `is the only one at a time`() async throws {
    do {
      let lock = try FileLock(office.home.registry + ".daily.lock", since: "2016")
      await #expect(throws: FileLock.Holder.self) { try await office.daily() }
      withExtendedLifetime(lock) {}
    }
    #expect(try await office.daily().isGood)
  }

  @Test func `keeps a roster that is called like a result beside the results`() async throws {
    try office.appointSample()
    try office.drop(roster: [SampleManagers.row(1)], as: "rapor.html")
    #expect(try await office.daily().rosters.files.map(\.outcome) == [.differs])
    let kept = try #require(try office.outbox()["2016-06-23-001/kadro/0001-rapor/gelen-rapor.html"])
    #expect(Array(kept) == Array(SampleManagers.csv([SampleManagers.row(1)], layout: .roster).utf8))
  }
}
