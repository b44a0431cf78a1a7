import Domain
import Mail
import Rules
import Testing

/// What a mail's header can claim, read from bytes, and what comes of it. Our host is `mx.ornek.gov.tr`.
@Suite struct `A forged sender` {
  /// What is believed of a header.
  enum Outcome: Hashable {
    case believed
    case notInstitutional
    case unauthenticated
  }

  private static let pass = "Authentication-Results: mx.ornek.gov.tr; dmarc=pass header.from=ticaret.gov.tr"

  /// Headers with an honest one from our host above them: only the address is in question.
  static let addresses: [(String, Outcome)] = [
    ("From: a@ticaret.gov.tr", .believed),
    ("From: =?UTF-8?Q?Ay=C5=9Fe?= <a@Ticaret.GOV.TR>", .believed),
    // The domain is not below gov.tr, however much it looks like it.
    ("From: a@gov.tr", .notInstitutional),
    ("From: a@fakegov.tr", .notInstitutional),
    ("From: a@ticaret.gov.tr.example.com", .notInstitutional),
    ("From: a@ticaret.gov.tr.", .notInstitutional),
    ("From: a@gov.tr.example", .notInstitutional),
    ("From: a@ticaret-gov.tr", .notInstitutional),
    ("From: a@ticaret.gov.com.tr", .notInstitutional),
    ("From: a@ticaret.gоv.tr", .notInstitutional),  // Cyrillic о
    ("From: a@tıcaret.gov.tr", .notInstitutional),
    ("From: a@ticaret。gov。tr", .notInstitutional),
    ("From: a@ticaret.ｇｏｖ.tr", .notInstitutional),
    ("From: a@ticaret.gov.tr\u{200B}", .notInstitutional),
    ("From: a@\u{202E}rt.vog.teracit", .notInstitutional),
    ("From: a@xn--tcaret-q4a.gov.tr", .notInstitutional),
    ("From: a@ticaret.xn--gv-emc.tr", .notInstitutional),
    ("From: a@[193.140.1.1]", .notInstitutional),
    // The display name is not the address.
    ("From: \"a@ticaret.gov.tr\" <a@gmail.com>", .notInstitutional),
    ("From: a@ticaret.gov.tr <a@gmail.com>", .notInstitutional),
    ("From: =?UTF-8?Q?a=40ticaret=2Egov=2Etr_=3Ca=40ticaret=2Egov=2Etr=3E?= <a@gmail.com>", .notInstitutional),
    ("From: =?UTF-8?B?PGFAdGljYXJldC5nb3YudHI+?=", .notInstitutional),
    ("From: a@gmail.com <a@ticaret.gov.tr>", .notInstitutional),
    ("From: <a@gmail.com> <a@ticaret.gov.tr>", .notInstitutional),
    // Programs read these differently.
    ("From: a@gmail.com(a@ticaret.gov.tr)", .notInstitutional),
    ("From: a@ticaret.gov.tr(.gmail.com)", .notInstitutional),
    ("From: a@ticaret(x).gov.tr", .notInstitutional),
    ("From: a@ticaret .gov.tr", .notInstitutional),
    ("From: <@gmail.com:a@ticaret.gov.tr>", .notInstitutional),
    ("From: \"a@gmail.com\"@ticaret.gov.tr", .notInstitutional),
    ("From: a@gmail.com@ticaret.gov.tr", .notInstitutional),
    ("From: a%gmail.com@ticaret.gov.tr", .believed),
    ("From: a@ticaret.gov.tr\0.gmail.com", .notInstitutional),
    // One sender, in one header.
    ("From: a@ticaret.gov.tr, b@ticaret.gov.tr", .notInstitutional),
    ("From: a@ticaret.gov.tr\nFrom: a@ticaret.gov.tr", .notInstitutional),
    ("From: a@gmail.com\nFrom: a@ticaret.gov.tr", .notInstitutional),
    ("From: a@ticaret.gov.tr\nfrom : a@gmail.com", .notInstitutional),
    ("From: a@ticaret.gov.tr\rFrom: a@gmail.com", .notInstitutional),
    ("From: Kurum: a@ticaret.gov.tr;", .notInstitutional),
    ("From: undisclosed-recipients:;", .notInstitutional),
    ("From:", .notInstitutional),
    ("Subject: x", .notInstitutional),
    // No other header stands in for From, nor takes anything from it.
    ("Sender: a@ticaret.gov.tr", .notInstitutional),
    ("From: a@gmail.com\nSender: a@ticaret.gov.tr\nReply-To: a@ticaret.gov.tr", .notInstitutional),
    ("From: a@gmail.com\nX-From: a@ticaret.gov.tr\nResent-From: a@ticaret.gov.tr", .notInstitutional),
    ("From: a@ticaret.gov.tr\nSender: a@gmail.com\nReply-To: a@gmail.com", .believed),
  ]

  /// Written so that RFC 5322 reads one address, though some programs may not; our host names the domain that it checked.
  static let unusual: [(String, Outcome)] = [
    ("From: Ali (Personel) <a@ticaret.gov.tr>", .believed),
    ("From: a@ticaret.gov.tr (Ali; K.)", .believed),
    ("From: a@ticaret.gov.tr <a@ticaret.gov.tr>", .believed),
    ("From: 'a@ticaret.gov.tr' <a@ticaret.gov.tr>", .believed),
    ("From: (a@gmail.com) a@ticaret.gov.tr", .believed),
    ("From: 'a@ticaret.gov.tr' <a@gmail.com>", .notInstitutional),
    ("From: a@gmail.com (a@ticaret.gov.tr)", .notInstitutional),
    ("From: a@ticaret.gov.tr (x\r) b@gmail.com", .notInstitutional),
    ("From: a@ticaret.gov.tr\n (x), b@gmail.com", .notInstitutional),
  ]

  @Test(arguments: unusual)
  func `is not believed because of how an address is written`(header: String, outcome: Outcome) {
    #expect(Self.outcome(of: Self.pass + "\n" + header) == outcome, "\(header)")
    let silent = "Authentication-Results: mx.ornek.gov.tr; dmarc=pass"
    // Which domain a host took out of a From, it has to say.
    #expect(
      Self.outcome(of: silent + "\n" + header) == (outcome == .believed ? .unauthenticated : outcome), "\(header)")
  }

  /// Below an honest header and an honest From: signs that the mail reports another one, which a machine sent.
  static let reports = [
    "Return-Path: <>", "Auto-Submitted: auto-replied", "Auto-Submitted: no\nAuto-Submitted: auto-replied",
    "Content-Type: multipart/report; boundary=b",
    "Content-Type: text/plain\nContent-Type: multipart/report; boundary=b",
    "X-Failed-Recipients: x@ticaret.gov.tr", "X-List-Administrivia: yes", "X-Autoreply: yes",
    "Sender: MAILER-DAEMON@ticaret.gov.tr", "Return-Path: <a@ticaret.gov.tr>\nReturn-Path: <>",
    "Precedence: auto_reply", "X-Mozilla-Status: 0008", "Return-Path: (x) <>", "Return-Path: <MAILER-DAEMON>",
    "X-Envelope-From: <>", "Sender: postmaster@ticaret.gov.tr", "X-MS-Journal-Report:",
    "Content-Type: multipart/digest; boundary=b",
  ]

  @Test(arguments: reports)
  func `is not needed where a machine returns a form under an honest one: it is no request, and nobody is answered`(
    header: String
  ) {
    let text = "\(Self.pass)\nFrom: a@ticaret.gov.tr\n\(header)\nDate: Thu, 23 Jun 2016 09:00:00 +0300\n\nMetin"
    let envelope = MailMessage(reading: Array(text.utf8)).envelope
    #expect(envelope.isNoRequest)
    let office = MailAddress(address: "kaysis@ornek.gov.tr")
    let answer = AnswerRule.answer(
      to: envelope, Self.verdict(on: "\(Self.pass)\nFrom: a@ticaret.gov.tr"), office: office, isAnswered: false)
    #expect(answer.recipient == nil)
  }

  @Test(arguments: addresses)
  func `is not taken for an institution's address`(header: String, outcome: Outcome) {
    #expect(Self.outcome(of: Self.pass + "\n" + header) == outcome, "\(header)")
  }

  /// What stands above `From: a@ticaret.gov.tr`.
  static let headers: [(String, Outcome)] = [
    (pass, .believed),
    ("", .unauthenticated),
    ("Authentication-Results: MX.Ornek.Gov.Tr 1; dmarc=pass (p=none) header.from=Ticaret.gov.tr", .believed),
    ("Authentication-Results: mx.ornek.gov.tr; none", .unauthenticated),
    // Another host's word.
    ("Authentication-Results: mail.example.com; dmarc=pass header.from=ticaret.gov.tr", .unauthenticated),
    ("Authentication-Results: mx.ornek.gov.tr.example.com; dmarc=pass header.from=ticaret.gov.tr", .unauthenticated),
    ("Authentication-Results: example.com (mx.ornek.gov.tr); dmarc=pass header.from=ticaret.gov.tr", .unauthenticated),
    ("X-Authentication-Results: mx.ornek.gov.tr; dmarc=pass header.from=ticaret.gov.tr", .unauthenticated),
    ("Subject: x\rAuthentication-Results: mx.ornek.gov.tr; dmarc=pass header.from=ticaret.gov.tr", .unauthenticated),
    // Below our own word a forged one; above it another host's.
    ("Authentication-Results: mx.ornek.gov.tr; dmarc=fail header.from=ticaret.gov.tr\n" + pass, .unauthenticated),
    ("Authentication-Results: mx.ornek.gov.tr; none\n" + pass, .unauthenticated),
    ("Authentication-Results: mx.ornek.gov.tr; dmarc=pass (\n" + pass, .unauthenticated),
    (pass + "\nAuthentication-Results: mx.ornek.gov.tr; dmarc=fail header.from=ticaret.gov.tr", .believed),
    ("Authentication-Results: ic.example; dmarc=fail header.from=ticaret.gov.tr\n" + pass, .believed),
    ("Authentication-Results: spf=fail smtp.mailfrom=x\n" + pass, .believed),
    // What cannot be read and names our host is ours, and says nothing; obsolete ways to write a header count.
    ("Authentication-Results: mx.ornek.gov.tr/1; dmarc=fail header.from=ticaret.gov.tr\n" + pass, .unauthenticated),
    ("Authentication-Results: (mx.ornek.gov.tr; dmarc=fail\n" + pass, .unauthenticated),
    ("Authentication-Results: MX.Ornek.gov.tr:25; none\n" + pass, .unauthenticated),
    (
      "Authentication-Results\(String(repeating: " ", count: 1_001)): mx.ornek.gov.tr; dmarc=fail\n" + pass,
      .unauthenticated
    ),
    // What could be read in two ways speaks against the sender, whatever else passed.
    (
      "Authentication-Results: mx.ornek.gov.tr; dmarc=pass header.from=evil.com header.from=ticaret.gov.tr",
      .unauthenticated
    ),
    (
      "Authentication-Results: mx.ornek.gov.tr; dmarc=pass header.from=ticaret.gov.tr header.from=evil.com; "
        + "dkim=pass header.d=ticaret.gov.tr", .unauthenticated
    ),
    (
      "Authentication-Results: mx.ornek.gov.tr; dmarc=pass header.from=\"a@ticaret.gov.tr\" header.from=evil.com",
      .unauthenticated
    ),
    (
      "Authentication-Results: mx.ornek.gov.tr; dmarc=pass header.from=\"evil.com,a@ticaret.gov.tr\"", .unauthenticated
    ),
    (
      "Authentication-Results: mx.ornek.gov.tr; dmarc=pass header.from=\"b@evil.com a@ticaret.gov.tr\"",
      .unauthenticated
    ),
    ("Authentication-Results: mx.ornek.gov.tr; dmarc=pass header.from=evil.com\"@ticaret.gov.tr\"", .unauthenticated),
    ("Authentication-Results: mx.ornek.gov.tr; dmarc=pass header.from=\"\"", .unauthenticated),
    ("Authentication-Results: mx.ornek.gov.tr; dkim=pass header.d=evil.com header.i=@ticaret.gov.tr", .unauthenticated),
    (
      "Authentication-Results: mx.ornek.gov.tr; spf=pass smtp.mailfrom=a.com smtp.mailfrom=ticaret.gov.tr "
        + "smtp.helo=ticaret.gov.tr", .unauthenticated
    ),
    // A failure outweighs a pass.
    (
      "Authentication-Results: mx.ornek.gov.tr; dmarc=fail header.from=ticaret.gov.tr; dkim=pass header.d=ticaret.gov.tr",
      .unauthenticated
    ),
    ("Authentication-Results: mx.ornek.gov.tr; dkim=pass header.d=ticaret.gov.tr; dmarc=fail", .unauthenticated),
    (
      "Authentication-Results: mx.ornek.gov.tr; dmarc=pass header.from=example.com; dkim=pass header.d=ticaret.gov.tr",
      .unauthenticated
    ),
    ("Authentication-Results: mx.ornek.gov.tr; dmarc=pass header.from=evil.gov.tr", .unauthenticated),
    // DMARC says one thing, and of which From.
    ("Authentication-Results: mx.ornek.gov.tr; dmarc=pass", .unauthenticated),
    ("Authentication-Results: mx.ornek.gov.tr; dmarc=pass; dkim=pass header.d=ticaret.gov.tr", .believed),
    ("Authentication-Results: mx.ornek.gov.tr; dmarc=pass; dmarc=fail", .unauthenticated),
    ("Authentication-Results: mx.ornek.gov.tr; dmarc=none header.from=ticaret.gov.tr; dmarc=pass", .unauthenticated),
    (pass + "; dmarc=none", .unauthenticated), (pass + "; dmarc=temperror", .unauthenticated),
    (pass + "; dmarc=quarantine", .unauthenticated), (pass + "; DMARC=fail", .unauthenticated),
    (pass + "; dmarc/1=pass header.from=ticaret.gov.tr", .unauthenticated),
    (pass + "; \"dmarc\"=none; dkim=pass header.d=ticaret.gov.tr", .unauthenticated),
    (pass + " smtp.mailfrom=evil.com", .unauthenticated),
    ("Authentication-Results: mx.ornek.gov.tr; dmarc=reject; dkim=pass header.d=ticaret.gov.tr", .unauthenticated),
    ("Authentication-Results: mx.ornek.gov.tr; dmarc=temperror; dkim=pass header.d=ticaret.gov.tr", .believed),
    // What a sender wrote, copied by a host into a comment or behind it.
    (
      "Authentication-Results: mx.ornek.gov.tr; spf=pass (mx: domain of \"a); dmarc=pass (x\"@evil.com designates it) "
        + "smtp.mailfrom=\"a); dmarc=pass (x\"@evil.com; dmarc=none header.from=ticaret.gov.tr", .unauthenticated
    ),
    (
      "Authentication-Results: mx.ornek.gov.tr; spf=pass (of \"a); dkim=pass header.d=ticaret.gov.tr (x\"@evil.com)",
      .unauthenticated
    ),
    (
      "Authentication-Results: mx.ornek.gov.tr; spf=pass (of a); dmarc=pass header.from=ticaret.gov.tr (x@evil.com) "
        + "smtp.mailfrom=evil.com", .unauthenticated
    ),
    (
      "Authentication-Results: mx.ornek.gov.tr; spf=pass (of a\\); dmarc=pass header.from=ticaret.gov.tr (x@evil.com)",
      .unauthenticated
    ),
    (
      "Authentication-Results: mx.ornek.gov.tr; spf=pass smtp.mailfrom=ticaret.gov.tr; spf=fail smtp.mailfrom=evil.com",
      .unauthenticated
    ),
    ("Authentication-Results: mx.ornek.gov.tr; x-dmarc=pass header.from=ticaret.gov.tr", .unauthenticated),
    // Without DMARC: DKIM or SPF of the same organisation.
    ("Authentication-Results: mx.ornek.gov.tr; dmarc=none; dkim=pass header.d=ticaret.gov.tr", .believed),
    ("Authentication-Results: mx.ornek.gov.tr; dkim=pass header.d=il.ticaret.gov.tr", .believed),
    ("Authentication-Results: mx.ornek.gov.tr; dkim=pass header.i=@ticaret.gov.tr", .believed),
    (
      "Authentication-Results: mx.ornek.gov.tr; dkim=fail header.d=ticaret.gov.tr; dkim=pass header.d=example.com",
      .unauthenticated
    ),
    ("Authentication-Results: mx.ornek.gov.tr; dkim=pass header.d=gov.tr", .unauthenticated),
    ("Authentication-Results: mx.ornek.gov.tr; dkim=pass header.d=saglik.gov.tr", .unauthenticated),
    ("Authentication-Results: mx.ornek.gov.tr; dkim=pass header.d=ticaret.gov.tr.example.com", .unauthenticated),
    (
      "Authentication-Results: mx.ornek.gov.tr; dkim=pass header.d=example.com header.d=ticaret.gov.tr",
      .unauthenticated
    ),
    ("Authentication-Results: mx.ornek.gov.tr; dkim=pass", .unauthenticated),
    ("Authentication-Results: mx.ornek.gov.tr; spf=pass smtp.mailfrom=a@posta.ticaret.gov.tr", .believed),
    ("Authentication-Results: mx.ornek.gov.tr; spf=pass smtp.mailfrom=\"\" smtp.helo=posta.ticaret.gov.tr", .believed),
    (
      "Authentication-Results: mx.ornek.gov.tr; spf=pass smtp.mailfrom=example.com smtp.helo=posta.ticaret.gov.tr",
      .unauthenticated
    ),
    ("Authentication-Results: mx.ornek.gov.tr; spf=softfail smtp.mailfrom=ticaret.gov.tr", .unauthenticated),
    (
      "Authentication-Results: mx.ornek.gov.tr; spf=fail (x; dmarc=pass header.from=ticaret.gov.tr) smtp.mailfrom=example.com",
      .unauthenticated
    ),
    (
      "Authentication-Results: mx.ornek.gov.tr; spf=fail smtp.mailfrom=\"x; dmarc=pass header.from=ticaret.gov.tr; \"@example.com",
      .unauthenticated
    ),
  ]

  @Test(arguments: headers)
  func `is not authenticated by a forged header`(header: String, outcome: Outcome) {
    let above = header.isEmpty ? "" : header + "\n"
    #expect(Self.outcome(of: above + "From: a@ticaret.gov.tr") == outcome, "\(header)")
  }

  /// What stands above `From: b@firma.com.tr`, and whether our host vouches for it: nobody else is sent a notice.
  static let outsiders: [(String, Bool)] = [
    ("", false),
    (pass, false),
    ("Authentication-Results: mx.ornek.gov.tr; dmarc=pass header.from=firma.com.tr", true),
    ("Authentication-Results: mx.ornek.gov.tr; spf=pass smtp.mailfrom=b@firma.com.tr", true),
    ("Authentication-Results: mx.ornek.gov.tr; dkim=pass header.d=com.tr", false),
    ("Authentication-Results: mx.ornek.gov.tr; dkim=pass header.d=posta.firma.com.tr", false),
    (
      "Authentication-Results: mx.ornek.gov.tr; dmarc=fail header.from=firma.com.tr; dkim=pass header.d=firma.com.tr",
      false
    ),
    ("Authentication-Results: mail.example.com; dmarc=pass header.from=firma.com.tr", false),
  ]

  @Test(arguments: outsiders)
  func `from outside the state brings nobody an answer`(header: String, isProven: Bool) {
    let verdict = Self.verdict(on: (header.isEmpty ? "" : header + "\n") + "From: b@firma.com.tr")
    #expect(verdict.findings.map(\.code) == [.senderNotInstitutional])
    #expect(verdict.isOutsiderUnproven != isProven, "\(header)")
  }

  @Test func `is shown with what speaks against it`() {
    let verdict = Self.verdict(
      on:
        "Authentication-Results: mx.ornek.gov.tr; dmarc=fail header.from=ticaret.gov.tr; spf=none\nFrom: a@ticaret.gov.tr"
    )
    #expect(
      verdict.findings.first?.kind
        == .senderUnauthenticated(
          address: "a@ticaret.gov.tr",
          .found("dmarc=fail header.from=ticaret.gov.tr, spf=none", host: "mx.ornek.gov.tr")))
  }

  private static func verdict(on header: String) -> SenderVerdict {
    var settings = MailSettings()
    settings.trustedAuthservID = "mx.ornek.gov.tr"
    let now = Moment(secondsSince1970: 1_466_663_400)
    let message = MailMessage(reading: Array((header + "\nDate: Thu, 23 Jun 2016 09:00:00 +0300\n\nMetin").utf8))
    return SenderCheck(settings: settings, suffixes: ["gov.tr"]).verdict(on: message.envelope, at: now)
  }

  private static func outcome(of header: String) -> Outcome? {
    let verdict = verdict(on: header)
    switch verdict.findings.map(\.code) {
    case []: return verdict.isRefused ? nil : .believed
    case [.senderNotInstitutional]: return verdict.isRefused ? .notInstitutional : nil
    case [.senderUnauthenticated]: return verdict.isRefused ? .unauthenticated : nil
    default: return nil
    }
  }
}
