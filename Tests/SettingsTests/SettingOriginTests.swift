import Domain
import Foundation
import Settings
import Testing

@Suite struct `A setting` {
  private static let file = "\npolicy: whole-form\ninbox: {settle-seconds: 7}\nemail-suffixes: [a.tr]\n"

  private func read(
    _ text: String = file, environment: [String: String] = [:], options: [String] = []
  ) throws -> (settings: Settings, origins: [SettingKey: SettingOrigin]) {
    let (settings, effective) = try SettingsReader.read(text, environment: environment, options: options)
    #expect(effective.map(\.key) == SettingKey.allCases)
    return (settings, Dictionary(uniqueKeysWithValues: effective.map { ($0.key, $0.origin) }))
  }

  @Test func `comes from the option, else from the environment, else from the file, else from the program`() throws {
    let environment = ["IYEM_POLICY": "rows", "IYEM_INBOX_SETTLE_SECONDS": "9", "IYEM_HOME": "/x", "POLICY": "no"]
    let file = try read()
    #expect(file.settings.form.policy == .wholeForm && file.settings.settleSeconds == 7)
    #expect(file.origins[.policy] == .file(line: 2) && file.origins[.settleSeconds] == .file(line: 3))
    #expect(file.origins[.closingShare] == .standard)
    let varied = try read(environment: environment)
    #expect(varied.settings.form.policy == .rows && varied.settings.settleSeconds == 9)
    #expect(varied.origins[.policy] == .environment(variable: "IYEM_POLICY"))
    let asked = try read(environment: environment, options: ["policy=whole-form", "detsis.closing-share=0.5"])
    #expect(asked.settings.form.policy == .wholeForm && asked.settings.closingShare == 0.5)
    #expect(asked.origins[.policy] == .option && asked.origins[.closingShare] == .option)
    #expect(asked.origins[.settleSeconds] == .environment(variable: "IYEM_INBOX_SETTLE_SECONDS"))
    // An empty variable is none, as with IYEM_HOME.
    #expect(try read(environment: ["IYEM_POLICY": ""]).settings.form.policy == .wholeForm)
  }

  @Test func `that is a list or a mapping may be written with commas or as YAML`() throws {
    let settings = try read(
      environment: ["IYEM_EMAIL_SUFFIXES": "gov.tr, .BEL.tr", "IYEM_ENTITLED_UNITS": "[\"a, b\", c]"],
      options: [#"mail.sender-domains={"10000001": [ornek.gov.tr]}"#, "mail.smtp.host=::1", "mail.smtp.port=25"]
    ).settings
    #expect(settings.form.emailSuffixes == ["gov.tr", "bel.tr"])
    #expect(settings.form.entitledUnits == ["a, b", "c"])
    let institution = try #require(DetsisNo("10000001"))
    #expect(settings.mail.senderDomains == [institution: ["ornek.gov.tr"]])
    #expect(settings.mail.smtp?.port == 25 && settings.mail.smtp?.host == "::1")
  }

  static let wrong: [(environment: [String: String], options: [String], SettingsProblem)] = [
    ([:], ["polcy=rows"], .unknownOption(key: "polcy", nearest: "policy")),
    ([:], ["inbox.settle-second=1"], .unknownOption(key: "inbox.settle-second", nearest: "inbox.settle-seconds")),
    ([:], ["policy"], .wrongOverride(origin: "--set", key: "policy", expected: .literally("policy=…"))),
    (
      [:], ["policy=all"],
      .wrongOverride(origin: "--set policy", key: "policy", expected: .words(["rows", "whole-form"]))
    ),
    (
      ["IYEM_INBOX_SETTLE_SECONDS": "-1"], [],
      .wrongOverride(origin: "IYEM_INBOX_SETTLE_SECONDS", key: "settle-seconds", expected: .number(0...3600))
    ),
    (
      ["IYEM_MAIL_SENDER_DOMAINS": "{a"], [],
      .wrongOverride(origin: "IYEM_MAIL_SENDER_DOMAINS", key: "sender-domains", expected: .yaml)
    ),
  ]

  @Test(arguments: wrong)
  func `that cannot be used is named with where it stands`(
    environment: [String: String], options: [String], problem: SettingsProblem
  ) {
    #expect(throws: problem) { try read(environment: environment, options: options) }
  }

  @Test func `that asks for two persons in the file is taken back by nothing else`() throws {
    let file = "approval: two-person\n"
    #expect(try read(file).settings.approval == .twoPerson)
    #expect(try read("", options: ["approval=two-person"]).settings.approval == .twoPerson)
    let problem = SettingsProblem.wrongOverride(
      origin: "IYEM_APPROVAL", key: "approval", expected: .literally("two-person (iyem.yaml)"))
    #expect(throws: problem) { try read(file, environment: ["IYEM_APPROVAL": "none"]) }
    #expect(throws: SettingsProblem.self) { try read(file, options: ["approval=none"]) }
  }

  @Test func `is shown as it could stand in the file`() throws {
    let text = """
      mail:
        from: "\\"A\\" <a@b.gov.tr>"
        sender-domains: {"10000001": [ornek.gov.tr]}
        trusted-authserv-id: "x: y"
        smtp: {host: posta, user: "u #1", password-file: /a b}
      """
    let (settings, effective) = try SettingsReader.read(text, environment: [:], options: [])
    let options = effective.compactMap { setting in setting.value.map { "\(setting.key.name)=\($0)" } }
    #expect(try read("", options: options).settings == settings)
  }
}

@Suite struct `The example of the settings` {
  private let text: String

  init() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
    text = try String(contentsOf: root.appendingPathComponent("Templates/iyem.yaml"), encoding: .utf8)
  }

  /// With every setting on that is off: the lines that begin with `#` and no space.
  private var whole: String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let content = line.drop { $0 == " " }
      let isOff = content.hasPrefix("#") && content.count > 1 && !content.hasPrefix("# ")
      return isOff ? line.prefix(line.count - content.count) + content.dropFirst() : line
    }.joined(separator: "\n")
  }

  @Test func `gives the defaults as it is`() throws {
    #expect(try SettingsReader.read(text) == Settings())
  }

  @Test func `documents every setting there is, and none else`() throws {
    let (_, effective) = try SettingsReader.read(whole, environment: [:], options: [])
    for setting in effective {
      guard case .file = setting.origin else {
        Issue.record("\(setting.key.name) is missing")
        continue
      }
    }
  }
}
