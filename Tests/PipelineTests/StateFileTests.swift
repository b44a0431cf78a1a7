import Domain
import Files
import Foundation
import Messages
import TestSupport
import Testing

@testable import Pipeline

@Suite struct `A file beside the registry` {
  private let office: Office
  static let names = [".daily.json", ".proposals.json"]

  init() async throws {
    office = try Office()
    try office.receive(SampleForm(rows: 1), as: "a.xlsx")
    try await office.process()
  }

  private func concerns() throws -> [StatusConcern] {
    try StatusOperation(home: office.home, now: Office.now, maximumAge: 30, isFull: false).run().concerns
  }

  private func purge() throws {
    let later = Office.now.adding(days: 11 * 366)
    let day = try #require(CalendarDay("2016-06-24"))
    _ = try PurgeOperation(
      home: office.home, now: later, clock: later, retentionYears: 10, options: PurgeOptions(before: day, user: "memur")
    ).run()
  }

  @Test(arguments: names, ["", "{", "[]", "{\"comparisons\": 3, \"proposals\": 3}"])
  func `that cannot be read is told, and nothing is purged`(name: String, content: String) throws {
    let path = office.home.registry + name
    #expect(try !concerns().contains(.stateUnreadable(path: path)))
    try Data(content.utf8).write(to: URL(fileURLWithPath: path))
    #expect(try concerns().contains(.stateUnreadable(path: path)))
    #expect(throws: Trouble.stateUnreadable(path: path)) { try purge() }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == content)
    try FileManager.default.removeItem(atPath: path)
    try purge()
  }

  @Test func `that cannot be read is put aside by whoever writes it, and told until somebody looked`() async throws {
    let path = office.home.registry + ".daily.json"
    for number in 1...2 {
      try Data("{".utf8).write(to: URL(fileURLWithPath: path))
      _ = try await DailyOperation(
        home: office.home, settings: office.settings, now: Office.now.adding(days: number), language: .turkish
      ).run()
    }
    #expect(try DailyLog(home: office.home).read().last != nil)
    let aside = [path + ".unreadable", path + ".unreadable-2"]
    for file in aside { #expect(try String(contentsOfFile: file, encoding: .utf8) == "{") }
    #expect(try concerns().filter { $0.code == "state-unreadable" } == aside.map { .stateUnreadable(path: $0) })
    #expect(throws: Trouble.stateUnreadable(path: aside[0])) { try purge() }
  }
}

@Suite struct `The file of settings` {
  private let folder: TemporaryFolder
  private var path: String { folder.path("iyem.yaml") }

  init() throws { folder = try TemporaryFolder() }

  private func read(_ bytes: some Sequence<UInt8>) throws -> SettingsFile {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return try SettingsFile(path)
  }

  @Test func `is taken whole or not at all`() throws {
    let setting = "policy: whole-form\n"
    let filling = String(repeating: "#", count: (1 << 20) - setting.utf8.count - 1) + "\n"
    #expect(try read((filling + setting).utf8).settings.form.policy == .wholeForm)
    #expect(throws: Trouble.settingsTooLong(path: path, limit: 1 << 20)) { try read(("#" + filling + setting).utf8) }
  }

  @Test func `is text, or is not guessed at`() throws {
    #expect(throws: Trouble.fileSystem(path: path, reason: "it cannot be read as text (UTF-8)")) {
      try read(Array("policy: rows # ".utf8) + [0xFC, 0x0A])
    }
  }
}
