import Domain
import TestSupport
import Testing

@Suite struct `What comes twice by mail` {
  @Test func `takes a mail that comes again as a copy, and answers it once`() async throws {
    let office = try Office()
    try office.receive(try FormMail.mail().bytes, as: "a.eml")
    try office.receive(try FormMail.mail().bytes, as: "b.eml")
    let report = try await office.process()
    #expect(report.summary.accepted == 1)
    #expect(report.summary.refused == 1)
    #expect(report.summary.mails.results == 1)
    #expect(report.summary.mails.silent == 1)
    #expect(try office.outcomes().map { $0.findings.map(\.code).contains(.formDuplicate) } == [false, true])
    #expect(office.inbox.isEmpty)
  }

  @Test func `tells the sender of a new mail that its form was processed already`() async throws {
    let office = try Office()
    try office.receive(try FormMail.mail().bytes, as: "a.eml")
    try await office.process()
    var again = try FormMail.mail()
    again.messageID = "<2@posta.ornek.gov.tr>"
    try office.receive(again.bytes, as: "b.eml")
    let report = try await office.process()
    #expect(report.summary.refused == 1)
    #expect(report.summary.mails.results == 1)
    #expect(try office.authorisations().count == 2)
  }

  @Test func `takes the second of two equal attachments as a copy of the first`() async throws {
    let office = try Office()
    var mail = try FormMail.mail()
    mail.attach(try FormMail.form(2, from: 1).workbook(), as: "kopya.xlsx")
    try office.receive(mail.bytes, as: "a.eml")
    let report = try await office.process()
    #expect(report.summary.accepted == 1)
    #expect(report.summary.refused == 1)
    #expect(report.summary.granted == 2)
  }
}
