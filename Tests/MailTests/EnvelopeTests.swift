import Domain
import Mail
import Testing

@Suite struct `The envelope of a mail` {
  @Test func `has its identifiers in angle brackets`() {
    let read = mail(header: "From: a@b\nMessage-Id:  <x.1@ornek>\nReferences: <a@b>\n <c@d>\nIn-Reply-To: <e@f>")
      .envelope
    #expect(read.messageID == "<x.1@ornek>")
    #expect(read.references == ["<a@b>", "<c@d>"])
  }

  @Test func `refers to the one message that it answers, when it has no references`() {
    #expect(mail(header: "In-Reply-To: <e@f>").envelope.references == ["<e@f>"])
    #expect(mail(header: "In-Reply-To: <e@f> <g@h>").envelope.references.isEmpty)
  }

  @Test(
    arguments: [
      ("", nil), ("<>", nil), ("a@b", "<a@b>"), ("a b", nil), ("<a b@c>", nil), ("<ş@b>", nil), ("<a@b", nil),
      ("x <a@b> y", "<a@b>"),
    ] as [(String, String?)])
  func `has no identifier that is none`(text: String, identifier: String?) {
    #expect(mail(header: "Message-ID: \(text)").envelope.messageID == identifier)
  }

  @Test func `has a subject for people`() {
    #expect(mail(header: "Subject: =?UTF-8?Q?=C4=B0YEM?=\n =?utf-8?B?IEZvcm11?= x").envelope.subject == "İYEM Formu x")
    #expect(mail(header: "Subject: Şube").envelope.subject == "Şube")
    let raw = Array("Subject: ".utf8) + [0xDD, 0x59, 0x45, 0x4D] + Array("\n\n".utf8)
    #expect(MailMessage(reading: raw).envelope.subject == "İYEM")
  }

  @Test func `has every mailbox of every From, those of groups too`() {
    let read = mail(
      header: "From: Ali <a@x>, b@x\nfrom: Kurum: c@x, \"D\" <d@x>;\nFrom : e@x\nSender: s@x\nReply-To: r@x"
    ).envelope
    #expect(read.from.map(\.address) == ["a@x", "b@x", "c@x", "d@x", "e@x"])
    #expect(read.fromHeaders == 3)
  }

  static let plain: [(String, String, String)] = [
    ("a@x.gov.tr", "", "a@x.gov.tr"), ("<a@x.gov.tr>", "", "a@x.gov.tr"),
    ("Ali Veli <a@x.gov.tr>", "Ali Veli", "a@x.gov.tr"),
    ("\"Ali, (Veli)\" <a@x.gov.tr>", "Ali, (Veli)", "a@x.gov.tr"),
    ("=?UTF-8?Q?=C5=9E?= <A@X.gov.tr>", "Ş", "A@X.gov.tr"),
    ("A. Veli\n <a@x.gov.tr>", "A. Veli", "a@x.gov.tr"), ("Şükrü <a@x.gov.tr>", "Şükrü", "a@x.gov.tr"),
    ("a@x.gov.tr (Ali Kaya)", "Ali Kaya", "a@x.gov.tr"), ("Ali <a@x.gov.tr>  (Kurum)", "Ali", "a@x.gov.tr"),
  ]

  @Test(arguments: plain)
  func `has the address of a From that is written plainly`(text: String, name: String, address: String) {
    #expect(mail(header: "From: \(text)").envelope.from == [MailAddress(displayName: name, address: address)])
  }

  /// From, and the address that RFC 5322 reads in it, in one way only.
  static let unusual: [(String, String)] = [
    ("a@x.gov.tr (A, B)", "a@x.gov.tr"), ("a@x.gov.tr(c)", "a@x.gov.tr"), ("a@x.gov.tr (a) (b)", "a@x.gov.tr"),
    ("a@x.gov.tr (<b@y.com>)", "a@x.gov.tr"), ("(a) <a@x.gov.tr>", "a@x.gov.tr"), ("(a)a@x.gov.tr", "a@x.gov.tr"),
    ("a@x.gov.tr (Ali; (Kurum) \\) b)", "a@x.gov.tr"), ("Ali (Kurum) Veli <a@x.gov.tr>", "a@x.gov.tr"),
    ("Ali(Kurum) <a@x.gov.tr> (b@y.com)", "a@x.gov.tr"), ("Ali < a@x.gov.tr >", "a@x.gov.tr"),
    ("<a@x.gov.tr (Ali)>", "a@x.gov.tr"), ("A@x.gov.tr <a@x.gov.tr>", "a@x.gov.tr"),
    ("'a@x.gov.tr' <a@x.gov.tr>", "a@x.gov.tr"), ("Ali a@x.gov.tr <a@x.gov.tr>", "a@x.gov.tr"),
  ]

  @Test(arguments: unusual)
  func `has the address of a From that can be read in one way only`(
    text: String, address: String
  ) {
    let read = mail(header: "From: \(text)").envelope
    #expect(read.from.map(\.address) == [address] && read.fromHeaders == 1)
  }

  @Test(arguments: [
    "a@x(c).gov.tr", "a@x.gov.tr(.y.com)", "a@x.gov.tr(b@y.com)", "a @x.gov.tr", "<@y.com:a@x.gov.tr>",
    "\"a b\"@x.gov.tr", "b@y.com <a@x.gov.tr>", "'b@y.com' <a@x.gov.tr>", "a@x.gov.tr' <a@x.gov.tr>",
    "a@x.gov.tr (Ali",
  ])
  func `shows a From that could be read in two ways as it was written, comments and all`(text: String) {
    #expect(mail(header: "From: \(text)").envelope.from.map(\.address) == [text])
  }

  @Test func `counts a From however much white space stands before its colon`() {
    let gap = String(repeating: " ", count: 1_001)
    #expect(mail(header: "From\(gap): b@y.com\nFrom: a@x.gov.tr").envelope.fromHeaders == 2)
    #expect(mail(header: "From\t : a@x.gov.tr").envelope.from.map(\.address) == ["a@x.gov.tr"])
  }

  @Test func `begins behind a byte order mark`() {
    let read = mail("\u{FEFF}From: a@x.gov.tr\nSubject: x\n\nMetin\n")
    #expect(read.envelope.from.map(\.address) == ["a@x.gov.tr"] && read.damage == nil)
  }

  @Test func `has no sender without one`() {
    #expect(mail(header: "Subject: x").envelope.from.isEmpty)
    #expect(mail(header: "Subject: x").envelope.fromHeaders == 0)
    #expect(mail(header: "From:").envelope.from.isEmpty)
  }

  @Test func `was received when its topmost Received header says`() {
    let read = mail(
      header:
        "Received: from a by b; Thu, 23 Jun 2016 09:30:00 +0300 (EEST)\nReceived: x; Thu, 23 Jun 2016 08:00:00 +0300"
    ).envelope
    #expect(read.received == Moment(iso8601: "2016-06-23T09:30:00+03:00"))
    #expect(mail(header: "Received: from a").envelope.received == nil)
  }
}

@Suite struct `The date of a mail` {
  static let real: [(String, String)] = [
    ("Thu, 23 Jun 2016 09:30:15 +0300", "2016-06-23T09:30:15+03:00"),
    ("23 Jun 2016 06:30 GMT", "2016-06-23T09:30:00+03:00"),
    ("Thu, 23 Jun 2016 21:30:00 -0000", "2016-06-24T00:30:00+03:00"),
    ("23 jun 16 09:30:00 +0300 (EEST)", "2016-06-23T09:30:00+03:00"),
    ("Mon,  1 Feb 2016 00:00:00 +0200", "2016-02-01T00:00:00+02:00"),
    ("29 Feb 2016 10:00:00 +0200", "2016-02-29T10:00:00+02:00"),
    ("31 Dec 2016 23:59:60 +0000", "2017-01-01T02:59:59+03:00"),
    ("23 Jun 2016 02:30:00 EDT", "2016-06-23T09:30:00+03:00"),
    ("23 (a (b)) Jun 2016 9:5 +0300", "2016-06-23T09:05:00+03:00"),
    ("Thu, 23 Jun 2016 00:30:00 EEST", "2016-06-23T00:30:00+03:00"),
    ("15 Jan 2016 00:30:00 EET", "2016-01-15T00:30:00+02:00"),
    ("Thu, 23 Jun 2016 00:30:00 +03:00", "2016-06-23T00:30:00+03:00"),
    ("23 Jun 2016 10:00:00 XYZ", "2016-06-23T13:00:00+03:00"),
    ("1 Jan 99 10:00:00 +0200", "1999-01-01T10:00:00+02:00"),
  ]

  @Test(arguments: real)
  func `is read by the calendar and the clock`(text: String, moment: String) throws {
    #expect(mail(header: "Date: \(text)").envelope.date == .moment(try #require(Moment(iso8601: moment))))
  }

  @Test(arguments: [
    "30 Feb 2016 10:00:00 +0200", "29 Feb 2015 10:00:00 +0200", "23 Jun 2016 25:61:00 +0300",
    "23 Jun 9999 10:00:00 +0300",
    "23 Jun 2016 10:00:00", "23 Haz 2016 10:00:00 +0300", "2016-06-23T10:00:00+03:00", "23 Jun 2016",
    "0 Jun 2016 10:00 +0300",
    "23 Jun 2016 10:00:00 +9900", "23 Jun 2016 10:00:61 +0300", "23 Jun 2016 10:00:00 Europe/Istanbul", "dün",
  ])
  func `that names no real time is unreadable`(text: String) {
    #expect(mail(header: "Date: \(text)").envelope.date == .unreadable(text))
  }

  @Test func `is missing or given twice`() {
    #expect(mail(header: "From: a@b").envelope.date == .missing)
    #expect(mail(header: "Date: ").envelope.date == .missing)
    #expect(
      mail(header: "Date: 23 Jun 2016 09:30 +0300\nDate: 24 Jun 2016 09:30 +0300").envelope.date
        == .unreadable("23 Jun 2016 09:30 +0300; 24 Jun 2016 09:30 +0300"))
  }
}
