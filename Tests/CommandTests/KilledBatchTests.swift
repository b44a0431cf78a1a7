import Domain
import Foundation
import Register
import Registry
import TestSupport
import Testing

/// `IYEM_KILLS` sets how many kills there are; `Scripts/kill-test` sets it high.
@Suite(.serialized) struct `A batch or a comparison that is killed` {
  private static let kills = ProcessInfo.processInfo.environment["IYEM_KILLS"].flatMap { Int($0) } ?? 6
  private static let size = 300
  private static let evening = ["IYEM_NOW": "2016-01-11T17:30:00+02:00"]

  private let units: [DetsisUnit]

  init() throws {
    let numbers = (0..<Self.size).compactMap { DetsisNo(Int32(50_000_000 + $0)) }
    units = numbers.map {
      DetsisUnit(no: $0, name: "Örnek Birim \($0)", parent: $0 == numbers[0] ? nil : numbers[0], isActive: true)
    }
  }

  /// A home with an institution of many units.
  private func home() throws -> Tool {
    let tool = try Tool(withUnits: false)
    try JournalKey.put(in: tool.folder.path("Registry"))
    let snapshot = try write(SampleUnits.response(units), as: "birimler.xml", tool)
    #expect(try tool.run("detsis", "import", snapshot).status == 0)
    return tool
  }

  private func write(_ text: String, as name: String, _ tool: Tool) throws -> String {
    let path = tool.folder.path(name)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// A manager for each unit, now and then faulty.
  private var batch: String {
    SampleManagers.csv(
      units.enumerated().map { index, unit in
        SampleManagers.row(index + 1, in: unit).merging(index % 20 == 7 ? [.email: "yok"] : [:]) { $1 }
      })
  }

  /// The same managers, of whom some are others.
  private var roster: String {
    SampleManagers.csv(
      units.enumerated().map { index, unit in
        SampleManagers.row(index % 10 == 3 ? index + 1_000 : index + 1, in: unit)
      }, layout: .roster)
  }

  private func journal(_ tool: Tool) throws -> [ManagerEntry] {
    var entries = [ManagerEntry]()
    try Registry(path: tool.folder.path("Registry/registry.sqlite"), mode: .readOnly).read { store in
      try store.forEachManagerEntry { entries.append($0) }
    }
    return entries
  }

  @Test func `is applied once, with its results, when it is run again`() throws {
    let undisturbed = try home()
    let path = try write(batch, as: "liste.csv", undisturbed)
    let took = try ContinuousClock().measure {
      _ = try undisturbed.run(["managers", "apply", path], environment: Self.evening)
    }
    let outbox = try undisturbed.files(below: "Outbox")
    let entries = try journal(undisturbed)
    #expect(outbox.count == 6 && entries.count > Self.size * 9 / 10)
    var times = KillTimes(within: took / .milliseconds(1), kills: Self.kills)
    while let delay = times.next() {
      let tool = try home()
      let path = try write(batch, as: "liste.csv", tool)
      let first = try tool.run(["managers", "apply", path], environment: Self.evening, killAfter: delay)
      times.note(first.wasKilled)
      #expect(try tool.run(["managers", "apply", path], environment: Self.evening).status == 1)
      #expect(try tool.files(below: "Outbox") == outbox, "killed after \(delay) ms")
      #expect(try journal(tool) == entries, "killed after \(delay) ms")
    }
    #expect(times.killed > 0)
    print(
      "killed \(times.killed) of \(Self.kills) batches of \(Self.size) rows that take \(Int(took / .milliseconds(1))) ms"
    )
  }

  @Test func `is compared again, and nothing hidden stays`() throws {
    let tool = try home()
    let batch = try write(batch, as: "liste.csv", tool)
    _ = try tool.run(["managers", "apply", batch], environment: Self.evening)
    let entries = try journal(tool)
    let path = try write(roster, as: "kadro.csv", tool)
    let command = ["reconcile", "--institution", units[0].no.description, path]
    let took = try ContinuousClock().measure { _ = try tool.run(command) }
    let files = try results(tool)
    let expected = try #require(files["2016-06-23-001"])
    #expect(expected.count == 4)
    var times = KillTimes(within: took / .milliseconds(1), kills: Self.kills)
    while let delay = times.next() {
      try FileManager.default.removeItem(atPath: tool.folder.path("Outbox"))
      times.note(try tool.run(command, killAfter: delay).wasKilled)
      #expect(try tool.run(command).status == 1)
      let found = try results(tool)
      #expect(found["2016-06-23-001"] == expected, "killed after \(delay) ms")
      #expect(found.keys.allSatisfy { $0.hasPrefix("2016-06-23-00") } && found.count <= 2, "killed after \(delay) ms")
      #expect(try journal(tool) == entries)
    }
    #expect(times.killed > 0)
    let whole = Int(took / .milliseconds(1))
    print("killed \(times.killed) of \(Self.kills) comparisons of \(Self.size) rows that take \(whole) ms")
  }

  /// The files of each folder of the Outbox, hidden ones too.
  private func results(_ tool: Tool) throws -> [String: [String: Data]] {
    let outbox = tool.folder.path("Outbox")
    let folders = try FileManager.default.contentsOfDirectory(atPath: outbox)
    return try Dictionary(uniqueKeysWithValues: folders.map { ($0, try tool.files(below: "Outbox/" + $0)) })
  }
}
