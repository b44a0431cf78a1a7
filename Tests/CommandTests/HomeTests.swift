import Foundation
import TestSupport
import Testing

@Suite struct `A home whose name was mistyped` {
  static let reading = [
    ["users"], ["log"], ["verify"], ["status"], ["senders"], ["detsis", "search", "x"], ["hierarchy", "show"],
    ["managers", "show", "--unit", "10000001"], ["export", "users", "--format", "csv", "-o", "-"], ["config", "show"],
    ["replies", "list"], ["replies", "send"], ["purge", "--before", "2000-01-01"], ["registry", "rebuild"],
    ["process", "--dry-run"], ["process", "--plan", "/tmp/none/plan.json"], ["undo", "1", "--reason", "x"],
    ["undo", "1", "--reason", "x", "--dry-run"], ["registry", "rebuild", "--write"], ["apply", "/tmp/none/plan.json"],
    ["backup"],
  ]

  @Test(arguments: reading)
  func `is told in one sentence by whatever only reads, and is not made`(arguments: [String]) throws {
    let tool = try Tool(withUnits: false)
    let home = tool.folder.path("yanlis")
    let result = try tool.run(arguments, home: home)
    #expect(result.status == 74 && result.output.isEmpty)
    let sentence = "iyem: \(home) diye bir klasör yok; --home değerini (ya da IYEM_HOME değişkenini) denetleyiniz.\n"
    #expect(result.messages == sentence)
    #expect(!FileManager.default.fileExists(atPath: home))
  }

  @Test func `is told by batches, too, which need units that are there`() throws {
    let tool = try Tool(withUnits: false)
    let batch = tool.folder.path("liste.csv")
    try Data(SampleManagers.csv([SampleManagers.row(1)]).utf8).write(to: URL(fileURLWithPath: batch))
    let home = tool.folder.path("yanlis")
    for command in [["managers", "apply"], ["hierarchy", "apply"], ["managers", "names", "import"], ["reconcile"]] {
      let result = try tool.run(command + [batch], home: home)
      #expect(result.status == 74 && result.messages.contains("diye bir klasör yok"), "\(command): \(result.messages)")
    }
    #expect(!FileManager.default.fileExists(atPath: home))
  }

  @Test(arguments: [["process"], ["daily"], ["detsis", "import", "detsis.xml"]])
  func `is made by what writes, which says so once`(arguments: [String]) throws {
    let tool = try Tool(withUnits: false)
    let home = tool.folder.path("yeni")
    let line = arguments.map { $0.hasSuffix(".xml") ? tool.folder.path($0) : $0 }
    let first = try tool.run(line, home: home)
    #expect(first.messages.contains("Yeni çalışma klasörü açıldı: \(home)."), "\(first.messages)")
    #expect(FileManager.default.fileExists(atPath: home))
    let second = try tool.run(line, home: home)
    #expect(!second.messages.contains("Yeni çalışma klasörü"))
    let english = try tool.run(line, environment: ["IYEM_LANG": "en"], home: tool.folder.path("new"))
    #expect(english.messages.contains("A new home was made: "))
  }
}
