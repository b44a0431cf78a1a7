import Foundation
import TestSupport
import Testing

@Suite struct `Answers at the command line` {
  private let tool: Tool
  private static let server = ["--set", "mail.smtp.host=127.0.0.1", "--set", "mail.smtp.port=9"]

  /// An office that owes one answer.
  init() throws {
    tool = try Tool()
    try tool.confirmSender()
    try tool.receive(try SampleMail(SampleForm(rows: 2)).bytes, as: "talep.eml")
    #expect(try tool.run("process").status == 0)
  }

  @Test func `are named with their recipients, and not sent, where that is only tried`() throws {
    let before = try tool.run("replies", "list", "--json").output
    let result = try tool.run(["replies", "send", "--dry-run"] + Self.server)
    let line = "gönderilecek  personel@ornek.gov.tr  talep.eml  2016-06-23-001/0001-ek1/yanit.eml\n"
    #expect(result.status == 0 && result.output == line, "\(result)")
    #expect(result.messages == "Deneme: 1 yanıt gönderilecek, 0 yanıtın durumu belirsiz; hiçbir şey gönderilmedi.\n")
    #expect(try tool.run("replies", "list", "--json").output == before)
    #expect(try tool.run("replies", "send", "--dry-run").status == 64)
  }

  @Test func `that cannot be read are told when sending is tried`() throws {
    try FileManager.default.removeItem(atPath: tool.folder.path("Outbox/2016-06-23-001/0001-ek1/yanit.eml"))
    let result = try tool.run(["replies", "send", "--dry-run", "--lang", "en"] + Self.server)
    #expect(result.status == 1 && result.output.hasPrefix("cannot be sent  personel@ornek.gov.tr  talep.eml  "))
    #expect(result.messages.hasPrefix("Dry run: 0 answers would be sent"))
  }

  @Test func `are not sent with a password that others may read`() throws {
    let path = tool.folder.path("parola")
    try Data("gizli\n".utf8).write(to: URL(fileURLWithPath: path))
    let server = Self.server + ["--set", "mail.smtp.user=kaysis", "--set", "mail.smtp.password-file=\(path)"]
    for mode in [0o666, 0o644, 0o640] {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
      let result = try tool.run(["replies", "send"] + server)
      #expect(result.status == 64 && result.messages.contains("chmod 600 \(path)"), "\(result)")
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    // It is the server now that is not there.
    #expect(try tool.run(["replies", "send"] + server).status == 74)
  }

  @Test func `about what was undone are told as withheld`() throws {
    #expect(try tool.run("undo", "1", "--reason", "yanlış kurum").status == 0)
    let result = try tool.run(["replies", "send", "--dry-run"] + Self.server)
    #expect(!result.output.contains("gönderilecek  ") && result.output.contains("personel@ornek.gov.tr"), "\(result)")
  }

  @Test func `belong to forms that lists name with their mail`() throws {
    var form = SampleForm(rows: 1)
    form.rows[0][.email] = "x@example.com"
    var mail = try SampleMail(form)
    mail.messageID = "<9@posta.ornek.gov.tr>"
    mail.attach(try form.workbook(), as: "iki.xlsx")
    try tool.receive(mail.bytes, as: "ikinci.eml")
    let check = try tool.run("check", tool.folder.path("Inbox/ikinci.eml"))
    #expect(check.output.contains("ikinci.eml › ek1.xlsx:Sayfa1!I7: hata: "), "\(check.output)")
    #expect(try tool.run("process").output.contains("ikinci.eml › iki.xlsx [Sayfa1]  → "))
    let json = try tool.run("process", "--json").output
    #expect(!json.contains("›"))
  }
}
