import Domain
import Files
import Foundation
import Register
import Registry
import TestSupport
import Testing

@testable import Pipeline

@Suite struct `Folders of mails` {
  private static let mark = Array("From personel@ornek.gov.tr Thu Jun 23 09:15:00 2016\n".utf8)

  @Test func `may end their lines by CR alone`() async throws {
    let office = try Office()
    let file = (Self.mark + (try FormMail.mail().bytes).filter { $0 != 0x0D }).map { $0 == 0x0A ? 0x0D : $0 }
    try office.receive(file, as: "posta.mbox")
    let rehearsed = try await office.rehearse()
    #expect(rehearsed.map(\.status) == [.accepted])
    #expect(try await office.process().summary.granted == 2)
    #expect(office.inbox.isEmpty)
  }

  @Test func `are checked as a run would take them, and left where they are`() async throws {
    let office = try Office()
    try office.receive(Self.mark + (try FormMail.mail().bytes), as: "posta.mbox")
    var outcomes = [FormOutcome]()
    let check = CheckOperation(home: office.home, settings: office.settings, now: Office.now)
    try await check.run([office.home.inbox + "/posta.mbox"]) { outcomes.append($0) }
    let rehearsed = try await office.rehearse()
    #expect(outcomes.map(\.status) == [.accepted] && outcomes.map(\.mail) == rehearsed.map(\.mail))
    #expect(office.inbox == ["posta.mbox"])
    #expect(try FileTree.files(below: office.home.registryFolder).keys.allSatisfy { !$0.hasPrefix(".rehearsal-") })
  }

  @Test(arguments: [
    "From what I know, nothing came", "From what I know,\rnothing came", "From a@b Thu Jun 23 09:15:00 2016",
    "From a@b Thu Jun 23 09:15:00 2016\n", "From a@b Thu Jun 23 09:15:00 2016\n\n",
  ])
  func `that hold no mail are kept and told like any other file`(text: String) async throws {
    let office = try Office()
    try office.receive(Array(text.utf8), as: "notlar")
    #expect(try await office.rehearse().count == 1)
    #expect(office.inbox == ["notlar"])
    let report = try await office.process()
    #expect(report.summary.refused == 1)
    #expect(try office.outcomes()[0].findings.map(\.code) == [.fileNotXlsx])
    #expect(try office.outbox()["2016-06-23-001/0001-notlar/notlar"] == Data(text.utf8))
    #expect(office.inbox.isEmpty)
  }

  @Test func `may have a line that begins with From in a text`() async throws {
    let office = try Office()
    var mail = try FormMail.mail()
    mail.headers = ["X-A: b"]
    let text = String(decoding: mail.bytes, as: UTF8.self)
      .replacing("Formumuz ektedir.", with: "Sayın yetkili,\r\n\r\nFrom bugün itibaren formlar ektedir.\r\n")
    try office.receive(Self.mark + Array(text.utf8), as: "posta.mbox")
    let report = try await office.process()
    #expect(report.summary.mails.mails == 1 && report.summary.granted == 2)
  }

  @Test func `may have names as long as a folder bears`() async throws {
    let office = try Office()
    let name = "posta/new/" + String(repeating: "a", count: 252)
    try office.receive(try FormMail.mail().bytes, as: name, in: ["posta/new", "posta/cur", "posta/tmp"])
    var second = try FormMail.mail(1, firstPerson: 9)
    second.messageID = "<2@posta.ornek.gov.tr>"
    try office.receive(Self.mark + second.bytes, as: String(repeating: "ş", count: 120) + ".mbox")
    let report = try await office.process()
    #expect(report.summary.mails.mails == 2 && report.summary.granted == 3)
    let kept = try office.outbox().keys.filter { $0.contains("aaaa") }
    #expect(kept.count == 1 && kept.allSatisfy { $0.hasSuffix(".eml") })
    #expect(try FileTree.files(below: office.home.inbox).isEmpty)
  }

  @Test func `are filled up where one of their name is there already, empty or not`() async throws {
    let office = try Office()
    try office.receive(Self.mark + (try FormMail.mail().bytes), as: "posta.mbox")
    let folder = try MboxFolder.folderName(of: "posta.mbox", at: office.home.inbox + "/posta.mbox")
    for part in ["cur", "new", "tmp"] {
      try FileManager.default.createDirectory(
        atPath: office.home.inbox + "/\(folder)/\(part)", withIntermediateDirectories: true)
    }
    #expect(try await office.process().summary.granted == 2)
    #expect(office.inbox.isEmpty)
  }

  @Test func `are not written through a link that bears their name`() async throws {
    let office = try Office()
    try office.receive(Self.mark + (try FormMail.mail().bytes), as: "posta.mbox")
    let folder = try MboxFolder.folderName(of: "posta.mbox", at: office.home.inbox + "/posta.mbox")
    let elsewhere = office.folder.path("baska")
    for path in [elsewhere, office.home.inbox + "/" + folder] {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    try FileManager.default.createSymbolicLink(
      atPath: office.home.inbox + "/\(folder)/new", withDestinationPath: elsewhere)
    try await office.process()
    #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere).isEmpty)
    #expect(try office.outbox().keys.contains { $0.hasSuffix("/posta.mbox") })
  }

  @Test func `are kept where something else bears their name`() async throws {
    let office = try Office()
    try office.receive(Self.mark + (try FormMail.mail().bytes), as: "posta.mbox")
    let folder = try MboxFolder.folderName(of: "posta.mbox", at: office.home.inbox + "/posta.mbox")
    try office.receive(Array("x".utf8), as: folder)
    let report = try await office.process()
    #expect(report.summary.refused == 2)
    #expect(try office.outbox().keys.contains { $0.hasSuffix("/posta.mbox") })
  }
}

@Suite struct `Files that are read side by side` {
  @Test func `are few enough, and not too many bytes`() {
    let limit = FileWindow.maximumBytes
    func windows(_ weights: [Int]) -> [[Int]] { weights.windows { $0 }.map(Array.init) }
    #expect(windows([]).isEmpty)
    #expect(windows(Array(repeating: 10_000, count: 130)).map(\.count) == [64, 64, 2])
    #expect(windows([limit, 1, limit + 1, limit - 1, 1, 1]) == [[limit], [1], [limit + 1], [limit - 1, 1], [1]])
    #expect(windows([.max, .max]) == [[.max], [.max]])
  }
}

@Suite struct `What has to be written` {
  @Test func `waits while somebody else holds the registry`() throws {
    var tries = 0
    let written = try Patience.keep {
      tries += 1
      if tries < 10 { throw RegistryError.busy }
      return tries
    }
    #expect(written == 10)
  }

  @Test func `is given up where it cannot be written, and where the registry is never free`() {
    var tries = 0
    #expect(throws: RegistryError.full) {
      try Patience.keep {
        tries += 1
        throw RegistryError.full
      }
    }
    #expect(tries == 1)
    #expect(throws: RegistryError.busy) {
      try Patience.keep {
        tries += 1
        throw RegistryError.busy
      }
    }
    #expect(tries == 1 + Patience.attempts)
  }
}
