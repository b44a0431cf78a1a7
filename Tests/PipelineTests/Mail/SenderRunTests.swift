import Domain
import Foundation
import Pipeline
import TestSupport
import Testing

@Suite struct `Whom a run over mails believes` {
  @Test func `applies nothing of a sender outside the state, and tells without data how to send it`() async throws {
    let office = try Office()
    var mail = try FormMail.mail()
    mail.from = "\"personel@ornek.gov.tr\" <personel@example.com>"
    try office.receive(mail.bytes, as: "a.eml")
    let report = try await office.process()
    #expect(try office.authorisations().isEmpty)
    #expect(report.summary.refused == 1)
    #expect(report.summary.mails.disbelieved == 1)
    #expect(report.summary.mails.notices == 1)
    let files = try office.outbox()
    #expect(files["2016-06-23-001/0001-ek1/a.eml"] == Data(mail.bytes))
    #expect(files["2016-06-23-001/0001-ek1/hatalar.xlsx"] == nil)
    let answer = String(decoding: try #require(files["2016-06-23-001/0001-ek1/yanit.eml"]), as: UTF8.self)
    for name in 1...2 { #expect(!answer.contains(InventedPeople.nationalID(name))) }
    #expect(!answer.contains("hatalar.xlsx"))
    #expect(answer.contains("To: ") && answer.contains("personel@example.com"))
  }

  @Test func `does not answer in the name of an institution that was not authenticated`() async throws {
    var office = try Office()
    office.settings.mail.trustedAuthservID = "mx.ornek.gov.tr"
    try office.receive(try FormMail.mail().bytes, as: "a.eml")
    let report = try await office.process()
    #expect(report.summary.refused == 1)
    #expect(report.summary.mails.silent == 1)
    #expect(try office.outbox()["2016-06-23-001/0001-ek1/yanit.eml"] == nil)
    #expect(try office.outcomes()[0].findings.map(\.code).first == .senderUnauthenticated)
  }

  @Test func `takes a form from its institution although somebody else had sent the same bytes before`() async throws {
    let office = try Office()
    var forged = try FormMail.mail()
    forged.from = "personel@example.com"
    try office.receive(forged.bytes, as: "a.eml")
    try await office.process()
    try office.receive(try FormMail.mail().bytes, as: "b.eml")
    let report = try await office.process()
    #expect(report.summary.accepted == 1)
    #expect(try office.authorisations().count == 2)
  }

  @Test(arguments: [3, 101])
  func `judges no row of a sender who is not believed, and counts all`(rows: Int) async throws {
    var office = try Office()
    office.settings.mail.trustedAuthservID = "mx.ornek.gov.tr"
    var form = FormMail.form(rows, from: 1)
    form.rows[0][.nationalId] = "1"
    try office.receive(try SampleMail(form).bytes, as: "a.eml")
    let summary = try await office.process().summary
    let isShown = rows <= 100
    #expect(summary.refused == 1 && summary.rows == rows)
    #expect(summary.rowsNotJudged == (isShown ? 0 : rows) && summary.rowsRefused == (isShown ? rows : 0))
    let outcome = try #require(try office.outcomes().first)
    #expect(outcome.rows.count == (isShown ? rows : 0) && outcome.rows.allSatisfy { !$0.isAccepted })
    #expect(outcome.findings.map(\.code) == [.senderUnauthenticated])
    #expect(outcome.institutionDetsisNo == SampleUnits.ministry.no.description)
  }

  @Test func `learns nothing from the forms that it applied`() async throws {
    var office = try Office()
    office.settings.mail.senderDomains = [:]
    office.settings.mail.unconfirmedSenders = .apply
    try office.receive(try FormMail.mail(2).bytes, as: "a.eml")
    #expect(try await office.process().summary.accepted == 1)
    #expect(try office.outcomes()[0].findings.filter { $0.code == .senderUnconfirmed }.map(\.severity) == [.warning])
    #expect(try SenderBook(home: office.home, settings: office.settings).entries(of: nil).isEmpty)
    office.settings.mail.unconfirmedSenders = .hold
    var second = try FormMail.mail(2, firstPerson: 7)
    second.messageID = "<2@posta.ornek.gov.tr>"
    try office.receive(second.bytes, as: "b.eml")
    #expect(try await office.process().summary.held == 1)
    #expect(try office.authorisations().count == 2)
  }
}
