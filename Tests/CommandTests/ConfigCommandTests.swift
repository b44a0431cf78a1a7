import Foundation
import Pipeline
import Settings
import TestSupport
import Testing

@Suite struct `The command config` {
  private struct Line: Decodable {
    var key: String
    var value: String?
    var origin: String
    var line: Int?
    var variable: String
  }

  @Test func `tells of every setting what is in force and where it comes from`() throws {
    let tool = try Tool(withUnits: false)
    let file = "# ayarlar\npolicy: whole-form\ndetsis: {closing-share: 0.2}\n"
    try Data(file.utf8).write(to: tool.folder.url.appendingPathComponent("iyem.yaml"))
    let environment = ["IYEM_RECONCILE_ENDING_SHARE": "0.3"]
    let command = ["config", "show", "--set", "inbox.settle-seconds=5", "--set", "limits.cells=10"]
    let result = try tool.run(command + ["--json"], environment: environment)
    #expect(result.status == 0 && result.messages.isEmpty)
    let lines = try JSONDecoder().decode([Line].self, from: Data(result.output.utf8))
    #expect(lines.map(\.key) == SettingKey.allCases.map(\.name))
    func line(_ key: String) throws -> [String?] {
      let line = try #require(lines.first { $0.key == key })
      return [line.value, line.origin, line.line.map { String($0) }]
    }
    #expect(try line("policy") == ["whole-form", "file", "2"])
    #expect(try line("detsis.closing-share") == ["0.2", "file", "3"])
    #expect(try line("reconcile.ending-share") == ["0.3", "environment", nil])
    #expect(try line("inbox.settle-seconds") == ["5", "option", nil])
    #expect(try line("limits.cells") == ["10", "option", nil])
    #expect(try line("limits.sheets") == ["255", "default", nil])
    #expect(try line("mail.smtp.security") == ["starttls", "default", nil])
    #expect(try line("mail.smtp.port") == ["587", "default", nil])
    #expect(try line("backup.folder") == ["\(tool.folder.path("Registry/Backups"))", "default", nil])
    let shown = try tool.run(command, environment: environment).output
    for word in ["iyem.yaml, 2. satır", "IYEM_RECONCILE_ENDING_SHARE", "--set", "varsayılan"] {
      #expect(shown.contains(word))
    }
  }

  @Test func `and every other command refuse a setting that is not known`() throws {
    let tool = try Tool()
    for command in [["config", "show"], ["users"], ["status"]] {
      let result = try tool.run(command + ["--set", "polcy=rows"])
      #expect(result.status == 64 && result.messages.contains("“policy” mi demek istediniz?"))
    }
    let result = try tool.run(["users", "--lang", "en"], environment: ["IYEM_POLICY": "some"])
    let sentence = "IYEM_POLICY: the value of “policy” is not right; expected: rows or whole-form."
    #expect(result.status == 64 && result.messages.contains(sentence))
  }

  @Test func `names the sizes in the example as they are`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
    let text = try String(contentsOf: root.appendingPathComponent("Templates/iyem.yaml"), encoding: .utf8)
    for key in SettingKey.allCases {
      guard let limit = SettingsFile.standardLimit(of: key) else { continue }
      #expect(text.contains("#\(key.name.dropFirst("limits.".count)): \(limit)\n"), "\(key.name)")
    }
  }
}
