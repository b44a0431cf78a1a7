import Domain
import Foundation
import Registry
import TestSupport
import Testing

@Suite struct `The command backup` {
  private struct Backup: Decodable {
    var file: String
    var at: String
    var head: String?
    var bytes: Int
    var sha256: String
    var encrypted: Bool
    var removed: [String]
  }

  /// An office with one run.
  private func office() throws -> Tool {
    let tool = try Tool()
    try tool.receive(try SampleForm(rows: 2).workbook(), as: "a.xlsx")
    try tool.run("process")
    return tool
  }

  private func backup(_ tool: Tool, _ arguments: String..., environment: [String: String] = [:]) throws -> Backup {
    let result = try tool.run(["backup", "--json"] + arguments, environment: environment)
    #expect(result.status == 0 && result.messages.isEmpty, "\(result.messages)")
    return try JSONDecoder().decode(Backup.self, from: Data(result.output.utf8))
  }

  @Test func `makes a sound copy, in a folder of its own or where it is told to`() throws {
    let tool = try office()
    let made = try backup(tool)
    #expect(made.file.hasPrefix(tool.folder.path("Registry/Backups/registry-2016-06-23T093000-")))
    #expect(made.at == Tool.now && !made.encrypted && made.removed.isEmpty)
    #expect(try tool.run("verify", "--registry", made.file, "--head", try #require(made.head)).status == 0)
    let other = try tool.run("backup", "--to", tool.folder.path("usb"), "--lang", "en")
    #expect(other.status == 0 && other.output.isEmpty)
    #expect(other.messages.hasPrefix("Backup made and checked: \(tool.folder.path("usb"))/registry-"))
    #expect(try tool.run("status").output.contains("Son yedek"))
    #expect(
      try tool.run("status", "--json").output.contains("\"file\": \"\(made.file.split(separator: "/").last ?? "")\""))
    #expect(try Tool(withUnits: false).run("backup").status == 74)
  }

  @Test func `works while a run goes on, and each copy is sound`() throws {
    let tool = try Tool()
    for number in 0..<80 {
      var form = SampleForm()
      form.rows = (1...9).map { SampleForm.row(number * 9 + $0).merging([.rowNumber: String($0)]) { $1 } }
      try tool.receive(try form.workbook(), as: "form-\(number).xlsx")
    }
    let process = Process()
    process.executableURL = Tool.executable
    process.arguments = ["process", "--home", tool.folder.path]
    process.environment = ["IYEM_NOW": Tool.now, "PATH": "/usr/bin:/bin"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    var copies = Set<String>()
    while process.isRunning { copies.insert(try backup(tool, "--to", tool.folder.path("yedek")).file) }
    process.waitUntilExit()
    #expect(process.terminationStatus == 0 && !copies.isEmpty)
    for copy in copies { #expect(try tool.run("verify", "--registry", copy).output.contains("hata") == false) }
    // The last copy holds part of the run: restored, the run goes on with what still lies in Inbox.
    #expect(try tool.run("restore", try #require(copies.max())).status == 0)
    #expect(try tool.run("verify").output.contains("hata") == false)
  }

  @Test func `encrypts by age for the recipients of the settings, and restore opens it with the key`() throws {
    try #require(FileManager.default.isExecutableFile(atPath: "/usr/bin/age"), "Scripts/setup installs age")
    let tool = try office()
    let (key, recipient) = try Self.key(tool.folder.path("anahtar"))
    let (otherKey, _) = try Self.key(tool.folder.path("yabanci"))
    let made = try backup(tool, "--set", "backup.recipients=\(recipient)")
    #expect(made.encrypted && made.file.hasSuffix(".sqlite.age"))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: made.file))
    #expect(bytes.starts(with: Data("age-encryption.org/v1".utf8)) && bytes.count == made.bytes)
    #expect(bytes.range(of: Data("SQLite format 3".utf8)) == nil)
    for name in try FileManager.default.contentsOfDirectory(atPath: tool.folder.path("Registry")) {
      #expect(!name.hasPrefix("registry.sqlite.backup") || name.hasSuffix(".lock"), "no clear text stays: \(name)")
    }
    let locked = try tool.run("restore", made.file)
    #expect(locked.status == 64 && locked.messages.contains("--identity"))
    #expect(try tool.run("restore", made.file, "--identity", otherKey).status == 74)
    try Data(bytes.dropLast(100)).write(to: URL(fileURLWithPath: tool.folder.path("kesik.age")))
    #expect(try tool.run("restore", tool.folder.path("kesik.age"), "--identity", key).status == 74)
    #expect(try tool.run("users", "--json").output.contains(InventedPeople.nationalID(2)))
    let restored = try tool.run("restore", made.file, "--identity", key)
    #expect(restored.status == 0, "\(restored.messages)")
    #expect(try tool.run("verify").status == 0)
  }

  @Test func `fails clearly where age is missing, and takes no key that is none`() throws {
    let tool = try office()
    let setting = ["--set", "backup.recipients=age1r23clxd5mzfsh79vn6pg0kaytjeq8w4ur23clxd5mzfsh79vn6psewe5ut"]
    let result = try tool.run(["backup"] + setting, environment: ["PATH": tool.folder.path("bos")])
    #expect(result.status == 74 && result.messages.contains("age bulunamadı"))
    #expect(!FileManager.default.fileExists(atPath: tool.folder.path("Registry/Backups")))
    // A key for a plugin of age that is not there.
    let plugin = "age1ornek1pxts46lyfwncaz8v3kmq9205e7rgdjhupxts46lyfwncaz8v3kmscv9e48"
    #expect(try tool.run("backup", "--set", "backup.recipients=\(plugin)").status == 74, "age refuses the key")
    #expect(try FileManager.default.contentsOfDirectory(atPath: tool.folder.path("Registry/Backups")).isEmpty)
    for key in ["--version", "age1abc", String(setting[1].dropFirst(18).dropLast())] {
      let refused = try tool.run("backup", "--set", "backup.recipients=\(key)")
      #expect(refused.status == 64 && refused.messages.contains("açık anahtar"), "\(refused.messages)")
    }
  }

  /// A new pair of keys: the file of the secret one, and the public one.
  private static func key(_ path: String) throws -> (file: String, recipient: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/age-keygen")
    process.arguments = ["-o", path]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let recipient = try #require(lines.first { $0.hasPrefix("# public key: ") }?.dropFirst(14))
    return (path, String(recipient))
  }
}

@Suite struct `The command restore` {
  @Test func `tells what is lost and where the registry from before lies`() throws {
    let tool = try Tool()
    try tool.receive(try SampleForm(rows: 1).workbook(), as: "a.xlsx")
    try tool.run("process")
    try tool.run("backup", "--to", tool.folder.path("usb"))
    let backup = tool.folder.path(
      "usb/\(try FileManager.default.contentsOfDirectory(atPath: tool.folder.path("usb"))[0])")
    try tool.receive(try SampleForm(rows: 3).workbook(), as: "b.xlsx")
    try tool.run("process")
    let rehearsal = try tool.run("restore", backup, "--dry-run", "--json")
    #expect(rehearsal.output.contains("\"restored\": false") && rehearsal.output.contains("\"2016-06-23-002\""))
    let result = try tool.run("restore", backup)
    #expect(result.status == 0 && result.output.isEmpty)
    let aside = tool.folder.path("Registry/registry.sqlite.before-restore-2016-06-23")
    for sentence in ["Yedekte olmayan: 1 çalıştırma", "  2016-06-23-002\n", aside, "Zincirin ucu: "] {
      #expect(result.messages.contains(sentence), "\(result.messages)")
    }
    #expect(try tool.run("verify").status == 0)
    #expect(try tool.run("verify", "--registry", aside).status == 0)
    let again = try tool.run("restore", aside, "--lang", "en")
    #expect(again.messages.contains("The backup knows all that the registry in its place knows."))
    #expect(try tool.run("restore", tool.folder.path("detsis.xml")).status == 65)
    #expect(try tool.run("restore", tool.folder.path("yok")).status == 65)
  }
}
