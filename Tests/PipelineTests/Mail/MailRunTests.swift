import Domain
import Files
import Foundation
import Pipeline
import Registry
import SpreadsheetReader
import TestSupport
import Testing

@Suite struct `A run over mails` {
  private func mail(_ rows: Int = 2, firstPerson: Int = 1) throws -> SampleMail {
    try SampleMail(Self.form(rows, from: firstPerson))
  }

  /// Rows of persons from a number on, numbered from 1.
  private static func form(_ rows: Int, from person: Int, firstNumber: Int = 1) -> SampleForm {
    var form = SampleForm(rows: rows)
    form.rows = (0..<rows).map { SampleForm.row(person + $0).merging([.rowNumber: String(firstNumber + $0)]) { $1 } }
    return form
  }

  @Test func `applies a form that is attached, keeps the mail beside it and answers it`() async throws {
    let office = try Office()
    try office.receive(try mail().bytes, as: "talep.eml")
    let report = try await office.process()
    #expect(report.summary.granted == 2)
    #expect(report.summary.mails.mails == 1)
    #expect(report.summary.mails.results == 1)
    #expect(office.inbox.isEmpty)
    let paths = try office.outbox().keys.sorted()
    #expect(
      paths == [
        "2016-06-23-001/0001-ek1/ek1.xlsx", "2016-06-23-001/0001-ek1/sonuc.json", "2016-06-23-001/0001-ek1/talep.eml",
        "2016-06-23-001/0001-ek1/yanit.eml", "2016-06-23-001/rapor.html", "2016-06-23-001/rapor.xlsx",
        "2016-06-23-001/run.json",
      ])
    #expect(try office.outbox()["2016-06-23-001/0001-ek1/ek1.xlsx"] == Data(try SampleForm(rows: 2).workbook()))
    let outcome = try office.outcomes()[0]
    #expect(outcome.file == "ek1.xlsx")
    #expect(outcome.mail == "talep.eml")
  }

  @Test func `has an answer that is not sent once what it tells was undone, unless that is undone, too`() async throws {
    let office = try Office()
    try office.receive(try mail(2).bytes, as: "a.eml")
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

  @Test func `gives each change the date of the mail in Turkey, not that of the file`() async throws {
    let office = try Office()
    var mail = try mail(1)
    mail.date = "Tue, 21 Jun 2016 22:30:00 +0000"
    try office.receive(mail.bytes, as: "a.eml")
    try await office.process()
    #expect(try office.authorisations().map(\.justification) == ["22/06/2016 tarihli e-posta gereği"])
  }

  @Test func `names the day of arrival where the mail's date cannot be`() async throws {
    let office = try Office()
    var mail = try mail(1)
    mail.date = "Sun, 23 Jun 2041 09:15:00 +0300"
    mail.headers = []
    try office.receive(mail.bytes, as: "a.eml")
    try await office.process()
    #expect(try office.authorisations().map(\.justification) == ["23/06/2016 tarihli e-posta gereği"])
    #expect(try office.outcomes()[0].findings.map(\.code).contains(.mailDate))
  }

  // MARK: - Senders

  @Test func `applies nothing of a sender outside the state, and tells without data how to send it`() async throws {
    let office = try Office()
    var mail = try mail()
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
    try office.receive(try mail().bytes, as: "a.eml")
    let report = try await office.process()
    #expect(report.summary.refused == 1)
    #expect(report.summary.mails.silent == 1)
    #expect(try office.outbox()["2016-06-23-001/0001-ek1/yanit.eml"] == nil)
    #expect(try office.outcomes()[0].findings.map(\.code).first == .senderUnauthenticated)
  }

  @Test func `takes a form from its institution although somebody else had sent the same bytes before`() async throws {
    let office = try Office()
    var forged = try mail()
    forged.from = "personel@example.com"
    try office.receive(forged.bytes, as: "a.eml")
    try await office.process()
    try office.receive(try mail().bytes, as: "b.eml")
    let report = try await office.process()
    #expect(report.summary.accepted == 1)
    #expect(try office.authorisations().count == 2)
  }

  @Test func `warns where another institution's domain sends the form`() async throws {
    let office = try Office()
    try office.receive(try mail(2).bytes, as: "a.eml")
    try await office.process()
    var other = try mail(1, firstPerson: 7)
    other.from = "personel@baska.gov.tr"
    other.messageID = "<2@posta.baska.gov.tr>"
    try office.receive(other.bytes, as: "b.eml")
    let report = try await office.process()
    #expect(report.summary.accepted == 1)
    #expect(try office.outcomes(run: "2016-06-23-002")[0].findings.map(\.code).contains(.senderOtherInstitution))
  }

  @Test func `learns the domains of an institution from the forms that were accepted`() async throws {
    let office = try Office()
    try office.receive(try mail(2).bytes, as: "a.eml")
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
    var form = Self.form(2, from: 1)
    form.rows[1][.email] = "kisi@baska.gov.tr"
    try office.receive(form, as: "a.xlsx")
    try await office.process()
    // What changes nothing teaches, too: as long as something of its form stands.
    var second = Self.form(2, from: 1)
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

  @Test func `names, when a form is undone, to whom an answer about it is out`() async throws {
    let office = try Office()
    try office.receive(try mail(2).bytes, as: "a.eml")
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

  // MARK: - Once

  @Test func `takes a mail that comes again as a copy, and answers it once`() async throws {
    let office = try Office()
    try office.receive(try mail().bytes, as: "a.eml")
    try office.receive(try mail().bytes, as: "b.eml")
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
    try office.receive(try mail().bytes, as: "a.eml")
    try await office.process()
    var again = try mail()
    again.messageID = "<2@posta.ornek.gov.tr>"
    try office.receive(again.bytes, as: "b.eml")
    let report = try await office.process()
    #expect(report.summary.refused == 1)
    #expect(report.summary.mails.results == 1)
    #expect(try office.authorisations().count == 2)
  }

  @Test func `takes the second of two equal attachments as a copy of the first`() async throws {
    let office = try Office()
    var mail = try mail()
    mail.attach(try Self.form(2, from: 1).workbook(), as: "kopya.xlsx")
    try office.receive(mail.bytes, as: "a.eml")
    let report = try await office.process()
    #expect(report.summary.accepted == 1)
    #expect(report.summary.refused == 1)
    #expect(report.summary.granted == 2)
  }

  // MARK: - What comes with a mail

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
    #expect(outcome.findings.first { $0.code == .mailNoForm }?.details[.missing] == "tarama.pdf")
  }

  @Test func `passes over what is no form beside one that is`() async throws {
    let office = try Office()
    var mail = try mail()
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
    mail.attach(try Self.form(5, from: 11, firstNumber: 11).workbook(), as: "2.xlsx")
    mail.attach(try Self.form(10, from: 1).workbook(), as: "1.xlsx")
    try office.receive(mail.bytes, as: "a.eml")
    let report = try await office.process()
    #expect(report.summary.accepted == 2)
    let outcomes = try office.outcomes()
    #expect(Set(outcomes.map(\.file)) == ["1.xlsx", "2.xlsx"])
    #expect(!outcomes.flatMap(\.findings).map(\.code).contains(.sequenceStart))
  }

  @Test func `gives each form of a mail a folder, and answers all of them once`() async throws {
    let office = try Office()
    var mail = try mail()
    var faulty = Self.form(2, from: 5)
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
    mail.attach(try Self.form(1, from: 1).workbook(), as: "../../../x/sonuc.json")
    mail.attach(try Self.form(1, from: 2).workbook(), as: String(repeating: "ğ", count: 4000) + ".xlsx")
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
    var long = try mail()
    long.attach([UInt8](repeating: 65, count: 60 << 20), as: "büyük.bin", type: "application/octet-stream")
    try office.receive(long.bytes, as: "a.eml")
    var other = try mail(1, firstPerson: 9)
    other.messageID = "<2@posta.ornek.gov.tr>"
    try office.receive(other.bytes, as: "b.eml")
    let report = try await office.process()
    #expect(report.summary.accepted == 1)
    #expect(try office.outcomes()[0].findings.map(\.code) == [.fileTooLarge])
    #expect(try office.outbox()["2016-06-23-001/0001-a/a.eml"]?.count == long.bytes.count)
    #expect(office.inbox.isEmpty)
  }

  // MARK: - Answers

  @Test(arguments: ["Auto-Submitted: auto-generated", "Precedence: bulk", "List-Id: <liste.ornek.gov.tr>"])
  func `answers no program and no list, but applies the form`(header: String) async throws {
    let office = try Office()
    var mail = try mail()
    mail.headers = [header]
    try office.receive(mail.bytes, as: "a.eml")
    let report = try await office.process()
    #expect(report.summary.granted == 2)
    #expect(report.summary.mails.silent == 1)
    #expect(try office.outbox()["2016-06-23-001/0001-ek1/yanit.eml"] == nil)
  }

  @Test func `answers the address of From alone, whatever Reply-To says`() async throws {
    let office = try Office()
    var mail = try mail()
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

  // MARK: - Where mails lie

  @Test func `takes the mails of a Maildir, and leaves those that are still being delivered`() async throws {
    let office = try Office()
    try office.receive(try mail().bytes, as: "posta/new/1466662500.M1.mx", in: ["posta/new", "posta/cur", "posta/tmp"])
    var second = try mail(1, firstPerson: 9)
    second.messageID = "<2@posta.ornek.gov.tr>"
    try office.receive(second.bytes, as: "posta/cur/1466662501.M2.mx:2,S")
    try office.receive(try mail().bytes, as: "posta/tmp/1466662502.M3.mx")
    let report = try await office.process()
    #expect(report.summary.mails.mails == 2)
    #expect(report.summary.granted == 3)
    #expect(try FileTree.files(below: office.home.inbox).keys.sorted() == ["posta/tmp/1466662502.M3.mx"])
    #expect(try office.outcomes().compactMap(\.mail).sorted().last == "posta/new/1466662500.M1.mx")
  }

  @Test func `takes every mail of an mbox`() async throws {
    let office = try Office()
    var second = try mail(1, firstPerson: 9)
    second.messageID = "<2@posta.ornek.gov.tr>"
    let from = Array("From personel@ornek.gov.tr Thu Jun 23 09:15:00 2016\r\n".utf8)
    try office.receive(from + (try mail().bytes) + Array("\r\n".utf8) + from + second.bytes, as: "posta.mbox")
    let rehearsed = try await office.rehearse()
    #expect(rehearsed.map(\.status) == [.accepted, .accepted])
    #expect(office.inbox == ["posta.mbox"])
    let report = try await office.process()
    #expect(report.summary.mails.mails == 2)
    #expect(report.summary.granted == 3)
    #expect(try FileTree.files(below: office.home.inbox).isEmpty)
    #expect(office.inbox.isEmpty)
  }

  @Test func `rehearses and checks mails as it would process them`() async throws {
    let office = try Office()
    try office.receive(try mail().bytes, as: "a.eml")
    let rehearsed = try await office.rehearse()
    let checked = try await office.check("a.eml")
    try await office.process()
    let processed = try office.outcomes()
    #expect(rehearsed.map(\.findings) == processed.map(\.findings))
    #expect(checked.map(\.file) == ["ek1.xlsx"])
    #expect(checked.map(\.mail) == ["a.eml"])
  }

  @Test func `counts every attachment in one place`() async throws {
    let office = try Office()
    var mail = try mail()
    mail.attach(Array("x".utf8), as: "imza.png", type: "image/png")
    mail.attach([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], as: "eski.xls", type: "application/vnd.ms-excel")
    try office.receive(mail.bytes, as: "a.eml")
    let report = try await office.process()
    let mails = report.summary.mails
    #expect(mails.attachmentsJudged == 2)
    #expect(mails.attachmentsWithoutForm == 1)
    let recorded = try Registry(path: office.home.registry, mode: .readOnly).read {
      try $0.mail(run: "2016-06-23-001", ordinal: 1)
    }
    #expect(recorded?.attachments.map(\.name) == ["ek1.xlsx", "imza.png", "eski.xls"])
  }
}
