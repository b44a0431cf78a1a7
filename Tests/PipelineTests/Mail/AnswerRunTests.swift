import Domain
import Foundation
import Pipeline
import Register
import Registry
import SpreadsheetReader
import TestSupport
import Testing

@Suite struct `Answers to mails` {
  @Test(arguments: ["Auto-Submitted: auto-generated", "List-Id: <liste.ornek.gov.tr>"])
  func `answers no program and no list, but applies the form`(header: String) async throws {
    let office = try Office()
    var mail = try FormMail.mail()
    mail.headers = [header]
    try office.receive(mail.bytes, as: "a.eml")
    let report = try await office.process()
    #expect(report.summary.granted == 2)
    #expect(report.summary.mails.silent == 1)
    #expect(try office.outbox()["2016-06-23-001/0001-ek1/yanit.eml"] == nil)
  }

  @Test func `answers the address of From alone, whatever Reply-To says`() async throws {
    let office = try Office()
    var mail = try FormMail.mail()
    mail.headers = ["Reply-To: toplayan@example.com", "Sender: baska@example.com"]
    try office.receive(mail.bytes, as: "a.eml")
    try await office.process()
    let answer = String(
      decoding: try #require(try office.outbox()["2016-06-23-001/0001-ek1/yanit.eml"]), as: UTF8.self)
    #expect(answer.contains("personel@ornek.gov.tr"))
    #expect(!answer.contains("example.com"))
    #expect(answer.contains("In-Reply-To: <1@posta.ornek.gov.tr>"))
    #expect(answer.contains("Auto-Submitted: auto-replied"))
  }

  @Test func `has an answer that is not sent once what it tells was undone, unless that is undone, too`() async throws {
    let office = try Office()
    try office.receive(try FormMail.mail(2).bytes, as: "a.eml")
    try await office.process()
    let answers = AnswerOperation(home: office.home, settings: office.settings, now: Office.now)
    func states() throws -> [AnswerRecord.State] { try answers.answers().map(\.state) }
    func undo(_ target: UndoTarget) throws -> String? {
      try UndoOperation(
        home: office.home,
        options: UndoOptions(now: Office.now, language: .turkish, reason: "yanlış kurum", user: "ali")
      ).run(target).run
    }
    #expect(try states() == [.ready])
    let first = try #require(try undo(.form(1, row: nil)))
    #expect(try states() == [.undone])
    #expect(try answers.answers(in: .ready).isEmpty)
    let second = try #require(try undo(.run(first, row: nil)))
    #expect(try states() == [.ready])
    #expect(try office.authorisations().map(\.justification).allSatisfy { $0.hasSuffix("tarihli e-posta gereği") })
    _ = try undo(.run(second, row: nil))
    #expect(try states() == [.undone])
  }

  static let fates: [([AnswerRecord.State], AnswerRecord.State)] = [
    ([], .undone), ([.sending, .uncertain], .undone), ([.sending, .sent], .sent), ([.sending, .refused], .refused),
  ]

  @Test(arguments: fates)
  func `is withheld once its form is undone, if it may still be sent; what is over is over`(
    steps: [AnswerRecord.State], state: AnswerRecord.State
  ) async throws {
    let office = try Office()
    try office.receive(try FormMail.mail(2).bytes, as: "a.eml")
    try await office.process()
    let answers = AnswerOperation(home: office.home, settings: office.settings, now: Office.now)
    let answer = try #require(try answers.answers().first)
    try Registry(path: office.home.registry, mode: .readWrite).write { store in
      for step in steps { try store.setState(step, of: answer.id, at: Office.now) }
    }
    let options = UndoOptions(now: Office.now, language: .turkish, reason: "yanlış kurum", user: "ali")
    _ = try UndoOperation(home: office.home, options: options).run(.form(1, row: nil))
    #expect(try answers.answers().map(\.state) == [state])
  }

  @Test func `names, when a form is undone, to whom an answer about it is out`() async throws {
    let office = try Office()
    try office.receive(try FormMail.mail(2).bytes, as: "a.eml")
    try await office.process()
    func undo(_ target: UndoTarget) throws -> UndoOutcome {
      let options = UndoOptions(now: Office.now, language: .turkish, reason: "yanlış kurum", user: "ali")
      return try UndoOperation(home: office.home, options: options).run(target)
    }
    // Nobody was told yet: the answer is withheld.
    let first = try undo(.form(1, row: nil))
    #expect(first.answers.isEmpty)
    _ = try undo(.run(try #require(first.run), row: nil))
    let answers = AnswerOperation(home: office.home, settings: office.settings, now: Office.now)
    let answer = try #require(try answers.answers(in: .ready).first)
    try Registry(path: office.home.registry, mode: .readWrite).write { store in
      try store.setState(.sending, of: answer.id, at: Office.now)
      try store.setState(.sent, of: answer.id, at: Office.now)
    }
    let outcome = try undo(.form(1, row: 2))
    let sent = SentAnswer(
      form: 1, recipient: "personel@ornek.gov.tr", mail: "a.eml", outputs: "2016-06-23-001/0001-ek1", isCertain: true,
      at: Office.now)
    #expect(outcome.answers == [sent])
    let run = try #require(outcome.run)
    let files = try office.outbox()
    let page = String(decoding: try #require(files["\(run)/rapor.html"]), as: UTF8.self)
    #expect(page.contains("yanıt gönderilmişti: personel@ornek.gov.tr"))
    let document = String(decoding: try #require(files["\(run)/run.json"]), as: UTF8.self)
    #expect(document.contains(#""recipient":"personel@ornek.gov.tr""#))
    let book = try Workbook(bytes: Array(try #require(files["\(run)/rapor.xlsx"])))
    let place = try #require(book.sheets.firstIndex { $0.name == "Gönderilmiş yanıtlar" })
    #expect(try book.sheet(at: place).cells.contains { $0.value == .string("personel@ornek.gov.tr") })
    // What is put back is as the answer told it.
    #expect(try undo(.run(run, row: nil)).answers.isEmpty)
  }
}
