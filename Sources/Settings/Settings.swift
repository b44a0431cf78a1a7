import Domain
import SheetModel

/// The settings of one home: the defaults, and what `iyem.yaml` says otherwise.
package struct Settings: Hashable, Sendable {
  package var form = FormSettings()
  package var mail = MailSettings()
  /// Whether another person than the planner has to apply what forms ask for.
  package var approval = Approval.none
  /// The maximum of each size that the reader limits, where it is not the reader's own.
  package var limits: [SizeLimit: Int] = [:]
  /// The share of the active units that a snapshot may close without being confirmed.
  package var closingShare = 0.05
  /// The share of a scope's appointments that a roster's proposals may end without being held.
  package var endingShare = 0.1

  /// So many seconds a file of Inbox has to stay unchanged before it is taken.
  package var settleSeconds = 2

  package var backup = BackupSettings()

  /// So many years originals and replies have to be kept: `purge` refuses to go below.
  package var retentionYears = 10

  /// The folder of certificates that signatures of e-Yazışma packages have to lead to; nil where nobody said.
  package var letterTrust: String?

  package init() {}
}

extension Settings {
  /// The value of a setting as it could stand in `iyem.yaml`; nil for one that has none.
  func text(of key: SettingKey) -> String? {
    switch key {
    case .policy: form.policy.rawValue
    case .corrections: form.corrections.rawValue
    case .approval: approval.rawValue
    case .emailSuffixes: Self.list(form.emailSuffixes)
    case .entitledUnits: Self.list(form.entitledUnits)
    case .centralUnits: Self.list(form.centralUnits)
    case .localGovernments: Self.list(form.localGovernments)
    case .abbreviations: Self.list(form.abbreviations)
    case .trustedAuthservID: mail.trustedAuthservID.map(Self.quoted)
    case .senderDomains: Self.mapping(mail.senderDomains)
    case .unconfirmedSenders: mail.unconfirmedSenders.rawValue
    case .from: Self.quoted(mail.from.written)
    case .smtpHost: mail.smtp.map { Self.quoted($0.host) }
    case .smtpPort: String(mail.smtp?.port ?? SMTPSettings.Security.standard.usualPort)
    case .smtpSecurity: (mail.smtp?.security ?? .standard).rawValue
    case .smtpUser: mail.smtp?.user.map(Self.quoted)
    case .smtpPasswordFile: mail.smtp?.passwordFile.map(Self.quoted)
    case .closingShare: String(closingShare)
    case .endingShare: String(endingShare)
    case .settleSeconds: String(settleSeconds)
    case .backupDaily: String(backup.isDaily)
    case .backupFolder: backup.folder.map(Self.quoted)
    case .backupKeepDaily: String(backup.keepDaily)
    case .backupKeepMonthly: String(backup.keepMonthly)
    case .backupRecipients: Self.list(backup.recipients)
    case .retentionYears: String(retentionYears)
    case .letterTrust: letterTrust.map(Self.quoted)
    case .limit(let limit): limits[limit].map { String($0) }
    }
  }

  /// What a judgement of forms and mails depends on, by the settings' names.
  package var judging: [String: String] {
    var values = [String: String]()
    for key in SettingKey.allCases where key.isOfJudgement { values[key.name] = text(of: key) ?? "" }
    return values
  }

  private static func list(_ texts: [String]) -> String { "[" + texts.map(quoted).joined(separator: ", ") + "]" }

  private static func mapping(_ domains: [DetsisNo: [String]]) -> String {
    let pairs = domains.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \(list($0.value))" }
    return "{" + pairs.joined(separator: ", ") + "}"
  }

  /// A text in quotes, unless it is plainly a word or several.
  private static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let isPlain =
      scalars.first?.properties.isAlphabetic ?? false
      && scalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || ".- ".unicodeScalars.contains($0)
      }
      && scalars.last != " "
    guard !isPlain else { return text }
    var quoted: String.UnicodeScalarView = "\"".unicodeScalars
    for scalar in scalars {
      if scalar == "\\" || scalar == "\"" { quoted.append("\\") }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}

extension MailAddress {
  /// `KAYSİS <kaysis@example.gov.tr>`.
  fileprivate var written: String { displayName.isEmpty ? address : "\(displayName) <\(address)>" }
}
