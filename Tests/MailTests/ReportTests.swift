import Domain
import Foundation
import Mail
import Testing

@Suite struct `A mail that a program sent` {
  static let signs: [(String, AutomaticSign?)] = [
    ("Auto-Submitted: auto-generated", .autoSubmitted), ("Auto-Submitted: (x) auto-notified", .autoSubmitted),
    ("Auto-Submitted: no", nil), ("Auto-submitted: (a (b)) No (really)", nil),
    ("Auto-Submitted: no\nAuto-Submitted: auto-generated", .autoSubmitted), ("Auto-Submitted:", .autoSubmitted),
    ("Mailing-List: list x@y; contact z@y", .mailingList),
    ("List-Id: <x.y>", .mailingList), ("List-Unsubscribe: <x>", .mailingList), ("Precedence: list", .listPrecedence),
    ("Precedence: bulk\nPrecedence: list", .listPrecedence), ("Precedence: first-class", nil),
    // Gateways write these on what people send.
    ("Precedence: bulk", nil), ("Precedence: Junk", nil), ("X-Auto-Response-Suppress: All", nil),
    ("X-Auto-Response-Suppress: DR, OOF, AutoReply", nil),
    ("From: MAILER-DAEMON@x.gov.tr", .noReturn), ("From: No-Reply <noreply@x.gov.tr>", .noReturn),
    ("From: a@x.gov.tr\nSender: liste-request@x.gov.tr", .noReturn), ("From: owner-liste@x.gov.tr", .noReturn),
    ("From: liste-owner@x.gov.tr", .noReturn), ("From: liste-bounces@x.gov.tr", .noReturn),
    ("From: personel@x.gov.tr", nil), ("From: noreplying@x.gov.tr", nil),
  ]

  @Test(arguments: signs)
  func `shows it by a header, of which every occurrence counts`(header: String, sign: AutomaticSign?) {
    #expect(mail(header: header).envelope.automatic == sign)
  }
}

@Suite struct `A mail that reports another one` {
  static let signs: [(String, ReportSign?)] = [
    ("Content-Type: multipart/report; report-type=delivery-status; boundary=b", .delivery),
    ("Content-Type: Multipart/Report; boundary=b", .delivery), ("Content-Type: message/delivery-status", .delivery),
    ("Content-Type: multipart/report; report-type=\"disposition-notification\"; boundary=b", .receipt),
    ("Content-Type: text/plain\nContent-Type: multipart/report; boundary=b", .delivery),
    ("Content-Type: multipart/reporting; boundary=b", nil),
    ("X-Failed-Recipients: a@x.gov.tr", .delivery), ("X-MS-Exchange-Message-Is-Ndr:", .delivery),
    ("From: MAILER-DAEMON@x.gov.tr", .delivery),
    ("From: MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@x.gov.tr", .delivery),
    ("From: a@x.gov.tr\nSender: Mail Delivery <mailer-daemon@x.gov.tr>", .delivery),
    ("From: Postmaster@x.gov.tr", .delivery),
    ("From: a@x.gov.tr\nSender: postmaster@x.gov.tr", .delivery), ("From: postmaster.ankara@x.gov.tr", nil),
    ("Auto-Submitted: auto-replied; owner=x", .reply), ("Auto-Submitted: (x) Auto-Replied (failure)", .reply),
    ("Auto-Submitted: no\nAuto-Submitted: auto-replied", .reply), ("Auto-Submitted: auto-generated", nil),
    ("X-Autoreply: yes", .reply), ("X-Autoreply: no", nil), ("X-Autorespond: tatil", .reply),
    ("Precedence: bulk\nPrecedence: auto_reply", .reply),
    ("X-List-Administrivia: yes", .moderation), ("X-List-Administrivia: no", nil),
    ("X-MS-Exchange-Organization-Approval-Initiator: x", .moderation),
    ("Return-Path: <>", .nullSender), ("Return-Path:", .nullSender), ("Return-Path: < >", .nullSender),
    ("Return-Path: <a@b>", nil), ("Return-Path: <a@b>\nReturn-Path: <>", .nullSender),
    ("Received: from a by b (envelope-from <>); Thu, 23 Jun 2016 09:30:00 +0300", .nullSender),
    ("Received: from a by b (envelope-from <a@b>)\nReceived: from c by a (envelope-from <>)", nil),
    ("Return-Path: (x) <>", .nullSender), ("Return-Path: (a (b)) < > (c)", .nullSender),
    ("Return-Path: <\"\">", .nullSender), ("Return-Path: <\"\"@x.gov.tr>", .nullSender),
    ("Return-Path: <MAILER-DAEMON>", .nullSender), ("Return-Path: Mail <Mailer-Daemon@x.gov.tr>", .nullSender),
    ("Return-Path: postmaster@x.gov.tr", .nullSender), ("Return-Path: (x", .nullSender),
    ("Return-Path: (<>) <a@b>", nil), ("Return-Path: \"a\"@b", nil),
    ("X-Envelope-From: <>", .nullSender), ("Envelope-From: <>", .nullSender), ("X-Envelope-Sender:", .nullSender),
    ("X-Original-Return-Path: <>", .nullSender), ("X-MailFrom: <mailer-daemon@x.gov.tr>", .nullSender),
    ("X-Envelope-From: <a@b>", nil), ("X-Envelope-To: <>", nil),
    ("Received: from a by b (envelope-from <MAILER-DAEMON>) with x; Thu, 23 Jun 2016 09:30:00 +0300", .nullSender),
    ("Received: from a by b (envelope-sender <>) with x", .nullSender),
    ("Received: (qmail 1 invoked for bounce); 23 Jun 2016 06:30:00 -0000", .nullSender),
    ("Received: from a by b (envelope-from <a@b>) with x", nil), ("Received: from envelope-from by b", nil),
    ("X-MS-Journal-Report:", .copy), ("X-MS-Exchange-Organization-Journal-Report: x", .copy),
    ("Content-Identifier: ExJournalReport", .copy), ("Content-Identifier: x", nil),
    ("X-MS-Exchange-Generated-Message-Source: Journal Agent", .copy),
    ("Content-Type: multipart/digest; boundary=b", .copy),
    ("From: liste-reject-1.2-a@x.gov.tr\nMailing-List: contact liste-help@x.gov.tr; run by ezmlm", .moderation),
    ("Mailing-List: run by ezmlm\nReply-To: liste-accept-1.2@x.gov.tr", .moderation),
    ("From: a@x.gov.tr\nReply-To: liste-accept-1.2@x.gov.tr", nil), ("Mailing-List: list x@y; contact z@y", nil),
    ("List-Id: <x.y>", nil), ("Subject: Undelivered Mail Returned to Sender", nil),
  ]

  @Test(arguments: signs)
  func `shows it by a header, of which every occurrence counts`(header: String, sign: ReportSign?) {
    #expect(mail(header: header).envelope.report == sign)
  }

  @Test(arguments: [
    ("message/delivery-status", ReportSign.delivery), ("message/disposition-notification", .receipt),
    ("message/feedback-report", .delivery),
  ])
  func `shows it by a part, where a gateway took the type of the whole away`(type: String, sign: ReportSign) {
    let read = mail(parts: [
      "Content-Type: application/pdf; name=a.pdf\n\n%PDF", "Content-Type: \(type)\n\nReporting-MTA: dns; x.gov.tr\n",
    ])
    #expect(read.envelope.report == sign)
    #expect(read.attachments.map(\.returnedBy) == [sign])
  }

  /// A message within another, with a file.
  private func inner(_ header: String = "") -> String {
    "Content-Type: message/rfc822\n\nFrom: b@y.gov.tr\n\(header)MIME-Version: 1.0\n"
      + "Content-Type: multipart/mixed; boundary=ic\n\n--ic\nContent-Type: application/pdf; name=a.pdf\n\n%PDF\n--ic--\n"
  }

  @Test func `is none where a person forwards a message`() {
    let read = mail(parts: ["Content-Type: text/plain\n\nEkte.", inner()])
    #expect(read.attachments.map(\.name) == ["a.pdf"])
    #expect(read.attachments.map(\.returnedBy) == [nil] && read.envelope.report == nil)
  }

  @Test(arguments: [
    ("Auto-Submitted: auto-replied\n", ReportSign.reply), ("Return-Path: <>\n", .nullSender),
    ("X-Failed-Recipients: a@x.gov.tr\n", .delivery),
  ])
  func `is told within one that a person forwards, too`(header: String, sign: ReportSign) {
    let read = mail(parts: ["Content-Type: application/pdf; name=b.pdf\n\n%PDF", inner(header)])
    #expect(read.attachments.map(\.name) == ["b.pdf", "a.pdf"])
    #expect(read.attachments.map(\.returnedBy) == [nil, sign] && read.envelope.report == nil)
  }

  static let postmarks: [(String, ReportSign?)] = [
    ("From MAILER-DAEMON Thu Jun 23 08:50:00 2016", .nullSender), ("From  Thu Jun 23 08:50:00 2016", .nullSender),
    ("From <> Thu Jun 23 08:50:00 2016", .nullSender), ("From mailer-daemon@b Thu Jun 23 08:50:00 2016", .nullSender),
    ("From a@b Thu Jun 23 08:50:00 2016", nil), ("From - Thu Jun 23 08:50:00 2016", nil),
    ("From MAILER-DAEMON we got nothing", nil),
  ]

  @Test(arguments: postmarks)
  func `shows it by the postmark of its folder, unless a server has noted a sender`(line: String, sign: ReportSign?) {
    #expect(mail(header: "\(line)\nFrom: a@x.gov.tr").envelope.report == sign)
    #expect(mail(header: "\(line)\nReturn-Path: <a@x.gov.tr>\nFrom: a@x.gov.tr").envelope.report == nil)
  }

  static let office = MailOffice(address: "Kaysis@ornek.gov.tr", host: "MX.ornek.gov.tr")

  static let results: [(String, ReportSign?)] = [
    ("mx.ornek.gov.tr; spf=none smtp.mailfrom=\"\" smtp.helo=x.gov.tr", .nullSender),
    ("mx.ornek.gov.tr; spf=none smtp.mailfrom=<>", .nullSender),
    ("mx.ornek.gov.tr; spf=none smtp.mailfrom=", .nullSender),
    ("mx.ornek.gov.tr; dmarc=pass header.from=x.gov.tr; spf=pass smtp.MailFrom=MAILER-DAEMON@x.gov.tr", .nullSender),
    ("mx.ornek.gov.tr; spf=pass smtp.mailfrom=x.gov.tr", nil), ("mx.ornek.gov.tr; spf=none smtp.helo=x.gov.tr", nil),
    ("mx.ornek.gov.tr; spf=pass smtp.mailfrom=@x.gov.tr", .nullSender),
    // Only the topmost word of our own host is heard.
    ("mx.example; spf=none smtp.mailfrom=<>", nil),
    ("mx.ornek.gov.tr; none\nAuthentication-Results: mx.ornek.gov.tr; spf=none smtp.mailfrom=<>", nil),
  ]

  @Test(arguments: results)
  func `shows it by what our own host says of its sender`(value: String, sign: ReportSign?) {
    let text = Array("Authentication-Results: \(value)\nFrom: a@x.gov.tr\n\nMetin".utf8)
    #expect(MailMessage(reading: text, for: Self.office).envelope.report == sign)
    #expect(MailMessage(reading: text).envelope.report == nil)
  }

  static let own = [
    "From: KAYSİS <kaysis@Ornek.gov.tr>", "From: b@y.gov.tr\nSender: kaysis@ornek.gov.tr",
    "From: b@y.gov.tr, kaysis@ornek.gov.tr", "From: b@y.gov.tr\nMessage-ID: <iyem.2016-06-23-001.1.ab@ornek.gov.tr>",
  ]

  @Test(arguments: own)
  func `brings back what the office itself wrote, however deep it stands`(header: String) {
    let inner =
      "Content-Type: message/rfc822\n\n\(header)\nMIME-Version: 1.0\nContent-Type: application/pdf; name=a.pdf\n\n%PDF"
    let outer =
      "Content-Type: message/rfc822\n\nFrom: c@z.gov.tr\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=ic\n\n"
      + "--ic\n\(inner)\n--ic--\n"
    for part in [inner, outer] {
      let text =
        "From: a@x.gov.tr\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=dis\n\n"
        + "--dis\nContent-Type: application/pdf; name=b.pdf\n\n%PDF\n--dis\n\(part)\n--dis--\n"
      let read = MailMessage(reading: Array(text.utf8), for: Self.office)
      #expect(read.attachments.map(\.name) == ["b.pdf", "a.pdf"])
      #expect(read.attachments.map(\.returnedBy) == [nil, .returned] && read.envelope.report == nil)
    }
  }

  @Test func `is not what somebody else of the office's domain wrote`() {
    let text =
      "From: a@x.gov.tr\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\nFrom: b@ornek.gov.tr\n"
      + "Message-ID: <1@ornek.gov.tr>\nMIME-Version: 1.0\nContent-Type: application/pdf; name=a.pdf\n\n%PDF"
    let read = MailMessage(reading: Array(text.utf8), for: Self.office)
    #expect(read.attachments.map(\.returnedBy) == [nil])
  }

  @Test func `is a digest, where others stand in it as parts without a type`() {
    let read = mail(
      parts: ["\nFrom: b@y.gov.tr\nMIME-Version: 1.0\nContent-Type: application/pdf; name=a.pdf\n\n%PDF"],
      type: "multipart/digest")
    #expect(read.envelope.report == .copy && read.attachments.map(\.returnedBy) == [.copy])
  }

  @Test(arguments: [
    "Mailing-List: run by ezmlm", "List-Id: <x.y>", "Auto-Submitted: auto-generated", "Sender: liste-owner@x.gov.tr",
  ])
  func `is that of a program or a list that passes on what somebody else wrote`(header: String) {
    let read = mail(
      "From: a@x.gov.tr\n\(header)\nContent-Type: multipart/mixed; boundary=dis\n\n"
        + "--dis\nContent-Type: application/pdf; name=b.pdf\n\n%PDF\n--dis\n\(inner())\n--dis--\n")
    #expect(read.attachments.map(\.name) == ["b.pdf", "a.pdf"])
    #expect(read.attachments.map(\.returnedBy) == [nil, .moderation] && read.envelope.report == nil)
  }

  @Test func `is told through encoded messages and however deep`() {
    let report = "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n"
    let text =
      "From: b@y.gov.tr\nAuto-Submitted: auto-replied\nContent-Type: multipart/mixed; boundary=e\n\n--e\n\(inner())--e--\n"
    let read = mail(parts: [report + Data(text.utf8).base64EncodedString()])
    #expect(read.attachments.map(\.returnedBy) == [.reply])
  }
}

@Suite struct `A mail that its folder shows to nobody` {
  static let marks: [(String, Bool)] = [
    ("X-Mozilla-Status: 0009", true), ("X-Mozilla-Status: 0001", false),
    ("X-Mozilla-Status: 0001\nX-Mozilla-Status: 0008", true),
    ("X-Mozilla-Status2: 00200000", true), ("X-Mozilla-Status2: 00000000", false), ("X-Status: AD", true),
    ("X-Status: A", false), ("X-Evolution: 00000001-0012", true), ("X-Evolution: 00000002-0010", false),
    ("X-Mozilla-Status: silinmiş", false), ("Status: RO", false),
  ]

  @Test(arguments: marks)
  func `bears a mark`(header: String, isDeleted: Bool) {
    #expect(mail(header: header).envelope.isDeleted == isDeleted)
  }
}
