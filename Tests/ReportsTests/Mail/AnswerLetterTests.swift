import Domain
import Foundation
import Messages
import Reports
import SheetModel
import TestSupport
import Testing

@Suite struct `The letter that answers a mail` {
  static let now = Moment(secondsSince1970: 1_466_663_400)
  static let office = MailAddress(displayName: "KAYSİS", address: "kaysis@ornek.gov.tr")
  static let sender = MailAddress(displayName: "Ayşe YILMAZOĞLU", address: "ayse@kurum.gov.tr")

  static func mail(_ answer: MailAnswer, subject: String = "Yetki talebi") -> MailOutcome {
    MailOutcome(
      file: "a.eml", sha256: "0123456789abcdef0123", messageID: "<2@kurum.gov.tr>", references: ["<1@kurum.gov.tr>"],
      subject: subject, sender: sender, writtenAt: now, isBelieved: true, attachments: [], answer: answer)
  }

  static let forms = [
    AnswerLetter.Form(outcome: SampleOutcome.partial, errors: Array("PK".utf8)),
    AnswerLetter.Form(outcome: SampleOutcome.accepted, errors: nil),
    AnswerLetter.Form(outcome: SampleOutcome.unreadable, errors: nil),
  ]

  private func letter(_ language: Language) throws -> AnswerLetter {
    try AnswerLetter(from: Self.office, suffixes: ["gov.tr"], language: language, templates: nil)
  }

  private func answer(
    _ mail: MailOutcome = Self.mail(.results(to: Self.sender)), forms: [AnswerLetter.Form] = Self.forms,
    _ language: Language = .turkish
  ) throws -> OutgoingMail {
    try #require(
      try letter(language).mail(answering: mail, identifier: "<3@ornek.gov.tr>", forms: forms, at: Self.now))
  }

  @Test(arguments: Language.allCases)
  func `is the one that was agreed on`(language: Language) throws {
    let answer = try answer(Self.mail(.results(to: Self.sender)), language)
    try expectGolden(answer.subject + "\n\n" + answer.text, "yanit.\(language.rawValue).txt")
    try expectGolden(answer.html, "yanit.\(language.rawValue).html")
  }

  @Test(arguments: Language.allCases)
  func `to a sender who was not believed repeats nothing of what was sent`(language: Language) throws {
    let answer = try answer(Self.mail(.notice(to: Self.sender), subject: "GİZLİ KONU"), language)
    try expectGolden(answer.subject + "\n\n" + answer.text, "yanit-bildirim.\(language.rawValue).txt")
    #expect(answer.attachments.isEmpty)
    let data = Self.forms.flatMap { form in
      [form.outcome.file, form.outcome.institutionDetsisNo ?? "-?-"] + form.outcome.rows.flatMap(\.values.values)
    }
    for piece in data + ["GİZLİ KONU"] where piece.count > 3 {
      #expect(!answer.text.contains(piece) && !answer.html.contains(piece) && !answer.subject.contains(piece))
    }
  }

  @Test func `goes to the sender, threaded below the mail that it answers`() throws {
    let answer = try answer()
    #expect(answer.to == Self.sender && answer.from == Self.office)
    #expect(answer.inReplyTo == "<2@kurum.gov.tr>")
    #expect(answer.references == ["<1@kurum.gov.tr>", "<2@kurum.gov.tr>"])
    #expect(answer.subject == "Re: Yetki talebi")
    #expect(try self.answer(Self.mail(.results(to: Self.sender), subject: "RE: talep")).subject == "RE: talep")
  }

  @Test func `brings the spreadsheet of every form that has to be corrected`() throws {
    let two = Self.forms + [AnswerLetter.Form(outcome: SampleOutcome.partial, errors: Array("PK2".utf8))]
    #expect(try answer(forms: two).attachments.map(\.name) == ["hatalar.xlsx", "hatalar-2.xlsx"])
    #expect(try answer().text.contains("hatalar.xlsx"))
    #expect(try !answer(forms: [Self.forms[1]]).text.contains("hatalar"))
  }

  @Test func `names what was attached and not read, and not what mail programs add by themselves`() throws {
    var mail = Self.mail(.results(to: Self.sender))
    mail.attachments = ["taranmis-form.pdf", "logo.PNG", "ek1.xlsx"].map {
      AttachmentOutcome(name: $0, fileName: $0, size: 1, fate: $0.hasSuffix("xlsx") ? .judged : .noForm)
    }
    #expect(try answer(mail).text.contains("Şu ekler form olarak okunmadı: taranmis-form.pdf."))
    mail.attachments.removeFirst()
    #expect(try !answer(mail).text.contains("okunmadı"))
  }

  @Test func `speaks of a mail without form as the sender's, not by the name that the office gave it`() throws {
    var outcome = SampleOutcome.unreadable
    outcome.file = "a.eml"
    let text = try answer(forms: [AnswerLetter.Form(outcome: outcome, errors: nil)]).text
    #expect(text.contains("E-postanız\n") && !text.contains("a.eml"))
  }

  @Test(arguments: Language.allCases)
  func `asks kindly for the form that a mail lacks, and calls nothing refused`(language: Language) throws {
    let outcome = FormOutcome(file: "a.eml", status: .refused, findings: [Finding(.mailNoForm(attached: nil))])
    let letter = try answer(forms: [AnswerLetter.Form(outcome: outcome, errors: nil)], language)
    let asked = language == .turkish ? "göndermenizi rica ederiz" : "Please attach the form"
    for text in [letter.text, letter.html] {
      #expect(text.contains(asked) && text.contains("EK-1") && !text.contains("a.eml"))
      #expect(!text.contains("Kabul edilme") && !text.contains("ot accepted"))
    }
  }

  @Test func `shows no T.C. number, wherever it was written`() throws {
    var outcome = SampleOutcome.partial
    outcome.findings.append(
      Finding(
        .nationalIDChecksum, cell: CellReference(column: 5, row: 9), rowNumber: 3, field: .nationalId,
        value: "10000000147"))
    outcome.findings.append(
      Finding(
        .nameCharacters(sign: "1"), cell: CellReference(column: 6, row: 9), rowNumber: 3, field: .fullName,
        value: "10000000146"))
    let answer = try answer(
      Self.mail(.results(to: Self.sender), subject: "10000000146 için"),
      forms: [AnswerLetter.Form(outcome: outcome, errors: nil)])
    for number in ["10000000146", "10000000147"] + outcome.rows.compactMap({ $0.values[.nationalId] }) {
      #expect(!answer.text.contains(number) && !answer.html.contains(number))
      #expect(!answer.subject.contains(number))
    }
  }

  @Test func `keeps to itself what was found about the sender`() throws {
    var outcome = SampleOutcome.accepted
    outcome.findings.append(
      Finding(
        .senderOtherInstitution(
          domain: "SIR-DOMAIN", institution: SampleUnits.ministry.no,
          other: .init(SampleUnits.municipality.no, name: "SIR-NAME"))))
    let answer = try answer(forms: [AnswerLetter.Form(outcome: outcome, errors: nil)])
    #expect(!answer.text.contains("SIR-") && !answer.html.contains("SIR-"))
  }

  @Test func `tells a sender who waits to be confirmed that his request arrived, and nothing else`() throws {
    var held = SampleOutcome.accepted
    held.status = .held
    held.findings.append(Finding(.senderUnconfirmed(domain: "SIR-DOMAIN", institution: SampleUnits.ministry.no)))
    held.findings.append(Finding(.nameDiffers(KnownName("SIR-AD")), rowNumber: 1, field: .fullName))
    // The same bytes once more are told in the same way.
    var copy = held
    copy.status = .refused
    copy.rows = []
    copy.findings = [
      Finding(
        .formDuplicate(
          .init(
            file: "SIR-DOSYA", run: "2016-06-23-001", time: TimeText(minute: SampleOutcome.now), outputs: "SIR-KLASOR",
            status: .held)))
    ]
    for outcome in [held, copy] {
      let answer = try answer(forms: [AnswerLetter.Form(outcome: outcome, errors: nil)])
      #expect(answer.attachments.isEmpty)
      for text in [answer.text, answer.html] {
        #expect(text.contains("ulaştı") && text.contains("teyit edilmektedir"))
        #expect(!text.contains("SIR-") && !text.contains("değerlendirildi") && !text.contains("Kabul"))
        for row in SampleOutcome.accepted.rows { #expect(!text.contains(row.values[.fullName] ?? "-")) }
      }
    }
  }

  @Test func `escapes what the sender wrote`() throws {
    var outcome = SampleOutcome.accepted
    outcome.file = "<script>alert(1)</script>.xlsx"
    let html = try answer(forms: [AnswerLetter.Form(outcome: outcome, errors: nil)]).html
    #expect(!html.contains("<script>"))
    #expect(html.contains("&lt;script&gt;"))
  }

  @Test func `has one built-in page, the same as the template to copy`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let copy = try AnswerLetter(
      from: Self.office, suffixes: ["gov.tr"], language: .turkish,
      templates: root.appendingPathComponent("Templates").path)
    let mail = Self.mail(.results(to: Self.sender))
    let own = try answer(mail)
    #expect(copy.mail(answering: mail, identifier: "<3@ornek.gov.tr>", forms: Self.forms, at: Self.now) == own)
  }

  @Test func `bears an identifier that depends on the mail alone`() {
    let one = AnswerLetter.identifier(run: "2016-06-23-001", ordinal: 3, sha256: "0123456789abcdef00", domain: "a.tr")
    #expect(one == "<iyem.2016-06-23-001.3.0123456789abcdef@a.tr>")
  }

  @Test func `is not written where nobody is answered`() throws {
    let mail = Self.mail(.none(.automatic))
    #expect(try letter(.turkish).mail(answering: mail, identifier: "<3>", forms: Self.forms, at: Self.now) == nil)
  }
}
