import Foundation
import TestSupport
import Testing

/// `README.tr.md`: what it shows is tried out, in its order, in a home of its own.
@Suite struct `The user guide` {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func guide() throws -> String {
    try String(contentsOf: root.appendingPathComponent("README.tr.md"), encoding: .utf8)
  }

  /// The lines behind `$ ` in the guide's blocks.
  private static func commands() throws -> [String] {
    try guide().split(separator: "\n").filter { $0.hasPrefix("$ ") }.map { String($0.dropFirst(2)) }
  }

  /// A home with what the guide takes for granted: the sample's units and forms, and a batch of managers.
  private func home() throws -> Tool {
    let tool = try Tool(withUnits: false)
    let sample = Self.root.appendingPathComponent("Scripts/sample")
    try FileManager.default.copyItem(
      at: sample.appendingPathComponent("detsis.xml"), to: tool.folder.url.appendingPathComponent("birimler.xml"))
    try FileManager.default.copyItem(
      at: sample.appendingPathComponent("forms"), to: tool.folder.url.appendingPathComponent("gelen"))
    var row = SampleManagers.row(1)
    row[.unitDetsisNo] = "52300223"
    row[.unitName] = "Personel İşleri Şube Müdürlüğü"
    try Data(SampleManagers.csv([row]).utf8).write(to: tool.folder.url.appendingPathComponent("yoneticiler.csv"))
    let senders = "DETSİS NO;ALAN ADI;GEREKÇE\n52300220;saglik.ornek.gov.tr;yazı\n"
    try Data(senders.utf8).write(to: tool.folder.url.appendingPathComponent("alan-adlari.csv"))
    return tool
  }

  @Test func `shows commands that work, one after the other`() throws {
    let tool = try home()
    let commands = try Self.commands()
    #expect(commands.count > 15)
    for command in commands {
      let words = command.split(separator: " ").map(String.init)
      if words[0] == "cp" {
        for file in try FileManager.default.contentsOfDirectory(atPath: tool.folder.path("gelen")) {
          try FileManager.default.copyItem(
            atPath: tool.folder.path("gelen/" + file), toPath: tool.folder.path("Inbox/" + file))
        }
        continue
      }
      #expect(words[0] == "iyem")
      let result = try tool.run(words.dropFirst().map { path($0, in: tool) })
      #expect([0, 1].contains(result.status), "\(command): \(result.status) \(result.messages)")
    }
  }

  /// The guide's files lie in its home.
  private func path(_ word: String, in tool: Tool) -> String {
    let isFile = ["xml", "csv", "xlsx", "jsonl"].contains { word.hasSuffix("." + $0) }
    return isFile ? tool.folder.path(word) : word
  }

  @Test func `names every exit status that README names`() throws {
    let english = try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
    for status in [0, 1, 64, 65, 74, 75] {
      #expect(try Self.guide().contains("\n| \(status) | "))
      #expect(english.contains("\n| \(status) | "))
    }
  }

  @Test func `shows pictures that are there and small`() throws {
    let pictures = try Self.guide().matches(of: /\]\((Scripts\/[^)]+)\)/).map { String($0.output.1) }
    #expect(pictures.count >= 4)
    for picture in pictures {
      let attributes = try FileManager.default.attributesOfItem(atPath: Self.root.path + "/" + picture)
      #expect(attributes[.size] as? Int ?? .max < 200_000, "\(picture)")
    }
  }
}
