import Domain
import SheetModel
import Yams

/// Makes the settings of `iyem.yaml`, the environment and the command line: every key is known, or the nearest known one
/// is named.
package struct SettingsReader {
  private var settings = Settings()
  private var origins: [SettingKey: SettingOrigin] = [:]

  /// Throws `SettingsProblem` with the line at fault.
  package static func read(_ text: String) throws(SettingsProblem) -> Settings {
    try read(text, environment: [:], options: []).settings
  }

  /// `options` are what `--set` was given: `policy=rows`. The value of each setting, and where it comes from.
  package static func read(
    _ text: String, environment: [String: String], options: [String]
  ) throws(SettingsProblem) -> (settings: Settings, effective: [EffectiveSetting]) {
    let document = try SettingsDocument(text)
    let lookup = SettingLookup(document: document, environment: environment, options: try parse(options))
    var reader = SettingsReader()
    for key in SettingKey.allCases {
      guard let (node, origin) = try lookup.node(of: key) else { continue }
      do throws(SettingsProblem) { try reader.take(node, for: key) } catch {
        throw error.told(of: key, origin)
      }
      reader.origins[key] = origin
    }
    try reader.keepApproval(of: document)
    try reader.finishServer(line: document.sections["mail.smtp"]?.line ?? 1)
    let effective = SettingKey.allCases.map { key in
      EffectiveSetting(key: key, value: reader.settings.text(of: key), origin: reader.origins[key] ?? .standard)
    }
    return (reader.settings, effective)
  }

  private static func parse(_ options: [String]) throws(SettingsProblem) -> [SettingKey: String] {
    var values = [SettingKey: String]()
    for option in options {
      let parts = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard let key = SettingKey(parts[0]) else {
        throw .unknownOption(
          key: parts[0], nearest: Nearest.word(to: parts[0], among: SettingKey.allCases.map(\.name)))
      }
      guard parts.count == 2, !parts[1].isEmpty else {
        throw .wrongOverride(origin: "--set", key: parts[0], expected: .literally("\(parts[0])=…"))
      }
      values[key] = parts[1]
    }
    return values
  }

  private mutating func take(_ node: Node, for key: SettingKey) throws(SettingsProblem) {
    let value = SettingValue(node: node, word: key.word)
    switch key {
    case .policy: settings.form.policy = try value.word(Policy.self)
    case .corrections: settings.form.corrections = try value.word(Corrections.self)
    case .approval: settings.approval = try value.word(Approval.self)
    case .emailSuffixes: settings.form.emailSuffixes = try value.domains(isNeeded: true)
    case .entitledUnits: settings.form.entitledUnits = try value.list()
    case .centralUnits: settings.form.centralUnits = try value.list()
    case .localGovernments: settings.form.localGovernments = try value.list()
    case .abbreviations: settings.form.abbreviations = try value.list()
    case .trustedAuthservID: settings.mail.trustedAuthservID = try value.text()
    case .senderDomains:
      settings.mail.senderDomains = try value.domainsByInstitution(below: settings.form.emailSuffixes)
    case .unconfirmedSenders: settings.mail.unconfirmedSenders = try value.word(UnconfirmedSenders.self)
    case .from: settings.mail.from = try value.address()
    case .smtpHost: try changeServer { server throws(SettingsProblem) in server.host = try value.text() }
    case .smtpPort:
      try changeServer { server throws(SettingsProblem) in server.port = try value.number(in: 1...65_535) }
    case .smtpSecurity:
      try changeServer { server throws(SettingsProblem) in
        server.security = try value.word(SMTPSettings.Security.self)
      }
    case .smtpUser: try changeServer { server throws(SettingsProblem) in server.user = try value.text() }
    case .smtpPasswordFile:
      try changeServer { server throws(SettingsProblem) in server.passwordFile = try value.text() }
    case .closingShare: settings.closingShare = try value.share()
    case .endingShare: settings.endingShare = try value.share()
    case .settleSeconds: settings.settleSeconds = try value.number(in: 0...3600)
    case .backupDaily: settings.backup.isDaily = try value.flag()
    case .backupFolder: settings.backup.folder = try value.text()
    case .backupKeepDaily: settings.backup.keepDaily = try value.number(in: 1...3660)
    case .backupKeepMonthly: settings.backup.keepMonthly = try value.number(in: 0...1200)
    case .backupRecipients: settings.backup.recipients = try value.recipients()
    case .retentionYears: settings.retentionYears = try value.number(in: 0...200)
    case .letterTrust: settings.letterTrust = try value.text()
    case .limit(let limit): settings.limits[limit] = try value.number(in: 1...1_000_000_000_000)
    }
  }

  /// What the file demands of two persons is taken back by no variable and no option.
  private func keepApproval(of document: SettingsDocument) throws(SettingsProblem) {
    guard settings.approval == .none, let node = document.nodes[.approval],
      node.string == Approval.twoPerson.rawValue, let origin = origins[.approval]
    else { return }
    throw .wrongOverride(
      origin: origin.name(of: .approval), key: SettingKey.approval.word,
      expected: .literally("\(Approval.twoPerson.rawValue) (iyem.yaml)"))
  }

  private mutating func changeServer(
    _ change: (inout SMTPSettings) throws(SettingsProblem) -> Void
  ) throws(SettingsProblem) {
    var server = settings.mail.smtp ?? SMTPSettings(host: "", port: 0, security: .standard)
    try change(&server)
    settings.mail.smtp = server
  }

  /// A server has a host, and the port of its kind where none is named.
  private mutating func finishServer(line: Int) throws(SettingsProblem) {
    guard var server = settings.mail.smtp else { return }
    guard !server.host.isEmpty else { throw .wrongValue(line: line, key: "smtp", expected: .host) }
    if server.port == 0 { server.port = server.security.usualPort }
    settings.mail.smtp = server
  }
}

extension SettingsProblem {
  /// The same about a value that does not stand in the file.
  fileprivate func told(of key: SettingKey, _ origin: SettingOrigin) -> SettingsProblem {
    guard case .wrongValue(_, let word, let expected) = self else { return self }
    if case .file = origin { return self }
    return .wrongOverride(origin: origin.name(of: key), key: word, expected: expected)
  }
}

extension SMTPSettings.Security {
  /// Where no setting says otherwise.
  static let standard = SMTPSettings.Security.startTLS

  var usualPort: Int {
    switch self {
    case .none: 25
    case .startTLS: 587
    case .tls: 465
    }
  }
}
