import Domain
import Foundation
import Messages
import Pipeline
import Register
import Registry
import Synchronization
import TestSupport
import Testing

/// Forms from okul.gov.tr, which nobody has confirmed for the sample ministry.
@Suite struct `A form whose sender nobody has confirmed` {
  private let office: Office

  init() throws { office = try Office() }

  private func mail(_ rows: Int = 2, firstPerson: Int = 1, id: Int = 1) throws -> SampleMail {
    var mail = try FormMail.mail(rows, firstPerson: firstPerson)
    mail.from = "Okul <mudur@okul.gov.tr>"
    mail.messageID = "<\(id)@okul.gov.tr>"
    return mail
  }

  private func confirm(_ isConfirmed: Bool = true, _ domain: String = "okul.gov.tr") throws {
    let decisions = SenderDecisions(
      home: office.home, settings: office.settings, options: DecisionOptions(now: Office.now))
    _ = try decisions.decide(
      domain, of: SampleUnits.ministry.no.description, isConfirmed: isConfirmed, because: "telefonla soruldu")
  }

  @discardableResult
  private func decide(on form: Int, isReleased: Bool) throws -> Bool {
    try FormDecisions(home: office.home).decide(
      on: form, isReleased: isReleased, because: "yazı geldi", DecisionOptions(now: Office.now))
  }

  private func held() throws -> [HeldForm] { try FormDecisions(home: office.home).held() }

  // MARK: - Held

  @Test func `is judged, applied in nothing, kept, and waits`() async throws {
    var form = FormMail.form(2, from: 1)
    form.rows[1][.nationalId] = "12345678901"
    var mail = try SampleMail(form)
    mail.from = "mudur@okul.gov.tr"
    try office.receive(mail.bytes, as: "a.eml")
    let summary = try await office.process().summary
    #expect(summary.held == 1 && summary.rowsHeld == 2 && summary.rowsRefused == 0 && summary.rows == 2)
    #expect(try office.authorisations().isEmpty)
    let outcome = try #require(try office.outcomes().first)
    #expect(outcome.status == .held && outcome.rows.allSatisfy { !$0.isAccepted })
    #expect(outcome.findings.map(\.code).contains(.senderUnconfirmed))
    #expect(outcome.findings.map(\.code).contains(.nationalIDChecksum))
    let files = try office.outbox()
    #expect(files["2016-06-23-001/0001-ek1/a.eml"] == Data(mail.bytes))
    #expect(files["2016-06-23-001/0001-ek1/hatalar.xlsx"] == nil)
    let answer = String(decoding: try #require(files["2016-06-23-001/0001-ek1/yanit.eml"]), as: UTF8.self)
    #expect(!answer.contains(InventedPeople.nationalID(1)))
    let waiting = try #require(try held().first)
    #expect(waiting.number == 1 && waiting.sender == "mudur@okul.gov.tr" && waiting.rows == 2 && !waiting.isReleased)
    let status = try StatusOperation(home: office.home, now: Office.now, maximumAge: 26, isFull: true).run()
    #expect(status.backlog.heldForms == 1 && status.concerns.contains(.heldForms(1)))
    #expect(!status.concerns.contains { if case .defects = $0 { true } else { false } })
  }

  @Test func `stays held run after run, while nobody decides`() async throws {
    try office.receive(try mail().bytes, as: "a.eml")
    try await office.process()
    #expect(try await office.process().run == nil)
    #expect(try held().count == 1)
  }

  @Test func `sent once more is the same as the one that waits`() async throws {
    try office.receive(try mail(id: 1).bytes, as: "a.eml")
    try office.receive(try mail(id: 2).bytes, as: "b.eml")
    let planned = try await office.rehearse().map(\.status)
    let summary = try await office.process().summary
    #expect(summary.held == 1 && summary.refused == 1 && summary.rowsNotJudged == 2)
    #expect(planned == [.held, .refused])
    let copy = try office.outcomes()[1]
    #expect(copy.findings.map(\.code) == [.formDuplicate])
    #expect(copy.findings[0].storedFacts["status"] == FormStatus.held.rawValue && copy.rows.isEmpty)
    #expect(try held().map(\.number) == [1])
  }

  @Test func `stops no confirmed sender's form of the same bytes, and is not applied behind it`() async throws {
    try office.receive(try mail().bytes, as: "a.eml")
    try await office.process()
    try office.receive(try FormMail.mail().bytes, as: "b.eml")
    #expect(try await office.process().summary.granted == 2)
    try confirm()
    let summary = try await office.process().summary
    #expect(summary.refused == 1 && summary.granted == 0)
    #expect(try office.outcomes(run: "2016-06-23-003")[0].findings.map(\.code) == [.formDuplicate])
    #expect(try held().isEmpty)
  }

  // MARK: - Confirmed

  @Test func `is applied by the next run once its domain is confirmed, on the mail's own day, and answered`()
    async throws
  {
    try office.receive(try mail().bytes, as: "a.eml")
    try await office.process()
    try confirm()
    let letter = Justification("01/02/2016 tarih ve 7 sayılı yazı gereği")
    let summary = try await office.process(justification: letter).summary
    #expect(summary.accepted == 1 && summary.granted == 2 && summary.mails.results == 1)
    let authorities = try office.authorisations()
    #expect(
      authorities.map(\.justification) == ["23/06/2016 tarihli e-posta gereği", "23/06/2016 tarihli e-posta gereği"])
    let files = try office.outbox()
    let folder = "2016-06-23-002/0001-ek1/"
    #expect(files[folder + "a.eml"] == files["2016-06-23-001/0001-ek1/a.eml"])
    let answer = String(decoding: try #require(files[folder + "yanit.eml"]), as: UTF8.self)
    #expect(answer.contains("mudur@okul.gov.tr"))
    #expect(try held().isEmpty)
    // Only once.
    #expect(try await office.process().run == nil)
    #expect(try office.defects().isEmpty)
  }

  /// A run knows the original by its path below Outbox: what lies below Inbox under the same path is something else.
  @Test func `takes nothing out of Inbox, whatever lies there under the path of its original`() async throws {
    try office.receive(try mail().bytes, as: "a.eml")
    try await office.process()
    let folder = "2016-06-23-001/0001-ek1"
    let others = Array("another's".utf8)
    try office.receive(others, as: folder + "/a.eml", in: [folder])
    try confirm()
    #expect(try await office.process().summary.granted == 2)
    #expect(try office.outbox()["2016-06-23-002/0001-ek1/a.eml"] == Data(mail().bytes))
    #expect(FileManager.default.contents(atPath: office.home.inbox + "/" + folder + "/a.eml") == Data(others))
  }

  @Test func `is judged by the registry as it is then`() async throws {
    try office.receive(try mail(1).bytes, as: "a.eml")
    try await office.process()
    try office.receive(FormMail.form(1, from: 1), as: "b.xlsx")
    #expect(try await office.process().summary.granted == 1)
    try confirm()
    let report = try await office.process().summary
    #expect(report.granted == 0 && report.refused + report.unchanged == 1)
    #expect(try office.authorisations().count == 1)
  }

  @Test func `is taken before what came since`() async throws {
    try office.receive(try mail(2).bytes, as: "z.eml")
    try await office.process()
    try confirm()
    var revocation = FormMail.form(1, from: 1)
    revocation.rows[0][.operation] = "Yetki İptali"
    try office.receive(revocation, as: "a.xlsx")
    let summary = try await office.process().summary
    #expect(summary.granted == 2 && summary.revoked == 1)
  }

  @Test func `is confirmed for the units below an institution, and held again where that was taken back`() async throws
  {
    var form = FormMail.form(1, from: 1)
    form.institutionNo = SampleUnits.personnel.no.description
    form.institutionName = SampleUnits.personnel.name
    var mail = try SampleMail(form)
    mail.from = "mudur@il.okul.gov.tr"
    try confirm()
    try office.receive(mail.bytes, as: "a.eml")
    #expect(try await office.process().summary.granted == 1)
    try confirm(false)
    mail.messageID = "<2@okul.gov.tr>"
    form.rows = [SampleForm.row(8)]
    mail.attachments = []
    mail.attach(try form.workbook(), as: "iki.xlsx")
    try office.receive(mail.bytes, as: "b.eml")
    #expect(try await office.process().summary.held == 1)
  }

  @Test func `beside an accepted one of the same mail is taken up alone`() async throws {
    var own = FormMail.form(1, from: 5)
    own.institutionNo = SampleUnits.municipality.no.description
    own.institutionName = SampleUnits.municipality.name
    own.rows[0][.unitDetsisNo] = SampleUnits.municipality.no.description
    own.rows[0][.unitName] = SampleUnits.municipality.name
    var mail = try SampleMail(own, as: "belediye.xlsx")
    mail.from = "bilgi@camli.gov.tr"
    mail.attach(try FormMail.form(2, from: 1).workbook(), as: "bakanlik.xlsx")
    var office = self.office
    office.settings.mail.senderDomains = [SampleUnits.municipality.no: ["camli.gov.tr"]]
    try office.receive(mail.bytes, as: "a.eml")
    let first = try await office.process().summary
    #expect(first.accepted == 1 && first.held == 1)
    let codes = try office.outcomes()[1].findings.map(\.code)
    #expect(codes.contains(.senderOtherInstitution))
    try decide(on: 2, isReleased: true)
    let second = try await office.process().summary
    #expect(second.forms == 1 && second.accepted == 1 && second.granted == 2)
    let released = try office.outcomes(run: "2016-06-23-002")[0]
    #expect(released.findings.filter { $0.code == .senderOtherInstitution }.map(\.severity) == [.warning])
    #expect(try office.outbox().keys.contains("2016-06-23-002/0001-bakanlik-2/a.eml"))
    let answers = try AnswerOperation(home: office.home, settings: office.settings, now: Office.now).answers()
    #expect(answers.map(\.id.run) == ["2016-06-23-001", "2016-06-23-002"])
    // The first tells what became of the other form as well.
    #expect(answers.map(\.state) == [.ready, .ready])
  }

  // MARK: - Its receipt

  private func answers() throws -> [AnswerRecord.State] {
    try AnswerOperation(home: office.home, settings: office.settings, now: Office.now).answers().map(\.state)
  }

  /// The receipt promises a result: nobody gets one who never will, nor beside the result itself.
  @Test func `has a receipt that is not sent once the form is closed`() async throws {
    try office.receive(try mail().bytes, as: "a.eml")
    try await office.process()
    #expect(try answers() == [.ready])
    try decide(on: 1, isReleased: false)
    #expect(try answers() == [.withdrawn])
    let operation = AnswerOperation(home: office.home, settings: office.settings, now: Office.now)
    #expect(try operation.answers(in: .ready).isEmpty && operation.answers(in: .withdrawn).count == 1)
  }

  @Test func `has a receipt that is not sent once its result is there, but until then`() async throws {
    try office.receive(try mail().bytes, as: "a.eml")
    try await office.process()
    try confirm()
    #expect(try answers() == [.ready])
    try await office.process()
    #expect(try answers() == [.withdrawn, .ready])
  }

  @Test func `has a receipt that stays sent, whatever comes of the form`() async throws {
    try office.receive(try mail().bytes, as: "a.eml")
    try await office.process()
    let operation = AnswerOperation(home: office.home, settings: office.settings, now: Office.now)
    let receipt = try #require(try operation.answers().first)
    try Registry(path: office.home.registry, mode: .readWrite).write { store in
      try store.setState(.sending, of: receipt.id, at: Office.now)
      try store.setState(.sent, of: receipt.id, at: Office.now)
    }
    try decide(on: 1, isReleased: false)
    #expect(try answers() == [.sent])
  }

  // MARK: - What the office sees of it

  @Test func `is no concern any more once its sender is confirmed: the next run takes it`() async throws {
    try office.receive(try mail().bytes, as: "a.eml")
    try await office.process()
    func status() throws -> OfficeStatus {
      try StatusOperation(
        home: office.home, settings: office.settings, now: Office.now, maximumAge: 26, isFull: false
      ).run()
    }
    #expect(try status().backlog.heldForms == 1 && status().backlog.readyForms == 0)
    try confirm()
    let form = try #require(try FormDecisions(home: office.home, settings: office.settings).held().first)
    #expect(form.isConfirmed && !form.isReleased)
    let after = try status()
    #expect(after.backlog.heldForms == 0 && after.backlog.readyForms == 1)
    #expect(!after.concerns.map(\.code).contains("held-forms"))
  }

  @Test func `leads to the number under which it was judged, also where it was taken up twice`() async throws {
    try office.receive(try mail().bytes, as: "a.eml")
    try await office.process()
    let decisions = FormDecisions(home: office.home)
    #expect(try decisions.number(ofFormTaking: 1) == nil)
    try decide(on: 1, isReleased: true)
    try await office.process()
    #expect(try decisions.number(ofFormTaking: 1) == 2)
    #expect(try decisions.number(ofFormTaking: 2) == nil)
  }

  @Test func `counts the domains of the units above among those of an institution`() throws {
    try confirm()
    func domains(of unit: DetsisUnit) throws -> [String] {
      try SenderBook(home: office.home, settings: office.settings).entries(of: unit.no.description)
        .map { "\($0.institution) \($0.domain)" }
    }
    let ministry = SampleUnits.ministry.no
    #expect(try domains(of: SampleUnits.personnel) == ["\(ministry) okul.gov.tr", "\(ministry) ornek.gov.tr"])
    #expect(try domains(of: SampleUnits.municipality) == ["\(SampleUnits.municipality.no) ornek.gov.tr"])
  }

  // MARK: - Released and closed

  @Test func `is applied where it is released, and its domain stays unconfirmed`() async throws {
    try office.receive(try mail(id: 1).bytes, as: "a.eml")
    try office.receive(try mail(firstPerson: 7, id: 2).bytes, as: "b.eml")
    try await office.process()
    #expect(try decide(on: 2, isReleased: true))
    #expect(try !decide(on: 2, isReleased: true))
    #expect(try await office.process().summary.granted == 2)
    #expect(try held().map(\.number) == [1])
    #expect(throws: Trouble.formNotHeld(2)) { try decide(on: 2, isReleased: true) }
  }

  @Test func `is closed for good where it is rejected, and may be sent again`() async throws {
    try office.receive(try mail(id: 1).bytes, as: "a.eml")
    try await office.process()
    #expect(try decide(on: 1, isReleased: false))
    #expect(try !decide(on: 1, isReleased: false))
    #expect(throws: Trouble.formNotHeld(1)) { try decide(on: 1, isReleased: true) }
    try confirm()
    #expect(try await office.process().run == nil)
    #expect(try held().isEmpty && office.authorisations().isEmpty)
    try office.receive(try mail(id: 2).bytes, as: "b.eml")
    #expect(try await office.process().summary.granted == 2)
    #expect(throws: Trouble.formNotHeld(99)) { try decide(on: 99, isReleased: true) }
  }

  // MARK: - The original

  @Test(arguments: [true, false])
  func `stays held where its original is gone, or is not what was recorded`(isGone: Bool) async throws {
    try office.receive(try mail().bytes, as: "a.eml")
    try await office.process()
    try confirm()
    let path = office.home.outbox + "/2016-06-23-001/0001-ek1/a.eml"
    let original = try Data(contentsOf: URL(fileURLWithPath: path))
    try FileManager.default.removeItem(atPath: path)
    if !isGone { try Data(try mail(firstPerson: 9).bytes).write(to: URL(fileURLWithPath: path)) }
    let told = Mutex([Phrase]())
    let operation = ProcessOperation(
      home: office.home, settings: office.settings, options: ProcessOptions(now: Office.now, language: .turkish),
      notice: { phrase in told.withLock { $0.append(phrase) } })
    #expect(try await operation.run().run == nil)
    #expect(told.withLock { $0 } == [.mail(.originalMissing(form: 1, folder: "2016-06-23-001/0001-ek1"))])
    #expect(try held().count == 1 && office.authorisations().isEmpty)
    try original.write(to: URL(fileURLWithPath: path))
    #expect(try await office.process().summary.granted == 2)
  }

  @Test func `is purged with no run while it waits`() async throws {
    try office.receive(try mail().bytes, as: "a.eml")
    try await office.process()
    let answers = AnswerOperation(home: office.home, settings: office.settings, now: Office.now)
    for answer in try answers.answers() {
      try Registry(path: office.home.registry, mode: .readWrite).write { store in
        try store.setState(.sending, of: answer.id, at: Office.now)
        try store.setState(.sent, of: answer.id, at: Office.now)
      }
    }
    let later = Office.now.adding(days: 4000)
    let options = PurgeOptions(before: CalendarDay(of: later), isBelowRetention: true)
    let outcome = try PurgeOperation(
      home: office.home, now: later, clock: later, retentionYears: 0, options: options
    ).run()
    #expect(outcome.runs.map(\.obstacle) == [.heldForms])
  }

  // MARK: - Plans

  @Test func `stands in a plan once it is confirmed, and is applied with it`() async throws {
    try office.receive(try mail().bytes, as: "a.eml")
    try await office.process()
    try confirm()
    let path = office.folder.path("plan.json")
    let options = ProcessOptions(now: Office.now, language: .turkish, user: UserIdentity(uid: 1, login: "ali"))
    var planned = [PlannedFile]()
    _ = try await PlanOperation(home: office.home, settings: office.settings, options: options)
      .run(to: path) { planned.append($0) }
    #expect(planned.map(\.file) == ["2016-06-23-001/0001-ek1/a.eml"])
    #expect(planned[0].forms.map(\.outcome.status) == [.accepted])
    let report = try await ApplyOperation(home: office.home, settings: office.settings, options: options).run(path)
    #expect(report.summary.granted == 2)
    #expect(try held().isEmpty)
  }

  // MARK: - The law

  @Test(arguments: 0..<24)
  func `grants nothing in any sequence of mails, whoever sends them, while nobody confirmed anything`(seed: Int)
    async throws
  {
    var random = SeededRandom(UInt64(seed))
    var office = self.office
    office.settings.mail.senderDomains = [:]
    office.settings.mail.trustedAuthservID = Bool.random(using: &random) ? "mx.ornek.gov.tr" : nil
    for round in 1...2 {
      for number in 1...Int.random(in: 1...4, using: &random) {
        var form = FormMail.form(Int.random(in: 1...3, using: &random), from: Int.random(in: 0...4, using: &random))
        let units = [SampleUnits.ministry, SampleUnits.personnel, SampleUnits.municipality]
        let unit = units.randomElement(using: &random) ?? SampleUnits.ministry
        form.institutionNo = unit.no.description
        form.institutionName = unit.name
        form.rows[0][.email] = "kisi@okul.gov.tr"
        var mail = try SampleMail(form)
        let domain = ["okul.gov.tr", "ornek.gov.tr", "gov.tr", "example.com"].randomElement(using: &random) ?? "x"
        mail.from = "x@\(domain)"
        mail.messageID = "<\(Int.random(in: 0...2, using: &random))@okul.gov.tr>"
        let results = ["dmarc=pass header.from=\(domain)", "dmarc=fail", "dkim=pass header.d=\(domain)", "none"]
        let result = results.randomElement(using: &random) ?? "none"
        if Bool.random(using: &random) { mail.top = ["Authentication-Results: mx.ornek.gov.tr; \(result)"] }
        try office.receive(mail.bytes, as: "m-\(round)-\(number).eml")
      }
      let summary = try await office.process(again: Bool.random(using: &random)).summary
      #expect(summary.granted == 0 && summary.accepted == 0 && summary.partial == 0)
    }
    #expect(try office.authorisations().isEmpty)
    #expect(try office.defects().isEmpty)
  }
}
