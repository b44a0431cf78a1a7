import Foundation
import TestSupport
import Testing

@Suite struct `The command line` {
  @Test func `ends with 0 when nothing was refused`() throws {
    let tool = try Tool()
    try tool.receive(try SampleForm(rows: 2).workbook(), as: "a.xlsx")
    let result = try tool.run("process")
    #expect(result.status == 0)
    #expect(result.messages.contains("1 form: 1 kabul"))
  }

  @Test func `ends with 1 when something was refused`() throws {
    let tool = try Tool()
    try tool.receive([], as: "bos.xlsx")
    #expect(try tool.run("process").status == 1)
  }

  @Test(arguments: [
    ["process", "--bilinmeyen"], ["check"], ["process", "--justification", "öyle"], ["process", "--now", "dün"],
  ])
  func `ends with 64 when it is used wrongly`(arguments: [String]) throws {
    let tool = try Tool()
    try tool.receive([], as: "bos.xlsx")
    let result = try tool.run(arguments)
    #expect(result.status == 64)
    #expect(try tool.files(below: "Inbox").count == 1)
  }

  @Test func `ends with 65 when a named input cannot be read or is something else`() throws {
    let tool = try Tool()
    #expect(try tool.run("check", "/yok/boyle.xlsx").status == 65)
    #expect(try tool.run("dump", tool.folder.path("detsis.xml")).status == 65)
    try tool.receive(Array("<a/>".utf8), as: "a.xml")
    #expect(try tool.run("detsis", "import", tool.folder.path("Inbox/a.xml")).status == 65)
    #expect(try tool.run("detsis", "show", "99999999").status == 65)
  }

  @Test func `ends with 74 when the registry is from a newer release or unreadable`() throws {
    let tool = try Tool()
    try tool.receive(try SampleForm(rows: 1).workbook(), as: "a.xlsx")
    try Data("bu bir veritabanı değil, hiç değil".utf8).write(
      to: tool.folder.url.appendingPathComponent("Registry/registry.sqlite"))
    for ending in ["-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: tool.folder.path("Registry/registry.sqlite" + ending))
    }
    let result = try tool.run("process")
    #expect(result.status == 74)
    #expect(result.messages.hasPrefix("iyem: Kayıt dosyası"))
    #expect(try tool.files(below: "Inbox").count == 1)
  }

  @Test func `ends with 74 where there is no registry to read`() throws {
    let tool = try Tool(withUnits: false)
    for arguments in [["users"], ["detsis", "search", "x"], ["detsis", "show", "10000001"]] {
      let result = try tool.run(arguments)
      #expect(result.status == 74)
      #expect(result.messages.hasPrefix("iyem: Kayıt dosyası yok ya da okunamıyor"))
    }
  }

  @Test func `prints one JSON document and no other byte`() throws {
    let tool = try Tool()
    var form = SampleForm(rows: 2)
    form.rows[1][.email] = "x@example.com"
    try tool.receive(try form.workbook(), as: "a.xlsx")
    for arguments in [["check", tool.folder.path("Inbox/a.xlsx")], ["process", "--dry-run"], ["process"]] {
      let result = try tool.run(arguments + ["--json"])
      #expect(result.status == 1)
      #expect((try? JSONSerialization.jsonObject(with: Data(result.output.utf8))) != nil)
    }
  }

  @Test func `shows T.C. numbers whole in JSON alone`() throws {
    let tool = try Tool()
    var form = SampleForm(rows: 2)
    form.rows[0][.nationalId] = "12345678901"
    try tool.receive(try form.workbook(), as: "a.xlsx")
    let check = try tool.run("check", tool.folder.path("Inbox/a.xlsx"))
    #expect(check.output.contains("123******01"))
    #expect(!check.output.contains("12345678901"))
    #expect(try tool.run("check", tool.folder.path("Inbox/a.xlsx"), "--json").output.contains("12345678901"))
    try tool.run("process")
    let table = try tool.run("users").output
    #expect(!table.contains(InventedPeople.nationalID(2)))
    #expect(try tool.run("users", "--json").output.contains(InventedPeople.nationalID(2)))
  }

  @Test func `shows T.C. numbers in names of files whole in JSON alone`() throws {
    let tool = try Tool()
    var form = SampleForm(rows: 2)
    form.rows[0][.mobilePhone] = "5"
    try tool.receive(try form.workbook(), as: "12345678901 Ayşe.xlsx")
    try FileManager.default.createSymbolicLink(
      atPath: tool.folder.path("Inbox/12345678901 bağ.xlsx"), withDestinationPath: tool.folder.path("detsis.xml"))
    let check = try tool.run("check", tool.folder.path("Inbox/12345678901 Ayşe.xlsx"))
    for result in [check, try tool.run("process", "--dry-run"), try tool.run("process")] {
      #expect(result.output.contains("123******01 Ayşe.xlsx"))
      #expect(!result.output.contains("12345678901") && !result.messages.contains("12345678901"))
    }
    let document = try String(contentsOfFile: tool.folder.path("Outbox/2016-06-23-001/run.json"), encoding: .utf8)
    #expect(document.contains("12345678901 Ayşe.xlsx"))
    let undone = try tool.run("undo", "1", "--reason", "deneme")
    let pages = try tool.files(below: "Outbox/2016-06-23-002").filter { $0.key.hasSuffix(".html") }
    #expect(undone.status == 0 && pages.count == 1)
    #expect(!undone.output.contains("12345678901"))
    for page in pages.values { #expect(!String(decoding: page, as: UTF8.self).contains("12345678901")) }
  }

  /// The status of a shell's line in which `$0` is the command with its home behind it.
  private func status(_ line: String, in tool: Tool) throws -> (Int32, String) {
    let process = Process()
    let messages = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", line, Tool.executable.path]
    process.environment = ["IYEM_NOW": Tool.now, "PATH": "/usr/bin:/bin", "IYEM_HOME": tool.folder.path]
    process.standardError = messages
    try process.run()
    let said = messages.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }

  @Test(arguments: ["users --json", "explain", "export units --format json -o -", "completions bash", "--help"])
  func `ends with 74 when its results cannot be written`(arguments: String) throws {
    let tool = try Tool()
    try tool.receive(try SampleForm(rows: 2).workbook(), as: "a.xlsx")
    try tool.run("process")
    let (status, messages) = try status("\"$0\" \(arguments) > /dev/full", in: tool)
    #expect(status == 74 && messages.ranges(of: "iyem: ").count == 1)
  }

  @Test func `ends as ever when nobody reads its results any more`() throws {
    let line = "trap '' PIPE; { \"$0\" explain; echo $? >&2; } | exec <&-"
    let (_, messages) = try status(line, in: try Tool(withUnits: false))
    #expect(messages.hasSuffix("0\n"))
  }

  @Test func `tells of wrong settings in the language of IYEM_LANG, too`() throws {
    let tool = try Tool()
    let english = ["IYEM_LANG": "en"]
    #expect(try tool.run(["users", "--set", "polcy=rows"], environment: english).messages.contains("did you mean"))
    let export = ["export", "users", "--format", "xlsx", "-o", "-"]
    #expect(try tool.run(export, environment: english).messages.contains("A workbook is not written"))
    let limit = ["users", "--set", "limits.file-bytes=9223372036854775807"]
    #expect(try tool.run(limit).status == 64)
  }

  @Test func `prints findings like a compiler, in Turkish or English`() throws {
    let tool = try Tool()
    var form = SampleForm(rows: 1)
    form.rows[0][.mobilePhone] = "5321234567"
    try tool.receive(try form.workbook(), as: "a.xlsx")
    let turkish = try tool.run("check", tool.folder.path("Inbox/a.xlsx"))
    #expect(turkish.output.hasPrefix("a.xlsx:Sayfa1!H7: hata: phone-format: CEP TELEFONU “5321234567”"))
    #expect(turkish.output.contains("[Öneri: 0532 123 45 67]"))
    let english = try tool.run("check", tool.folder.path("Inbox/a.xlsx"), environment: ["IYEM_LANG": "en"])
    #expect(english.output.hasPrefix("a.xlsx:Sayfa1!H7: error: phone-format: CEP TELEFONU"))
  }

  @Test func `names the nearest setting for an unknown one`() throws {
    let tool = try Tool()
    try Data("politika: rows\nabbreviation: []\n".utf8).write(to: tool.folder.url.appendingPathComponent("iyem.yaml"))
    let result = try tool.run("users")
    #expect(result.status == 64)
    #expect(result.messages.contains("iyem.yaml: 1. satır: “politika”"))
  }

  @Test func `finds units whatever the accents and the case`() throws {
    let tool = try Tool()
    let result = try tool.run("detsis", "search", "CAMLI BELED")
    #expect(result.status == 0)
    #expect(result.output.contains("30000001"))
    #expect(try tool.run("detsis", "search", "yokboyle").status == 1)
  }

  @Test func `writes an empty form that is recognised as one`() throws {
    let tool = try Tool()
    let path = tool.folder.path("bos.xlsx")
    #expect(try tool.run("template", "ek1", "-o", path).status == 0)
    let check = try tool.run("check", path, "--json")
    #expect(check.output.contains("\"form-empty\""))
    #expect(!check.output.contains("form-not-recognised"))
  }

  @Test func `writes an empty roster that lists an institution's units and holds no person`() throws {
    let tool = try Tool()
    let path = tool.folder.path("liste.xlsx")
    let unit = SampleUnits.ministry.no.description
    #expect(try tool.run("template", "roster", "--unit", unit, "-o", path).status == 0)
    let result = try tool.run("reconcile", path, "--institution", unit, "--json")
    #expect(result.status == 0)
    #expect(result.output.contains("\"invalid\":0"))
    #expect(result.output.contains("\"vacant\":4"))
  }

  @Test func `overwrites no file unasked`() throws {
    let tool = try Tool()
    let path = tool.folder.path("bos.xlsx")
    try Data("benim".utf8).write(to: URL(fileURLWithPath: path))
    let refused = try tool.run("template", "ek1", "-o", path)
    #expect(refused.status == 74)
    #expect(refused.messages.contains("--force"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("benim".utf8))
    #expect(try tool.run("template", "ek1", "-o", path, "--force").status == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)).starts(with: "PK".utf8))
  }

  @Test func `makes no form for a closed institution`() throws {
    let tool = try Tool()
    let path = tool.folder.path("bos.xlsx")
    let result = try tool.run("template", "ek1", "--unit", SampleUnits.abolished.no.description, "-o", path)
    #expect(result.status == 65)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `keeps what it writes for the owner alone`() throws {
    let tool = try Tool()
    try tool.receive(try SampleForm(rows: 1).workbook(), as: "a.xlsx")
    try tool.run("process")
    for folder in ["Outbox", "Registry"] {
      for path in try tool.files(below: folder).keys {
        let mode = try FileManager.default.attributesOfItem(atPath: tool.folder.path(folder + "/" + path))
        #expect((mode[.posixPermissions] as? Int ?? 0) & 0o077 == 0, "\(folder)/\(path)")
      }
    }
  }
}

@Suite struct `The command dump` {
  /// A workbook of 8,000 sound rows and one with a number that is none.
  private static let broken = """
    UEsDBBQAAAAIAMBL10h1jSDZfwAAAOMAAAALAAAAX3JlbHMvLnJlbHONzz0KAjEQBeCrhDnAzmJhIUkqG1vxAkOcbIKbH5IR9famXMXC8vEe\
    Hzx95pUkltxDrF0905q7gSBSD4jdBU7Up1I5j8aXlkhGbAtWcjdaGHfzvMe2NcDqralOVwME6vKq/A9cvI+Oj8XdE2f54X8thkxtYTHwmAYF\
    aDV+fLJvUEsDBBQAAAAIAMBL10hPC1ESjAAAANwAAAAFAAAAdy54bWyNjzEOgzAMRa8S+QA17dABAVOXzj2BC6aJIHFkB7XHL4Kyd7Kf/tez\
    3LxFp6fI5D5xTtaCLyXXiNZ7jmQnyZzWZBSNVFbUF1pWpsE8c4kzXqrqipFCgt1Q6z8OGcfQ8036JXIqu0R5phIkmQ/ZoGu2C/abLlHkFh7g\
    NrwPLZzBaR3WhQC7Bo86Hh91X1BLAwQUAAAACADAS9dIE2vDMYMAAADeAAAAEAAAAF9yZWxzL3cueG1sLnJlbHONzz0KAjEQhuGrhBxgZ7Gw\
    kCSVja14gSFONmE3P2RG1NubcgULy48XHvjMlTaUVAvH1Fi98lbY6ijSTgDsI2XkqTYqo4TaM8qYfYGGfsWF4DDPR+h7QzuzN9XlbjVqdXs3\
    +geuISRP5+ofmYr88OFZ+8qRSAaKfSGxmqehaHAGvu64D1BLAwQUAAAACADAS9dITUSbT30CAAAKLQMABQAAAHMueG1s7cs7TgMxAATQq6Ac\
    AAcKCmRc5SJWMFmU7Ee2lc3xWW1JlQO8bmaeJq5zvbahlP7yGG9T+zoMvS+fIbTzUMbcXuelTJv8zHXMfav1EtpSS/7eT+MtvB+PH2HMv9Mh\
    xX075Z5TrPOa4jnFe3qL4Z5i2HLYR0IIIYQQQgghhBBCCCGEEEIIIYQQQgghhBBCCCGEEEIIIYQQQgghhBBCCCGEEEIIIYQQQgghhBBCCCGE\
    EEIIIYQQQgghhBBCCCGEEEIIIYQQQgghhBBCCCGEEEIIIYQQQgghhBBCCCGEEEIIIYQQQgghhBBCCCGEEEIIIYQQQgghhBBCCCGEEEIIIYQQ\
    QgghhBBCCCGEEEIIIYQQQgghhBBCCCGEEEIIIYQQQgghhBBCCCGEEEIIIYQQQgghhBBCCCGEEEIIIYQQQgghhBBCCCGEEEIIIYQQQgghhBBC\
    CCGEEEIIIYQQQgghhBBCCCGEEEIIIYQQQgghhBBCCCGEEEIIIYQQQgghhBBCCCGEEEIIIYQQQgghhBBCCCGEEEIIIYQQQgghhBBCCCGEEEII\
    IYQQQgghhBBCCCGEEEIIIYQQQgghhBBCCCGEEEIIIYQQQgghhBBCCCGEEEIIIYQQQgghhBBCCCGEEEIIIYQQQgghhBBCCCGEEEIIIYQQQggh\
    hBBCCCGEEEIIIYQQQgghhBBCCCGEEEIIIYQQQgghhBBCCCGEEEIIIYQQQgghhBBCCCGEEEIIIYQQQgghhBBCCCGEEEIIIYQQQgghhBBCCCGE\
    EEIIIYQQQgghhBBCCCGEEEIIIYQQQgghhBBCCCGEEEIIIYQQQggh5Bl5/JPQhlL6Kfe85XWu172nP1BLAQIUAxQAAAAIAMBL10h1jSDZfwAA\
    AOMAAAALAAAAAAAAAAAAAACAAQAAAABfcmVscy8ucmVsc1BLAQIUAxQAAAAIAMBL10hPC1ESjAAAANwAAAAFAAAAAAAAAAAAAACAAagAAAB3\
    LnhtbFBLAQIUAxQAAAAIAMBL10gTa8MxgwAAAN4AAAAQAAAAAAAAAAAAAACAAVcBAABfcmVscy93LnhtbC5yZWxzUEsBAhQDFAAAAAgAwEvX\
    SE1Em099AgAACi0DAAUAAAAAAAAAAAAAAIABCAIAAHMueG1sUEsFBgAAAAAEAAQA3QAAAKgEAAAAAA==
    """

  @Test func `prints no half document of a workbook that breaks off`() throws {
    let tool = try Tool(withUnits: false)
    try tool.receive(Array(try #require(Data(base64Encoded: Self.broken))), as: "a.xlsx")
    let result = try tool.run("dump", tool.folder.path("Inbox/a.xlsx"), "--json")
    #expect(result.status == 65 && result.output.isEmpty && result.messages.contains("A8001"), "\(result.output)")
  }
}
