import Domain
import Messages
import Pipeline
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

  /// The answer of a run, its quoted-printable texts decoded.
  private func answer(_ office: Office, in run: String) throws -> String {
    let files = try office.outbox().filter { $0.key.hasPrefix(run) && $0.key.hasSuffix("yanit.eml") }
    var bytes = Array(try #require(files.values.first))[...]
    var text = [UInt8]()
    while let byte = bytes.popFirst() {
      guard byte == UInt8(ascii: "=") else {
        text.append(byte)
        continue
      }
      if let sign = UInt8(String(decoding: bytes.prefix(2), as: UTF8.self), radix: 16) {
        text.append(sign)
        bytes = bytes.dropFirst(2)
      } else if bytes.first == UInt8(ascii: "\n") {
        bytes = bytes.dropFirst()
      } else if bytes.starts(with: "\r\n".utf8) {
        bytes = bytes.dropFirst(2)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The sender cannot look into the office's folders, and the file that came first may have been somebody else's.
  @Test func `tells the sender why its form was refused the first time, and nothing of the other's file`() async throws
  {
    let office = try Office()
    var form = FormMail.form(2, from: 1)
    form.rows[1][.workPhone] = "12"
    form.rows[0][.workPhone] = "12"
    try office.receive(form, as: "baskasinin.xlsx")
    try await office.process()
    try office.receive(try SampleMail(form).bytes, as: "b.eml")
    #expect(try await office.process().summary.refused == 1)
    let answer = try answer(office, in: "2016-06-23-002")
    let rule = RuleExplanation.of(.phoneFormat, in: .turkish)
    #expect(answer.contains("Aynı dosya daha önce geldi ve kabul edilmedi. Nedenleri: \(rule.name) ("), "\(answer)")
    #expect(answer.contains(rule.remedy))
    #expect(!answer.contains("baskasinin") && !answer.contains("2016-06-23-001"), "\(answer)")
    let copy = try #require(try office.outcomes(run: "2016-06-23-002").first)
    // The office is led to the results.
    let told = FindingText.sentence(for: copy.findings[0], in: .turkish)
    #expect(told.contains("baskasinin.xlsx") && told.contains("2016-06-23-001/0001-"))
    #expect(try office.defects().isEmpty)
  }

  @Test func `tells whoever is not confirmed nothing of why it was refused`() async throws {
    let office = try Office()
    var form = FormMail.form(1, from: 1)
    form.rows[0][.workPhone] = "12"
    try office.receive(form, as: "a.xlsx")
    try await office.process()
    var mail = try SampleMail(form)
    mail.from = "mudur@okul.gov.tr"
    try office.receive(mail.bytes, as: "b.eml")
    try await office.process()
    let answer = try answer(office, in: "2016-06-23-002")
    #expect(answer.contains("kabul edilmedi") && !answer.contains("Nedenleri"), "\(answer)")
  }

  @Test func `says of a form that was undone that nothing of it stands, and to the office how to apply it anew`()
    async throws
  {
    let office = try Office()
    try office.receive(FormMail.form(2, from: 1), as: "a.xlsx")
    try await office.process()
    func undo(_ row: Int?) throws {
      let options = UndoOptions(now: Office.now, language: .turkish, reason: "yanlış kurum", user: "ali")
      _ = try UndoOperation(home: office.home, options: options).run(.form(1, row: row))
    }
    func isUndone(_ id: Int) async throws -> (Bool, String, String) {
      var mail = try FormMail.mail()
      mail.messageID = "<\(id)@posta.ornek.gov.tr>"
      try office.receive(mail.bytes, as: "b.eml")
      let run = try #require(try await office.process().run)
      let finding = try #require(try office.outcomes(run: run.id).first?.findings.first)
      guard case .formDuplicate(let earlier) = finding.kind else { return (false, "", "") }
      return (earlier.isUndone, FindingText.sentence(for: finding, in: .turkish), try answer(office, in: run.id))
    }
    try undo(1)
    #expect(try await !isUndone(1).0)
    try undo(2)
    let (all, sentence, letter) = try await isUndone(2)
    #expect(all && sentence.contains("tümü sonradan geri alındı") && sentence.contains("iyem process --again"))
    #expect(letter.contains("tümü sonradan geri alınmıştır") && !letter.contains("--again"), "\(letter)")
    #expect(try office.defects().isEmpty)
  }

  @Test func `tells nothing of another's file where a row asks for the same`() async throws {
    let office = try Office()
    try office.receive(FormMail.form(1, from: 1), as: "a-baskasinin.xlsx")
    try office.receive(try FormMail.mail(2).bytes, as: "b.eml")
    try await office.process()
    let answer = try answer(office, in: "2016-06-23-001")
    #expect(answer.contains("başka bir formda da var") && !answer.contains("baskasinin"), "\(answer)")
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
