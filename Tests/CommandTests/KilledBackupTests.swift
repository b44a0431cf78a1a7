import Foundation
import TestSupport
import Testing

/// `IYEM_KILLS` sets how many kills there are; `Scripts/kill-test` sets it high.
@Suite(.serialized) struct `What keeps copies and is killed` {
  private static let kills = ProcessInfo.processInfo.environment["IYEM_KILLS"].flatMap { Int($0) } ?? 6

  /// An office with two runs, and a backup from between them.
  private func office() throws -> (tool: Tool, backup: String) {
    let tool = try Tool()
    try take(1, as: "a.xlsx", tool)
    #expect(try tool.run("backup", "--to", tool.folder.path("usb")).status == 0)
    let name = try FileManager.default.contentsOfDirectory(atPath: tool.folder.path("usb"))[0]
    try take(3, as: "b.xlsx", tool)
    return (tool, tool.folder.path("usb/" + name))
  }

  private func take(_ rows: Int, as name: String, _ tool: Tool) throws {
    try tool.receive(try SampleForm(rows: rows).workbook(), as: name)
    let result = try tool.run("process")
    #expect(result.status == 0, "\(name): \(result.output)\(result.messages)")
  }

  private func time(_ work: () throws -> Tool.Result) throws -> Double {
    try ContinuousClock().measure {
      let result = try work()
      #expect(result.status == 0, "\(result.messages)")
    } / .milliseconds(1)
  }

  @Test func `restore, that is killed: the registry is the old one or the new one, and it can be run again`() throws {
    let (first, firstBackup) = try office()
    let old = try first.run("users", "--json").output
    let took = try time { try first.run("restore", firstBackup) }
    let new = try first.run("users", "--json").output
    #expect(old != new)
    var times = KillTimes(within: took, kills: Self.kills)
    while let delay = times.next() {
      let (tool, backup) = try office()
      times.note(try tool.run(["restore", backup], killAfter: delay).wasKilled)
      #expect([old, new].contains(try tool.run("users", "--json").output), "killed after \(delay) ms")
      #expect(try tool.run("verify").status == 0, "killed after \(delay) ms")
      #expect(try tool.run("restore", backup).status == 0, "killed after \(delay) ms")
      let (users, verified) = (try tool.run("users", "--json"), try tool.run("verify"))
      #expect(users.output == new, "killed after \(delay) ms: \(users.messages)")
      #expect(verified.status == 0, "killed after \(delay) ms: \(verified.output)\(verified.messages)")
      let beside = try FileManager.default.contentsOfDirectory(atPath: tool.folder.path("Registry"))
      #expect(!beside.contains { $0.contains(".restore") && !$0.contains("before") }, "\(beside)")
      let kept = beside.filter { $0.hasPrefix("registry.sqlite.before-restore") }
      #expect(
        kept.contains {
          (try? tool.run("users", "--json", "--registry", tool.folder.path("Registry/" + $0)).output) == old
        })
    }
    #expect(times.killed > 0)
  }

  @Test func `backup, that is killed: what lies there is sound, and it can be run again`() throws {
    let (first, _) = try office()
    let took = try time { try first.run("backup") }
    for kill in 0..<Self.kills {
      let (tool, _) = try office()
      let delay = took * (Double(kill) + 0.5) / Double(Self.kills)
      _ = try tool.run(["backup"], killAfter: delay)
      for name in (try? FileManager.default.contentsOfDirectory(atPath: tool.folder.path("Registry/Backups"))) ?? []
      where !name.hasSuffix(".tmp") {
        #expect(try tool.run("verify", "--registry", tool.folder.path("Registry/Backups/" + name)).status == 0)
      }
      #expect(try tool.run("backup").status == 0, "killed after \(delay) ms")
      #expect(try FileManager.default.contentsOfDirectory(atPath: tool.folder.path("Registry/Backups")).count == 1)
    }
  }

  @Test func `purge, that is killed: every file is there or marked, and it can be run again`() throws {
    let (first, _) = try office()
    let later = ["IYEM_NOW": "2024-01-01T09:30:00+03:00", "IYEM_RETENTION_YEARS": "5"]
    let whole = try first.files(below: "Outbox")
    let took = try time { try first.run(["purge", "--before", "2017-01-01"], environment: later) }
    let done = try first.files(below: "Outbox")
    for kill in 0..<Self.kills {
      let (tool, _) = try office()
      let delay = took * (Double(kill) + 0.5) / Double(Self.kills)
      _ = try tool.run(["purge", "--before", "2017-01-01"], environment: later, killAfter: delay)
      let files = try tool.files(below: "Outbox")
      let marks = String(
        decoding: files.filter { $0.key.hasSuffix("silinen.json") }.values.joined(), as: UTF8.self)
      for path in whole.keys where files[path] == nil {
        #expect(marks.contains("\"\(path.split(separator: "/").dropFirst().joined(separator: "/"))\""), "\(path)")
      }
      #expect(try tool.run(["purge", "--before", "2017-01-01"], environment: later).status == 0)
      #expect(try Set(tool.files(below: "Outbox").keys) == Set(done.keys), "killed after \(delay) ms")
      #expect(try tool.run("verify").status == 0)
    }
  }
}
