import Domain
import Foundation
import Mail
import Testing

@Suite struct `A mail that is written` {
  static let attachment = OutgoingMail.Attachment(
    name: "hatalar – Şırnak.xlsx", contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    bytes: Array(0...255) + Array(repeating: 0x50, count: 1_000))

  static func sample(_ change: (inout OutgoingMail) -> Void = { _ in }) -> OutgoingMail {
    var mail = OutgoingMail(
      from: MailAddress(displayName: "KAYSİS, İYEM", address: "kaysis@basbakanlik.gov.tr"),
      to: MailAddress(displayName: "Şükrü Öz", address: "sukru.oz@ornek.gov.tr"),
      subject: "Yanıt: İYEM Yetkilisi Yetki Talep Formu – eksiklikler",
      date: Moment(iso8601: "2016-06-23T09:30:00+03:00") ?? .now, messageID: "<abc.1@iyem>", inReplyTo: "<x@ornek>",
      references: ["<w@ornek>", "<x@ornek>"], text: "Sayın İlgili,\n\n.\nFrom burada\n", html: "<p>Sayın İlgili,</p>\n",
      attachments: [attachment])
    change(&mail)
    return mail
  }

  private static func lines(_ mail: OutgoingMail) -> [String] {
    String(decoding: MailWriter.bytes(of: mail), as: UTF8.self).components(separatedBy: "\r\n")
  }

  @Test func `is read as it was meant`() {
    let read = MailMessage(reading: MailWriter.bytes(of: Self.sample()))
    #expect(read.damage == nil)
    #expect(read.envelope.from == [Self.sample().from])
    #expect(read.envelope.subject == Self.sample().subject)
    #expect(read.envelope.messageID == "<abc.1@iyem>")
    #expect(read.envelope.references == ["<w@ornek>", "<x@ornek>"])
    #expect(read.envelope.date == .moment(Self.sample().date))
    #expect(read.envelope.automatic == .autoSubmitted && read.envelope.report == .reply)
    #expect(read.attachments.map(\.name) == [Self.attachment.name])
    #expect(read.attachments.first?.contentType == Self.attachment.contentType)
    #expect(read.attachments.first?.bytes == Self.attachment.bytes)
    #expect(read.passedOver == 2)
  }

  @Test func `is ASCII in lines of CRLF that every server takes`() {
    let bytes = MailWriter.bytes(of: Self.sample { $0.text = String(repeating: "ş", count: 5_000) + "\0\r\u{2028}x" })
    #expect(bytes.allSatisfy { $0 < 0x80 && $0 != 0 })
    #expect(bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast().allSatisfy { $0.last == 0x0D })
    #expect(bytes.split(separator: 0x0A).allSatisfy { $0.count <= 998 && $0.dropLast().allSatisfy { $0 != 0x0D } })
  }

  @Test func `repeats nothing that moves a cursor or turns the direction of writing`() {
    let harm = "a\u{1B}[2Jb\u{202E}c\u{2066}d\u{85}e\r\nf\tg\rh\u{200E}"
    let read = MailWriter.bytes(
      of: Self.sample {
        $0.text = harm
        $0.html = harm
        $0.subject = harm
        $0.attachments = []
      })
    let text = String(decoding: read, as: UTF8.self)
    // U+FFFD, in quoted-printable: five times in the text and five in the page.
    #expect(text.components(separatedBy: "=EF=BF=BD").count == 1 + 2 * 5)
    #expect(!text.unicodeScalars.contains("\u{1B}") && !text.contains("=1B") && !text.contains("=E2=80=AE"))
    #expect(MailMessage(reading: read).envelope.subject == "a [2Jb c d e  f g h")
  }

  @Test func `has the same bytes again`() {
    #expect(MailWriter.bytes(of: Self.sample()) == MailWriter.bytes(of: Self.sample()))
    #expect(MailWriter.bytes(of: Self.sample()) != MailWriter.bytes(of: Self.sample { $0.messageID = "<b@c>" }))
  }

  @Test func `says when it was made, on Turkey's clocks`() throws {
    #expect(Self.lines(Self.sample()).contains("Date: Thu, 23 Jun 2016 09:30:00 +0300"))
    let winter = try #require(Moment(iso8601: "2016-01-31T23:05:09+02:00"))
    #expect(Self.lines(Self.sample { $0.date = winter }).contains("Date: Sun, 31 Jan 2016 23:05:09 +0200"))
  }

  @Test func `says that a program answers, also where the message that it answers has no identifier`() {
    let answer = Self.lines(Self.sample())
    #expect(answer.contains("Auto-Submitted: auto-replied"))
    #expect(answer.contains("In-Reply-To: <x@ornek>"))
    #expect(answer.contains("MIME-Version: 1.0"))
    let first = Self.lines(
      Self.sample {
        $0.inReplyTo = nil
        $0.references = []
      })
    #expect(first.contains("Auto-Submitted: auto-replied"))
    #expect(!first.contains { $0.hasPrefix("In-Reply-To") || $0.hasPrefix("References") })
  }

  @Test(arguments: ["multipart/mixed", "Message/rfc822", "x", ""])
  func `carries a file as one part, whatever its type was called`(type: String) {
    let mail = Self.sample {
      $0.attachments = [OutgoingMail.Attachment(name: "a.bin", contentType: type, bytes: Array("--x\r\n".utf8))]
    }
    let read = MailMessage(reading: MailWriter.bytes(of: mail))
    #expect(read.damage == nil)
    #expect(read.attachments.map(\.bytes) == [Array("--x\r\n".utf8)])
  }

  @Test func `is ASCII, also where an address is not`() {
    let bytes = MailWriter.bytes(of: Self.sample { $0.to = MailAddress(address: "a@\u{FFFD}kurum.gov.tr") })
    #expect(bytes.allSatisfy { $0 < 0x80 })
  }

  /// The domains stand for U+FFFD, a direction mark, an emoji, `İ` and letters: not all are letters of a domain.
  @Test(arguments: ["xn--zn7c.tr", "xn--a-qin.tr", "xn--e28h.tr", "XN--BFA.tr", "xn--rnek-5qa.tr"])
  func `goes to the very domain that the sender wrote`(domain: String) {
    for name in ["", "Şükrü Öz", "a, \"b\""] {
      let lines = Self.lines(Self.sample { $0.to = MailAddress(displayName: name, address: "ayse@\(domain)") })
      let header = lines.first { $0.hasPrefix("To: ") } ?? ""
      #expect(header.hasSuffix("<ayse@\(domain)>"))
      #expect(header.utf8.allSatisfy { $0 < 0x80 })
      #expect(name.isEmpty == (header == "To: <ayse@\(domain)>"))
    }
  }

  @Test func `without attachments is its text alone`() {
    let read = MailMessage(reading: MailWriter.bytes(of: Self.sample { $0.attachments = [] }))
    #expect(read.attachments.isEmpty)
    #expect(read.passedOver == 2)
    #expect(read.damage == nil)
  }

  static let injections: [@Sendable (inout OutgoingMail, String) -> Void] = [
    { $0.subject = $1 }, { $0.to.displayName = $1 }, { $0.to.address = "a@b" + $1 }, { $0.messageID = "<a@b\($1)>" },
    { $0.inReplyTo = "<a@b>" + $1 }, { $0.references = ["<a@b>" + $1, $1] }, { $0.attachments[0].name = $1 },
    { $0.attachments[0].contentType = "a/b" + $1 }, { $0.from.displayName = $1 },
  ]

  @Test(
    arguments: 0..<injections.count,
    ["\r\nBcc: c@d", "\nBcc: c@d", "\rBcc: c@d", "\0\nBcc: c@d", "\u{2028}Bcc: c@d", "\u{85}Bcc: c@d"])
  func `takes no header from a text`(place: Int, text: String) {
    let bytes = MailWriter.bytes(of: Self.sample { Self.injections[place](&$0, text) })
    #expect(
      !String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n").replacing("\r", with: "\n").contains(
        "\nBcc"))
    #expect(bytes.split(separator: 0x0A).allSatisfy { $0.count <= 998 })
    #expect(MailMessage(reading: bytes).attachments.first?.bytes == Self.attachment.bytes)
  }

  @Test func `folds what is long`() {
    let long = String(repeating: "Ş", count: 3_000)
    let word = String(repeating: "a", count: 3_000)
    for text in [long, word, String(repeating: "a b ", count: 2_000)] {
      let bytes = MailWriter.bytes(
        of: Self.sample {
          $0.subject = text
          $0.to.displayName = text
          $0.attachments[0].name = text + ".xlsx"
          $0.references = (0..<100).map { "<\($0)\(word.prefix(800))@b>" }
          $0.inReplyTo = "<\(word)@b>"
        })
      #expect(bytes.split(separator: 0x0A).allSatisfy { $0.count <= 998 })
    }
  }

  @Test(.enabled(if: (try? python("print(1)")) == "1\n"))
  func `is read alike by another program`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("iyem-\(UUID().uuidString).eml")
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(MailWriter.bytes(of: Self.sample())).write(to: folder)
    let script = """
      import email, email.policy, sys
      m = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
      print(m['from'], m['to'], m['subject'], sep='|')
      print(repr(m.get_body(('plain',)).get_content()), repr(m.get_body(('html',)).get_content()))
      print([(a.get_filename(), len(a.get_content())) for a in m.iter_attachments()], m.defects)
      """
    #expect(
      try python(script, folder.path) == """
        "KAYSİS, İYEM" <kaysis@basbakanlik.gov.tr>|Şükrü Öz <sukru.oz@ornek.gov.tr>|\(Self.sample().subject)
        'Sayın İlgili,\\n\\n.\\nFrom burada\\n' '<p>Sayın İlgili,</p>\\n'
        [('hatalar – Şırnak.xlsx', 1256)] []

        """)
  }
}

/// What a Python program prints.
func python(_ script: String, _ arguments: String...) throws -> String {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = ["python3", "-c", script] + arguments
  let pipe = Pipe()
  process.standardOutput = pipe
  try process.run()
  let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  return String(decoding: output, as: UTF8.self)
}
