import Domain
import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite struct `A mail that is nobody's request` {
  /// The message within another one that brings a form back, as a part.
  static func returned(_ mail: SampleMail) -> String {
    "--dis\r\nContent-Type: message/rfc822\r\n\r\n" + String(decoding: mail.bytes, as: UTF8.self) + "\r\n"
  }

  /// A message from an institution, authenticated, that holds those parts.
  static func outer(_ header: String, type: String = "multipart/mixed", _ parts: String...) -> [UInt8] {
    let head = [
      "From: Posta <posta@ornek.gov.tr>", "Subject: EK-1", "Date: Thu, 23 Jun 2016 09:15:00 +0300",
      "Message-ID: <dis@posta.ornek.gov.tr>", header, "MIME-Version: 1.0", "Content-Type: \(type); boundary=dis", "",
      "--dis", "Content-Type: text/plain", "", "Ekte.", "", "",
    ]
    return Array((head.joined(separator: "\r\n") + parts.joined() + "--dis--\r\n").utf8)
  }

  static let status = "--dis\r\nContent-Type: message/delivery-status\r\n\r\nAction: failed\r\n\r\n"

  /// What servers and lists return to the address that a form pretended to come from.
  static func reports() throws -> [(String, [UInt8])] {
    let form = try FormMail.mail()
    return [
      ("a delivery report", outer("Return-Path: <>", type: "multipart/report", status, returned(form))),
      (
        "that of Exchange",
        outer("X-A: b", type: "multipart/report; report-type=delivery-status", status, returned(form))
      ),
      ("one of which a gateway took the type away", outer("X-A: b", status, returned(form))),
      ("an old one, without a structure", outer("X-Failed-Recipients: x@ornek.gov.tr", returned(form))),
      ("a receipt", outer("X-A: b", type: "multipart/report; report-type=disposition-notification", returned(form))),
      ("a notice to a moderator", outer("X-List-Administrivia: yes", returned(form))),
      ("what a list passes on", outer("List-Id: <l.ornek.gov.tr>", returned(form))),
      ("what postmaster returns", outer("Sender: postmaster@ornek.gov.tr", returned(form))),
      ("one without a sender", outer("X-Envelope-From: <>", returned(form))),
      ("a journal's copy", outer("X-MS-Journal-Report:", returned(form))),
      ("a digest", outer("X-A: b", type: "multipart/digest", returned(form))),
      ("a list's question to a moderator", outer("Mailing-List: run by ezmlm", returned(form))),
      ("what a program passes on", outer("Auto-Submitted: auto-generated", returned(form))),
    ]
  }

  /// The same, with the form attached to the report itself.
  static let headers = [
    "Auto-Submitted: auto-replied", "Auto-Submitted: no\r\nAuto-Submitted: auto-replied (vacation)", "Return-Path: <>",
    "X-Autoreply: yes", "X-Failed-Recipients: x@ornek.gov.tr",
  ]

  private func expectNothing(_ office: Office, _ name: String) async throws {
    let report = try await office.process()
    #expect(report.summary.granted == 0 && report.summary.refused == 1, "\(name)")
    #expect(report.summary.mails.silent == 1, "\(name)")
    #expect(report.summary.mails.attachmentsJudged == 0, "\(name)")
    #expect(report.summary.mails.attachmentsWithoutForm == 1, "\(name)")
    let outcome = try #require(try office.outcomes().first)
    #expect(outcome.findings.first.map { $0.code == .mailReport && $0.severity == .error } == true, "\(name)")
    #expect(try office.authorisations().isEmpty && office.inbox.isEmpty, "\(name)")
    #expect(try !office.outbox().keys.contains { $0.hasSuffix("yanit.eml") }, "\(name)")
    #expect(try office.outbox().keys.contains { $0.hasSuffix("/rapor.eml") }, "\(name)")
  }

  @Test func `returns or moderates another one: nothing in it is applied, nobody answered, and it is kept`()
    async throws
  {
    for (name, bytes) in try Self.reports() {
      let office = try Office()
      try office.receive(bytes, as: "rapor.eml")
      try await expectNothing(office, name)
    }
  }

  @Test func `is one of which our own host says that it had no sender`() async throws {
    var office = try Office()
    office.settings.mail.trustedAuthservID = "mx.ornek.gov.tr"
    let header = "Authentication-Results: mx.ornek.gov.tr; spf=none smtp.mailfrom=\"\""
    try office.receive(Self.outer(header, Self.returned(try FormMail.mail())), as: "rapor.eml")
    try await expectNothing(office, header)
  }

  @Test(arguments: headers)
  func `answers another one, with the form attached again`(header: String) async throws {
    let office = try Office()
    var mail = try FormMail.mail()
    mail.headers = [header]
    try office.receive(mail.bytes, as: "rapor.eml")
    try await expectNothing(office, header)
  }

  @Test func `does not stand in the way of the form that is sent after it`() async throws {
    let office = try Office()
    var report = try FormMail.mail()
    report.headers = ["Auto-Submitted: auto-replied"]
    try office.receive(report.bytes, as: "rapor.eml")
    try await office.process()
    try office.receive(try FormMail.mail().bytes, as: "talep.eml")
    #expect(try await office.process().summary.granted == 2)
  }

  @Test func `is no forwarded message: a person vouches for that`() async throws {
    let office = try Office()
    try office.receive(Self.outer("X-A: b", Self.returned(try FormMail.mail())), as: "a.eml")
    let report = try await office.process()
    #expect(report.summary.granted == 2 && report.summary.mails.results == 1)
  }

  @Test func `may be forwarded beside a form: the form alone counts`() async throws {
    let office = try Office()
    var returned = try FormMail.mail(3, firstPerson: 20)
    returned.headers = ["Auto-Submitted: auto-replied"]
    let form = Data(try FormMail.form(2, from: 1).workbook()).base64EncodedString()
    let part =
      "--dis\r\nContent-Type: application/octet-stream; name=ek1.xlsx\r\n"
      + "Content-Transfer-Encoding: base64\r\n\r\n\(form)\r\n"
    try office.receive(Self.outer("X-A: b", Self.returned(returned), part), as: "a.eml")
    let report = try await office.process()
    #expect(report.summary.granted == 2)
    #expect(report.summary.mails.attachmentsJudged == 1 && report.summary.mails.attachmentsWithoutForm == 1)
  }

  @Test func `may be all that a person forwards: he is told`() async throws {
    let office = try Office()
    var returned = try FormMail.mail()
    returned.headers = ["Auto-Submitted: auto-replied"]
    try office.receive(Self.outer("X-A: b", Self.returned(returned)), as: "a.eml")
    let report = try await office.process()
    #expect(report.summary.granted == 0 && report.summary.mails.results == 1)
    #expect(try office.outcomes()[0].findings.contains { $0.code == .mailReport })
  }

  // MARK: - Programs, lists, deleted mails

  static let automatic: [(String, isAnswered: Bool)] = [
    ("Auto-Submitted: auto-generated", false), ("List-Id: <liste.ornek.gov.tr>", false), ("Precedence: list", true),
  ]

  @Test(arguments: automatic)
  func `is not what a program or a list sent: applied, and told`(header: String, isAnswered: Bool) async throws {
    let office = try Office()
    var mail = try FormMail.mail()
    mail.headers = [header]
    try office.receive(mail.bytes, as: "a.eml")
    let report = try await office.process()
    #expect(report.summary.granted == 2)
    #expect(report.summary.mails.results == (isAnswered ? 1 : 0))
    let finding = try office.outcomes()[0].findings.first { $0.code == .mailAutomatic }
    #expect(finding?.severity == .warning)
  }

  @Test(arguments: ["Precedence: bulk", "X-Auto-Response-Suppress: All", "X-Auto-Response-Suppress: OOF"])
  func `is not what a gateway marked: the person is answered`(header: String) async throws {
    let office = try Office()
    var mail = try FormMail.mail()
    mail.headers = [header]
    try office.receive(mail.bytes, as: "a.eml")
    let report = try await office.process()
    #expect(report.summary.granted == 2 && report.summary.mails.results == 1)
    #expect(try !office.outcomes()[0].findings.contains { $0.code == .mailAutomatic })
  }

  static let places: [(String, isDeleted: Bool)] = [
    ("posta/cur/1466662501.M2.mx:2,ST", true), ("posta/cur/1466662501.M2.mx;2,T", true),
    ("posta/cur/1466662501.M2.mx:2,S", false), ("posta/new/1466662501.T,T.mx", false),
    ("posta/cur/1466662501.M2.mx:2,Sat", false),
  ]

  @Test(arguments: places)
  func `is marked as deleted in its Maildir`(name: String, isDeleted: Bool) async throws {
    let office = try Office()
    try office.receive(try FormMail.mail().bytes, as: name, in: ["posta/new", "posta/cur", "posta/tmp"])
    let report = try await office.process()
    #expect(report.summary.granted == (isDeleted ? 0 : 2))
    #expect(report.summary.mails.silent == (isDeleted ? 1 : 0))
    let finding = try office.outcomes()[0].findings.first { $0.code == .mailAutomatic }
    #expect(finding?.severity == (isDeleted ? .error : nil))
    // It is as if it had never come: once the mark is gone, it is taken.
    if isDeleted {
      try office.receive(try FormMail.mail().bytes, as: "posta/new/2")
      #expect(try await office.process().summary.granted == 2)
    }
  }

  @Test func `is marked as deleted in the folder of a mail program`() async throws {
    let office = try Office()
    var deleted = try FormMail.mail(2, firstPerson: 9)
    deleted.top = ["X-Mozilla-Status: 0009", "X-Mozilla-Status2: 00000000"]
    deleted.messageID = "<2@posta.ornek.gov.tr>"
    let mark = Array("From - Thu Jun 23 09:15:00 2016\r\n".utf8)
    try office.receive(mark + deleted.bytes + Array("\r\n".utf8) + mark + (try FormMail.mail().bytes), as: "Gelen")
    let report = try await office.process()
    #expect(report.summary.granted == 2 && report.summary.refused == 1)
  }
}
