import Foundation
import TestSupport
import Testing

@Suite struct `The help` {
  static let commands = [
    "", "check", "process", "apply", "daily", "status", "detsis", "detsis import", "detsis show", "detsis search",
    "users", "managers",
    "managers apply", "managers show", "managers names", "managers names import", "hierarchy", "hierarchy apply",
    "hierarchy show", "reconcile", "replies", "replies list", "replies send", "senders", "senders list",
    "senders confirm",
    "senders reject", "forms", "forms list", "forms release", "forms reject", "log", "verify", "undo",
    "backup", "restore", "purge", "registry", "registry rebuild", "registry approval", "template", "export", "dump",
    "explain", "config",
    "config show", "completions", "manpages", "eyp", "eyp check", "eyp show",
  ]

  private func help(_ command: String, _ tool: Tool, language: String? = nil) throws -> Tool.Result {
    let words = command.split(separator: " ").map(String.init) + ["--help"]
    return try tool.run(words, environment: language.map { ["IYEM_LANG": $0] } ?? [:])
  }

  @Test(arguments: ["tr", "en"])
  func `of every command is what was agreed on`(language: String) throws {
    let tool = try Tool(withUnits: false)
    var text = ""
    for command in Self.commands {
      let help = try help(command, tool, language: language)
      #expect(help.status == 0 && help.messages.isEmpty)
      text += "$ iyem \(command) --help\n" + help.output + "\n"
    }
    try expectGolden(text, "help.\(language).txt")
  }

  @Test func `is Turkish, or English where that is asked for`() throws {
    let tool = try Tool(withUnits: false)
    #expect(try tool.run("check", "--help").output.contains("KULLANIM"))
    for arguments in [["check", "--lang=en"], ["check", "--lang", "en"], ["--lang", "en"]] {
      let english = try tool.run(arguments + ["--help"])
      #expect(english.status == 0)
      #expect(english.output.contains("USAGE") && !english.output.contains("KULLANIM"))
    }
    #expect(try tool.bare("help", "detsis", "import").hasPrefix("iyem detsis import — "))
    #expect(try tool.bare().hasPrefix("iyem — "))
  }

  @Test func `names every command, option and argument in both languages`() throws {
    let tool = try Tool(withUnits: false)
    let turkish = try sentences(try tool.run(["--experimental-dump-help"]).output)
    let english = try sentences(try tool.run(["--experimental-dump-help"], environment: ["IYEM_LANG": "en"]).output)
    #expect(turkish.count > 100 && turkish.count == english.count)
    for (left, right) in zip(turkish, english) where left == right {
      // The parser's own sentences, which are translated where they are shown.
      #expect(left.hasPrefix("Show "), "not translated, or missing: \(left)")
    }
  }

  private struct Dump: Decodable {
    var command: Command
    struct Command: Decodable {
      var commandName: String
      var abstract: String?
      var subcommands: [Command]?
      var arguments: [Argument]?
    }
    struct Argument: Decodable {
      var valueName: String?
      var abstract: String?
    }
  }

  private func sentences(_ dump: String) throws -> [String] {
    func sentences(_ command: Dump.Command) -> [String] {
      guard command.commandName != "help" else { return [] }
      return [command.abstract ?? ""] + (command.arguments ?? []).map { $0.abstract ?? "" }
        + (command.subcommands ?? []).flatMap(sentences)
    }
    return sentences(try JSONDecoder().decode(Dump.self, from: Data(dump.utf8)).command)
  }

  @Test func `fits the terminal`() throws {
    let tool = try Tool(withUnits: false)
    for columns in [60, 80, 200] {
      let lines = try tool.atTerminal("reconcile", "--help", columns: columns, environment: ["NO_COLOR": "1"])
      #expect(lines.contains("KULLANIM"))
      for line in lines.split(separator: "\n") { #expect(line.count <= min(columns, 100), "\(line)") }
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `is behind the completions`(shell: String) throws {
    let tool = try Tool(withUnits: false)
    let script = try tool.run("completions", shell)
    #expect(script.status == 0)
    for word in ["check", "managers", "phone-format", "--home"] where !(shell == "fish" && word == "--home") {
      #expect(script.output.contains(word), "\(shell): \(word)")
    }
    #expect(!script.output.contains("Show help information"))
  }

  @Test(.enabled(if: Self.has("bash"), "bash is not there"))
  func `is behind completions that bash takes`() throws { try expectTaken(by: "bash") }

  @Test(.enabled(if: Self.has("zsh"), "zsh is not there"))
  func `is behind completions that zsh takes`() throws { try expectTaken(by: "zsh") }

  @Test(.enabled(if: Self.has("fish"), "fish is not there"))
  func `is behind completions that fish takes`() throws { try expectTaken(by: "fish") }

  private static func has(_ program: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/" + program)
  }

  private func expectTaken(by shell: String) throws {
    let tool = try Tool(withUnits: false)
    let path = tool.folder.path("completions")
    try Data(try tool.run("completions", shell).output.utf8).write(to: URL(fileURLWithPath: path))
    let check = Process()
    check.executableURL = URL(fileURLWithPath: "/usr/bin/" + shell)
    check.arguments = ["-n", path]
    try check.run()
    check.waitUntilExit()
    #expect(check.terminationStatus == 0)
  }

  @Test(arguments: ["tr", "en"])
  func `is behind the manual pages, one for each command`(language: String) throws {
    let tool = try Tool(withUnits: false)
    let result = try tool.run("manpages", tool.folder.path("man"), environment: ["IYEM_LANG": language])
    #expect(result.status == 0)
    let pages = try tool.files(below: "man")
    #expect(
      Set(pages.keys)
        == Set(Self.commands.map { ("man1/iyem" + ($0.isEmpty ? "" : "-") + $0.replacing(" ", with: "-")) + ".1" }))
    for (name, page) in pages {
      let text = String(decoding: page, as: UTF8.self)
      #expect(text.contains(language == "tr" ? "KULLANIM" : "USAGE") == false)
      #expect(text.contains(language == "tr" ? ".SH \"ÖZET\"" : ".SH \"SYNOPSIS\""), "\(name)")
    }
  }

  @Test(.enabled(if: Self.has("groff"), "groff is not there"), arguments: ["tr", "en"])
  func `is behind manual pages that groff sets without a warning`(language: String) throws {
    let tool = try Tool(withUnits: false)
    try tool.run("manpages", tool.folder.path("man"), environment: ["IYEM_LANG": language])
    for name in try tool.files(below: "man").keys {
      let check = Process()
      let warnings = Pipe()
      check.executableURL = URL(fileURLWithPath: "/usr/bin/groff")
      check.arguments = ["-man", "-Tutf8", "-ww", "-k", "-z", tool.folder.path("man/" + name)]
      check.standardError = warnings
      try check.run()
      let said = warnings.fileHandleForReading.readDataToEndOfFile()
      check.waitUntilExit()
      #expect(check.terminationStatus == 0 && said.isEmpty, "\(name): \(String(decoding: said, as: UTF8.self))")
    }
  }
}
