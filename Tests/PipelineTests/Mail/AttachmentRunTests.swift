import Domain
import TestSupport
import Testing

@Suite struct `What comes with a mail` {
  @Test func `ends a mail without a form in one outcome that names what was attached`() async throws {
    let office = try Office()
    var mail = SampleMail()
    mail.attach(Array("%PDF-1.4 taranmış".utf8), as: "tarama.pdf", type: "application/pdf")
    try office.receive(mail.bytes, as: "a.eml")
    let report = try await office.process()
    #expect(report.summary.refused == 1)
    #expect(report.summary.mails.attachmentsWithoutForm == 1)
    let outcome = try office.outcomes()[0]
    #expect(outcome.file == "a.eml")
    #expect(outcome.findings.map(\.code).contains(.mailNoForm))
    #expect(outcome.findings.map(\.kind).contains(.mailNoForm(attached: "tarama.pdf")))
  }

  @Test func `says of a mail without a form what speaks against its sender, too`() async throws {
    let office = try Office()
    var mail = SampleMail()
    mail.from = "personel@example.com"
    try office.receive(mail.bytes, as: "a.eml")
    try await office.process()
    let codes = try office.outcomes()[0].findings.filter { $0.severity == .error }.map(\.code)
    #expect(codes == [.mailNoForm, .senderNotInstitutional])
  }

  @Test func `passes over what is no form beside one that is`() async throws {
    let office = try Office()
    var mail = try FormMail.mail()
    mail.attach(Array("%PDF-1.4 üst yazı".utf8), as: "üst yazı.pdf", type: "application/pdf")
    try office.receive(mail.bytes, as: "a.eml")
    let report = try await office.process()
    #expect(report.summary.forms == 1)
    #expect(report.summary.mails.attachmentsJudged == 1)
    #expect(report.summary.mails.attachmentsWithoutForm == 1)
  }

  @Test func `judges forms that continue each other in the order of their numbers`() async throws {
    let office = try Office()
    var mail = SampleMail()
    mail.attach(try FormMail.form(5, from: 11, firstNumber: 11).workbook(), as: "2.xlsx")
    mail.attach(try FormMail.form(10, from: 1).workbook(), as: "1.xlsx")
    try office.receive(mail.bytes, as: "a.eml")
    let report = try await office.process()
    #expect(report.summary.accepted == 2)
    let outcomes = try office.outcomes()
    #expect(Set(outcomes.map(\.file)) == ["1.xlsx", "2.xlsx"])
    #expect(!outcomes.flatMap(\.findings).map(\.code).contains(.sequenceStart))
  }

  @Test func `gives each form of a mail a folder, and answers all of them once`() async throws {
    let office = try Office()
    var mail = try FormMail.mail()
    var faulty = FormMail.form(2, from: 5)
    faulty.rows[1][.mobilePhone] = "5325552021"
    mail.attach(try faulty.workbook(), as: "ikinci.xlsx")
    try office.receive(mail.bytes, as: "a.eml")
    try await office.process()
    let paths = try office.outbox().keys.filter { $0.contains("/0001-") }.sorted()
    #expect(
      paths == [
        "2016-06-23-001/0001-ek1/a.eml", "2016-06-23-001/0001-ek1/ek1.xlsx", "2016-06-23-001/0001-ek1/sonuc.json",
        "2016-06-23-001/0001-ek1/yanit.eml", "2016-06-23-001/0001-ikinci-2/hatalar.xlsx",
        "2016-06-23-001/0001-ikinci-2/ikinci.xlsx", "2016-06-23-001/0001-ikinci-2/sonuc.json",
      ])
  }

  @Test func `writes an attachment under a name that harms no folder`() async throws {
    let office = try Office()
    var mail = SampleMail()
    mail.attach(try FormMail.form(1, from: 1).workbook(), as: "../../../x/sonuc.json")
    mail.attach(try FormMail.form(1, from: 2).workbook(), as: String(repeating: "ğ", count: 4000) + ".xlsx")
    try office.receive(mail.bytes, as: "a.eml")
    let report = try await office.process()
    #expect(report.summary.forms == 2)
    for path in try office.outbox().keys {
      #expect(path.hasPrefix("2016-06-23-001/") && !path.contains(".."))
      #expect(path.utf8.count < 300)
    }
  }

  @Test func `refuses a mail that is too long, and processes the rest`() async throws {
    let office = try Office()
    var long = try FormMail.mail()
    long.attach([UInt8](repeating: 65, count: 60 << 20), as: "büyük.bin", type: "application/octet-stream")
    try office.receive(long.bytes, as: "a.eml")
    var other = try FormMail.mail(1, firstPerson: 9)
    other.messageID = "<2@posta.ornek.gov.tr>"
    try office.receive(other.bytes, as: "b.eml")
    let report = try await office.process()
    #expect(report.summary.accepted == 1)
    #expect(try office.outcomes()[0].findings.map(\.code) == [.fileTooLarge])
    #expect(try office.outbox()["2016-06-23-001/0001-a/a.eml"]?.count == long.bytes.count)
    #expect(office.inbox.isEmpty)
  }
}
