import Domain
import Settings
import SheetModel
import Testing

@Suite struct `The settings` {
  static let ageKey = "age1r23clxd5mzfsh79vn6pg0kaytjeq8w4ur23clxd5mzfsh79vn6psewe5ut"
  static let sshKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f"

  @Test(arguments: ["", "\n", "# only a comment\n", "---\n", "~"])
  func `are the defaults where the file says nothing`(text: String) throws {
    #expect(try SettingsReader.read(text) == Settings())
  }

  @Test func `have the defaults of the contract`() {
    let settings = Settings()
    #expect(settings.form.policy == .rows)
    #expect(settings.form.corrections == .safe)
    #expect(settings.form.emailSuffixes == ["gov.tr"])
    #expect(settings.form.entitledUnits == ["valiliği", "yazı işleri müdürlüğü"])
    #expect(settings.form.centralUnits == ["personel", "insan kaynakları"])
    #expect(settings.form.abbreviations.starts(with: ["md", "müd", "bşk"]))
    #expect(settings.closingShare == 0.05)
    #expect(settings.endingShare == 0.1)
    #expect(settings.limits.isEmpty)
    #expect(settings.mail == MailSettings())
    #expect(settings.backup == BackupSettings() && !settings.backup.isDaily && settings.retentionYears == 10)
  }

  @Test func `take every key`() throws {
    let settings = try SettingsReader.read(
      """
      policy: whole-form
      corrections: wide
      email-suffixes: [gov.tr, .BEL.TR, Örnek.k12.tr]
      entitled-units: [valiliği]
      central-units:
        - personel
      local-governments: [belediye]
      abbreviations: []
      mail:
        trusted-authserv-id: mx.example.gov.tr
        sender-domains: {"72131250": [Ticaret.gov.tr], 10000001: [ornek.gov.tr, ornek2.gov.tr]}
      limits: {file-bytes: 1000, part-bytes: 2000, total-bytes: 3000, inflation-ratio: 40, entries: 5, sheets: 6,
        cells: 7, strings: 8, depth: 9, attributes: 10, string-bytes: 11, elements: 12, tag-bytes: 13,
        forms: 14, rows: 15, characters: 16, marks: 17}
      detsis: {closing-share: 0.1}
      reconcile: {ending-share: 0.25}
      backup: {daily: true, folder: /srv/yedek, keep-daily: 7, keep-monthly: 0, recipients: [\(Self.ageKey), "\(Self.sshKey)"]}
      retention: {years: 30}
      """)
    #expect(settings.form.policy == .wholeForm)
    #expect(settings.form.corrections == .wide)
    #expect(settings.form.emailSuffixes == ["gov.tr", "bel.tr", "ornek.k12.tr"])
    #expect(settings.form.entitledUnits == ["valiliği"])
    #expect(settings.form.centralUnits == ["personel"])
    #expect(settings.form.localGovernments == ["belediye"])
    #expect(settings.form.abbreviations == [])
    #expect(settings.mail.trustedAuthservID == "mx.example.gov.tr")
    let ministry = try #require(DetsisNo("72131250"))
    let other = try #require(DetsisNo("10000001"))
    #expect(settings.mail.senderDomains == [ministry: ["ticaret.gov.tr"], other: ["ornek.gov.tr", "ornek2.gov.tr"]])
    #expect(settings.limits[.fileBytes] == 1_000)
    #expect(Set(settings.limits.keys) == Set(SizeLimit.allCases))
    #expect(settings.closingShare == 0.1)
    #expect(settings.endingShare == 0.25)
    #expect(settings.backup.isDaily && settings.backup.folder == "/srv/yedek")
    #expect(settings.backup.keepDaily == 7 && settings.backup.keepMonthly == 0)
    #expect(settings.backup.recipients == [Self.ageKey, Self.sshKey])
    #expect(settings.retentionYears == 30)
  }

  static let unknown: [(String, SettingsProblem)] = [
    ("polcy: rows", .unknownKey(line: 1, key: "polcy", nearest: "policy")),
    ("policy: rows\nemail-sufixes: [x.tr]", .unknownKey(line: 2, key: "email-sufixes", nearest: "email-suffixes")),
    ("colour: red", .unknownKey(line: 1, key: "colour", nearest: nil)),
    ("Policy: rows", .unknownKey(line: 1, key: "Policy", nearest: "policy")),
    ("mail:\n  sender-domain: {}", .unknownKey(line: 2, key: "sender-domain", nearest: "sender-domains")),
    ("limits:\n  cels: 5", .unknownKey(line: 2, key: "cels", nearest: "cells")),
    ("\n\ndetsis:\n  closing: 1", .unknownKey(line: 4, key: "closing", nearest: "closing-share")),
    ("POLICY: rows", .unknownKey(line: 1, key: "POLICY", nearest: "policy")),
    ("[1]: x", .unknownKey(line: 1, key: "", nearest: nil)),
  ]

  @Test(arguments: unknown)
  func `name the nearest known key and the line of one that is not known`(text: String, problem: SettingsProblem) {
    #expect(throws: problem) { try SettingsReader.read(text) }
  }

  static let wrong: [(String, line: Int, key: String, expected: SettingsProblem.Expected)] = [
    ("policy: all", 1, "policy", .words(["rows", "whole-form"])),
    ("corrections: all", 1, "corrections", .words(["safe", "wide"])),
    ("policy: [rows]", 1, "policy", .words(["rows", "whole-form"])),
    ("policy:", 1, "policy", .words(["rows", "whole-form"])),
    ("email-suffixes: gov.tr", 1, "email-suffixes", .list),
    ("email-suffixes: [gov.tr, [x]]", 1, "email-suffixes", .text),
    ("email-suffixes:\n  - gov.tr\n  - ''", 3, "email-suffixes", .text),
    ("abbreviations: {a: b}", 1, "abbreviations", .list),
    ("entitled-units: 5", 1, "entitled-units", .list),
    ("mail: x", 1, "mail", .mapping),
    ("mail:\n  trusted-authserv-id: []", 2, "trusted-authserv-id", .text),
    ("mail:\n  sender-domains: [x]", 2, "sender-domains", .mapping),
    ("mail:\n  sender-domains:\n    1234: [x.gov.tr]", 3, "sender-domains", .institution),
    ("mail:\n  sender-domains:\n    10000001: x.gov.tr", 3, "sender-domains", .list),
    // As `senders confirm` refuses them: one would confirm everybody, or nobody.
    ("mail:\n  sender-domains:\n    10000001: [gov.tr]", 3, "sender-domains", .domain(below: "gov.tr")),
    ("mail:\n  sender-domains:\n    10000001: [x.gov.tr, tr]", 3, "sender-domains", .domain(below: "gov.tr")),
    ("mail:\n  sender-domains: {10000001: [\".\"]}", 2, "sender-domains", .domain(below: "gov.tr")),
    ("mail:\n  sender-domains: {10000001: [gov.tr.]}", 2, "sender-domains", .domain(below: "gov.tr")),
    ("mail:\n  sender-domains: {10000001: [x.gov.tr.]}", 2, "sender-domains", .domain(below: "gov.tr")),
    ("mail:\n  sender-domains: {10000001: [ornek.com]}", 2, "sender-domains", .domain(below: "gov.tr")),
    ("mail:\n  sender-domains: {10000001: [xn--tcaret-q4a.gov.tr]}", 2, "sender-domains", .domain(below: "gov.tr")),
    (
      "email-suffixes: [bel.tr]\nmail:\n  sender-domains: {10000001: [x.gov.tr]}", 3, "sender-domains",
      .domain(below: "bel.tr")
    ),
    ("limits: {cells: 0}", 1, "cells", .number(1...1_000_000_000_000)),
    ("limits: {cells: -5}", 1, "cells", .number(1...1_000_000_000_000)),
    ("limits: {cells: many}", 1, "cells", .number(1...1_000_000_000_000)),
    ("limits: {cells: 99999999999999999999}", 1, "cells", .number(1...1_000_000_000_000)),
    ("limits: {file-bytes: 9223372036854775807}", 1, "file-bytes", .number(1...1_000_000_000_000)),
    ("detsis: {closing-share: 5}", 1, "closing-share", .share),
    ("detsis: {closing-share: -0.1}", 1, "closing-share", .share),
    ("detsis: {closing-share: .nan}", 1, "closing-share", .share),
    ("reconcile: {ending-share: 2}", 1, "ending-share", .share),
    ("backup: {daily: perhaps}", 1, "daily", .words(["true", "false"])),
    ("backup: {keep-daily: 0}", 1, "keep-daily", .number(1...3660)),
    ("backup: {recipients: age1abc}", 1, "recipients", .list),
    ("backup: {recipients: [AGE-SECRET-KEY-1]}", 1, "recipients", .publicKeys),
    ("backup: {recipients: [age1abc]}", 1, "recipients", .publicKeys),
    ("backup: {recipients: [\(ageKey.replacing("kayt", with: "kayr"))]}", 1, "recipients", .publicKeys),
    ("backup: {recipients: [\(ageKey.dropLast())]}", 1, "recipients", .publicKeys),
    ("backup: {recipients: [\(ageKey.uppercased())]}", 1, "recipients", .publicKeys),
    ("backup: {recipients: [ssh-ed25519 AAAA]}", 1, "recipients", .publicKeys),
    ("backup: {recipients: [\(sshKey.replacing("ssh-ed25519", with: "ssh-rsa"))]}", 1, "recipients", .publicKeys),
    ("retention: {years: -1}", 1, "years", .number(0...200)),
    ("- policy", 1, "iyem.yaml", .mapping),
    ("just text", 1, "iyem.yaml", .mapping),
  ]

  @Test(arguments: wrong)
  func `name the line, the key and what it takes where the value is wrong`(
    text: String, line: Int, key: String, expected: SettingsProblem.Expected
  ) {
    #expect(throws: SettingsProblem.wrongValue(line: line, key: key, expected: expected)) {
      try SettingsReader.read(text)
    }
  }

  static let broken: [(String, line: Int)] = [
    ("policy: [rows", 2), ("policy: rows\n\tmail: x", 2), ("a: b: c", 1), ("policy: rows\nmail: {", 3),
    ("policy: \"rows", 2), ("policy: *nobody", 1), ("policy: rows\npolicy: rows", 2),
  ]

  @Test(arguments: broken)
  func `name the line and the reason where the file is no YAML`(text: String, line: Int) {
    let problem = #expect(throws: SettingsProblem.self) { try SettingsReader.read(text) }
    guard case .notYAML(let found, let reason) = problem else {
      Issue.record("\(String(describing: problem))")
      return
    }
    #expect(abs(found - line) <= 1, "\(found)")
    #expect(!reason.isEmpty)
  }
}
