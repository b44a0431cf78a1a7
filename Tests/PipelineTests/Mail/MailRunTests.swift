import Domain
import Files
import Foundation
import Registry
import TestSupport
import Testing

@testable import Pipeline

@Suite struct `A run over mails` {
  @Test func `applies a form that is attached, keeps the mail beside it and answers it`() async throws {
    let office = try Office()
    try office.receive(try FormMail.mail().bytes, as: "talep.eml")
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

  @Test func `gives each change the date of the mail in Turkey, not that of the file`() async throws {
    let office = try Office()
    var mail = try FormMail.mail(1)
    mail.date = "Tue, 21 Jun 2016 22:30:00 +0000"
    try office.receive(mail.bytes, as: "a.eml")
    try await office.process()
    #expect(try office.authorisations().map(\.justification) == ["22/06/2016 tarihli e-posta gereği"])
  }

  @Test func `names the day of arrival where the mail's date cannot be`() async throws {
    let office = try Office()
    var mail = try FormMail.mail(1)
    mail.date = "Sun, 23 Jun 2041 09:15:00 +0300"
    mail.headers = []
    try office.receive(mail.bytes, as: "a.eml")
    try await office.process()
    #expect(try office.authorisations().map(\.justification) == ["23/06/2016 tarihli e-posta gereği"])
    #expect(try office.outcomes()[0].findings.map(\.code).contains(.mailDate))
  }

  @Test func `takes the mails of a Maildir, and leaves those that are still being delivered`() async throws {
    let office = try Office()
    try office.receive(
      try FormMail.mail().bytes, as: "posta/new/1466662500.M1.mx", in: ["posta/new", "posta/cur", "posta/tmp"])
    var second = try FormMail.mail(1, firstPerson: 9)
    second.messageID = "<2@posta.ornek.gov.tr>"
    try office.receive(second.bytes, as: "posta/cur/1466662501.M2.mx:2,S")
    try office.receive(try FormMail.mail().bytes, as: "posta/tmp/1466662502.M3.mx")
    let report = try await office.process()
    #expect(report.summary.mails.mails == 2)
    #expect(report.summary.granted == 3)
    #expect(try FileTree.files(below: office.home.inbox).keys.sorted() == ["posta/tmp/1466662502.M3.mx"])
    #expect(try office.outcomes().compactMap(\.mail).sorted().last == "posta/new/1466662500.M1.mx")
  }

  @Test func `takes every mail of an mbox`() async throws {
    let office = try Office()
    var second = try FormMail.mail(1, firstPerson: 9)
    second.messageID = "<2@posta.ornek.gov.tr>"
    let from = Array("From personel@ornek.gov.tr Thu Jun 23 09:15:00 2016\r\n".utf8)
    try office.receive(from + (try FormMail.mail().bytes) + Array("\r\n".utf8) + from + second.bytes, as: "posta.mbox")
    let rehearsed = try await office.rehearse()
    #expect(rehearsed.map(\.status) == [.accepted, .accepted])
    #expect(office.inbox == ["posta.mbox"])
    let report = try await office.process()
    #expect(report.summary.mails.mails == 2)
    #expect(report.summary.granted == 3)
    #expect(try FileTree.files(below: office.home.inbox).isEmpty)
    #expect(office.inbox.isEmpty)
  }

  @Test func `removes empty folders of its own making alone`() async throws {
    let office = try Office()
    let own = "posta.mbox-0123456789ab"
    let kept = [
      "posta.mbox-", "posta.mbox-eski", "posta.mbox-0123456789ab.yedek", "posta.mbox-0123456789AB",
      "dolu.mbox-0123456789ab",
    ]
    for folder in kept + [own] {
      for part in ["cur", "new", "tmp"] {
        try FileManager.default.createDirectory(
          atPath: office.home.inbox + "/\(folder)/\(part)", withIntermediateDirectories: true)
      }
    }
    try office.receive(try FormMail.mail().bytes, as: "dolu.mbox-0123456789ab/tmp/1466662502.M3.mx")
    try office.receive(try FormMail.mail().bytes, as: "a.eml")
    try await office.process()
    #expect(office.inbox == kept.sorted())
    #expect(try FileTree.files(below: office.home.inbox).count == 1)
  }

  /// What lies beside the registry, hidden.
  private func hidden(in office: Office) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: office.home.registryFolder).filter { $0.hasPrefix(".") }
  }

  @Test func `rehearses an mbox beside the registry, for the owner only, and leaves nothing`() async throws {
    let office = try Office()
    let from = Array("From personel@ornek.gov.tr Thu Jun 23 09:15:00 2016\r\n".utf8)
    try office.receive(from + (try FormMail.mail().bytes), as: "posta.mbox")
    var seen = [String]()
    let options = ProcessOptions(now: Office.now, language: .turkish)
    try await ProcessRehearsal(home: office.home, settings: office.settings, options: options).run { _ in
      seen = try hidden(in: office)
      let folder = office.home.registryFolder + "/" + (seen.first ?? "")
      #expect(try FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions] as? Int == 0o700)
      // Another rehearsal meanwhile leaves it alone.
      try ScratchMaildirs.removeAbandoned(office.home)
      #expect(try hidden(in: office) == seen)
    }
    #expect(seen.count == 1)
    #expect(try hidden(in: office).isEmpty)
  }

  @Test func `removes what a killed rehearsal left of an mbox`() async throws {
    let office = try Office()
    let folder = office.home.registryFolder + "/.rehearsal-x"
    func leave() throws {
      try FileManager.default.createDirectory(atPath: folder + "/a/new", withIntermediateDirectories: true)
      try Data("4711 dün\n".utf8).write(to: URL(fileURLWithPath: folder + "/lock"))
      try Data("mektup".utf8).write(to: URL(fileURLWithPath: folder + "/a/new/1.eml"))
    }
    try leave()
    _ = try await office.rehearse()
    #expect(try hidden(in: office).isEmpty)
    try leave()
    try await office.process()
    #expect(try hidden(in: office).isEmpty)
  }

  @Test func `rehearses and checks mails as it would process them`() async throws {
    let office = try Office()
    try office.receive(try FormMail.mail().bytes, as: "a.eml")
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
    var mail = try FormMail.mail()
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
