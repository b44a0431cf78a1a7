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

  @Test func `warns where another institution's domain sends the form`() async throws {
    let office = try Office()
    try office.receive(try FormMail.mail(2).bytes, as: "a.eml")
    try await office.process()
    var other = try FormMail.mail(1, firstPerson: 7)
    other.from = "personel@baska.gov.tr"
    other.messageID = "<2@posta.baska.gov.tr>"
    try office.receive(other.bytes, as: "b.eml")
    let report = try await office.process()
    #expect(report.summary.accepted == 1)
    #expect(try office.outcomes(run: "2016-06-23-002")[0].findings.map(\.code).contains(.senderOtherInstitution))
  }

  @Test func `learns the domains of an institution from the forms that were accepted`() async throws {
    let office = try Office()
    try office.receive(try FormMail.mail(2).bytes, as: "a.eml")
    try await office.process()
    let entries = try SenderBook(home: office.home, settings: office.settings).entries(of: nil)
    #expect(entries.map(\.domain) == ["ornek.gov.tr"])
    #expect(entries.map(\.institution) == [SampleUnits.ministry.no])
  }

  @Test func `unlearns a domain once no form stands that taught it`() async throws {
    let office = try Office()
    let book = try SenderBook(home: office.home, settings: office.settings)
    func domains() throws -> [String] { try book.entries(of: nil).map(\.domain) }
    func undo(_ target: String) throws -> String? {
      let options = UndoOptions(now: Office.now, language: .turkish, reason: "yanlış kurum", user: "ali")
      return try UndoOperation(home: office.home, options: options).run(#require(UndoTarget(target))).run
    }
    var form = FormMail.form(2, from: 1)
    form.rows[1][.email] = "kisi@baska.gov.tr"
    try office.receive(form, as: "a.xlsx")
    try await office.process()
    // What changes nothing teaches, too: as long as something of its form stands.
    var second = FormMail.form(2, from: 1)
    second.rows[0][.email] = "kisi@ucuncu.gov.tr"
    second.rows[1] = SampleForm.row(3).merging([.rowNumber: "2"]) { $1 }
    try office.receive(second, as: "b.xlsx")
    try await office.process()
    #expect(try domains() == ["baska.gov.tr", "ornek.gov.tr", "ucuncu.gov.tr"])
    let run = try #require(try undo("1:2"))
    #expect(try domains() == ["ornek.gov.tr", "ucuncu.gov.tr"])
    _ = try undo(run)
    #expect(try domains() == ["baska.gov.tr", "ornek.gov.tr", "ucuncu.gov.tr"])
    let other = try #require(try undo("2"))
    #expect(try domains() == ["baska.gov.tr", "ornek.gov.tr"])
    _ = try undo("1")
    #expect(try domains().isEmpty)
    _ = try undo(other)
    #expect(try domains() == ["ornek.gov.tr", "ucuncu.gov.tr"])
  }
}
