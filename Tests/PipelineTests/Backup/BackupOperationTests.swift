import Domain
import Files
import Foundation
import Messages
import Registry
import Settings
import TestSupport
import Testing

@testable import Pipeline

extension Office {
  @discardableResult
  func backup(at now: Moment = Office.now, to folder: String? = nil) throws -> BackupOutcome {
    try BackupOperation(home: home, settings: settings.backup, now: now, folder: folder).run()
  }

  /// What is wrong with the registry, or with another file in its place.
  func defects(in registry: String? = nil) throws -> [Defect] {
    var defects = [Defect]()
    try VerifyOperation(home: Home(home.folder, registry: registry)).run { if !$0.isWarning { defects.append($0) } }
    return defects
  }

  var backups: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: home.registryFolder + "/Backups")) ?? []).sorted()
  }
}

@Suite struct `A backup` {
  private var office: Office

  init() throws { office = try Office() }

  @Test func `lies beside the registry, sound, named after its time and its chain's end`() async throws {
    try office.receive(SampleForm(rows: 2), as: "a.xlsx")
    let head = try #require(try await office.process().head)
    let outcome = try office.backup()
    #expect(outcome.head == head && outcome.removed.isEmpty)
    #expect(office.backups == ["registry-2016-06-23T093000-\(head.position)-\(head.digest.prefix(12)).sqlite"])
    #expect(try FileManager.default.attributesOfItem(atPath: outcome.path)[.posixPermissions] as? Int == 0o600)
    #expect(try office.defects(in: outcome.path).isEmpty)
    #expect(try Office.shell("sha256sum", outcome.path).hasPrefix(outcome.sha256))
    let beside = try FileManager.default.contentsOfDirectory(atPath: office.home.registryFolder)
    #expect(!beside.contains { $0.hasPrefix("registry.sqlite.backup") && !$0.hasSuffix(".lock") })
  }

  @Test func `goes to the folder that is asked for, else to that of the settings`() throws {
    var office = office
    office.settings.backup.folder = office.folder.path("depo/yedek")
    #expect(try office.backup().path.hasPrefix(office.folder.path("depo/yedek") + "/registry-"))
    #expect(try office.backup(to: office.folder.path("usb")).path.hasPrefix(office.folder.path("usb") + "/registry-"))
    #expect(office.backups.isEmpty)
  }

  @Test func `is not made of a registry that is not sound, and takes no older one away`() async throws {
    var office = office
    office.settings.backup.keepDaily = 1
    office.settings.backup.keepMonthly = 0
    try office.receive(SampleForm(rows: 1), as: "a.xlsx")
    try await office.process()
    try office.backup()
    let before = office.backups
    try office.tamper("DROP TRIGGER journal_never_changes; UPDATE journal SET at = at + 1 WHERE id = 1")
    #expect {
      try office.backup(at: Office.now.adding(days: 1))
    } throws: {
      if case Trouble.backupUnsound = $0 { true } else { false }
    }
    #expect(office.backups == before && before.count == 1)
  }

  @Test func `takes old ones away, and nothing that is not a backup`() throws {
    var office = office
    office.settings.backup.keepDaily = 2
    office.settings.backup.keepMonthly = 0
    try office.backup()
    try Data().write(to: URL(fileURLWithPath: office.home.registryFolder + "/Backups/not.sqlite"))
    try office.backup(at: Office.now.adding(days: 1))
    let last = try office.backup(at: Office.now.adding(days: 2))
    #expect(last.removed.count == 1 && last.removed[0].hasPrefix("registry-2016-06-23T"))
    #expect(
      office.backups.map { String($0.prefix(19)) } == ["not.sqlite", "registry-2016-06-24", "registry-2016-06-25"])
  }

  @Test func `removes what a killed one left`() throws {
    let folder = office.home.registryFolder
    try office.backup()
    let half = [
      "/Backups/registry-2016-06-22T093000-0.sqlite.tmp", "/registry.sqlite.backup", "/registry.sqlite.backup.part",
    ]
    for name in half { try Data("yarım".utf8).write(to: URL(fileURLWithPath: folder + name)) }
    try office.backup()
    #expect(office.backups.count == 1)
    for name in half { #expect(!FileManager.default.fileExists(atPath: folder + name)) }
  }

  @Test func `is made at the end of the daily run where the settings say so, once`() async throws {
    var office = office
    #expect(try await office.daily().backup == nil)
    office.settings.backup.isDaily = true
    try office.receive(SampleForm(rows: 1), as: "a.xlsx")
    let record = try await office.daily()
    #expect(record.isGood && office.backups.count == 1 && record.backup?.file == office.backups[0])
    let copy = office.home.registryFolder + "/Backups/" + office.backups[0]
    #expect(try Registry(path: copy, mode: .readOnly).read { try $0.runNames() } == [try #require(record.formsRun)])
    #expect(try await office.daily(at: Office.now.adding(days: 1)).backup?.file != nil, "also with nothing to do")
    #expect(office.backups.count == 2)
  }

  @Test func `that fails does not undo the day, and is told`() async throws {
    var office = office
    office.settings.backup.isDaily = true
    office.settings.backup.folder = office.folder.path("detsis.xml")
    try office.receive(SampleForm(rows: 1), as: "a.xlsx")
    let record = try await office.daily()
    #expect(record.isGood && record.forms.counts["accepted"] == 1)
    #expect(record.backup?.file == nil && record.backup?.failure?.kind == .system)
    #expect(DailyLines(record, outbox: "Outbox").text().contains("\nYedek: YAPILAMADI: "))
    let status = try StatusOperation(
      home: office.home, settings: office.settings, now: Office.now, maximumAge: 30, isFull: false
    ).run()
    #expect(status.concerns.map(\.code) == ["backup-failed", "no-backup"])
  }

  @Test func `is a concern where it is too old`() async throws {
    var office = office
    office.settings.backup.isDaily = true
    _ = try await office.daily()
    func status(_ hours: Int64) throws -> OfficeStatus {
      try StatusOperation(
        home: office.home, settings: office.settings,
        now: Moment(secondsSince1970: Office.now.secondsSince1970 + hours * 3600), maximumAge: 30, isFull: false
      ).run()
    }
    #expect(try status(30).concerns.isEmpty && status(30).backupAgeInHours == 30)
    #expect(try status(32).concerns.map(\.code) == ["too-old", "backup-too-old"])
  }
}
