import SheetModel

/// One setting by its name, `mail.smtp.host`: as it stands in `iyem.yaml`, section by section.
package enum SettingKey: Hashable, Sendable, CaseIterable {
  case policy, corrections, approval, emailSuffixes, entitledUnits, centralUnits, localGovernments, abbreviations
  case trustedAuthservID, senderDomains, unconfirmedSenders, from
  case smtpHost, smtpPort, smtpSecurity, smtpUser, smtpPasswordFile
  case closingShare, endingShare, settleSeconds
  case backupDaily, backupFolder, backupKeepDaily, backupKeepMonthly, backupRecipients
  case retentionYears, letterTrust
  case limit(SizeLimit)

  package static let allCases: [SettingKey] =
    [
      .policy, .corrections, .approval, .emailSuffixes, .entitledUnits, .centralUnits, .localGovernments,
      .abbreviations, .trustedAuthservID, .senderDomains, .unconfirmedSenders, .from, .smtpHost, .smtpPort,
      .smtpSecurity,
      .smtpUser, .smtpPasswordFile, .closingShare, .endingShare, .settleSeconds, .backupDaily, .backupFolder,
      .backupKeepDaily,
      .backupKeepMonthly,
      .backupRecipients, .retentionYears, .letterTrust,
    ] + SizeLimit.allCases.map { .limit($0) }

  package var name: String {
    switch self {
    case .policy: "policy"
    case .corrections: "corrections"
    case .approval: "approval"
    case .emailSuffixes: "email-suffixes"
    case .entitledUnits: "entitled-units"
    case .centralUnits: "central-units"
    case .localGovernments: "local-governments"
    case .abbreviations: "abbreviations"
    case .trustedAuthservID: "mail.trusted-authserv-id"
    case .senderDomains: "mail.sender-domains"
    case .unconfirmedSenders: "mail.unconfirmed-senders"
    case .from: "mail.from"
    case .smtpHost: "mail.smtp.host"
    case .smtpPort: "mail.smtp.port"
    case .smtpSecurity: "mail.smtp.security"
    case .smtpUser: "mail.smtp.user"
    case .smtpPasswordFile: "mail.smtp.password-file"
    case .closingShare: "detsis.closing-share"
    case .endingShare: "reconcile.ending-share"
    case .settleSeconds: "inbox.settle-seconds"
    case .backupDaily: "backup.daily"
    case .backupFolder: "backup.folder"
    case .backupKeepDaily: "backup.keep-daily"
    case .backupKeepMonthly: "backup.keep-monthly"
    case .backupRecipients: "backup.recipients"
    case .retentionYears: "retention.years"
    case .letterTrust: "eyazisma.trust"
    case .limit(let limit): "limits." + limit.rawValue
    }
  }

  package init?(_ name: String) {
    guard let key = Self.byName[name] else { return nil }
    self = key
  }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  /// The last word of its name, as messages give it.
  var word: String { name.split(separator: ".").last.map(String.init) ?? name }

  /// The environment's variable for it: `IYEM_MAIL_SMTP_HOST`.
  package var variable: String {
    "IYEM_" + name.uppercased().map { $0 == "." || $0 == "-" ? "_" : String($0) }.joined()
  }

  /// Whether what is found on a form or a mail may depend on it.
  var isOfJudgement: Bool {
    switch self {
    case .policy, .corrections, .emailSuffixes, .entitledUnits, .centralUnits, .localGovernments, .abbreviations,
      .trustedAuthservID, .senderDomains, .unconfirmedSenders, .from, .limit:
      true
    case .approval, .smtpHost, .smtpPort, .smtpSecurity, .smtpUser, .smtpPasswordFile, .closingShare, .endingShare,
      .settleSeconds, .backupDaily, .backupFolder, .backupKeepDaily, .backupKeepMonthly, .backupRecipients,
      .retentionYears, .letterTrust:
      false
    }
  }

  /// Whether it takes a list of texts.
  var isList: Bool {
    switch self {
    case .emailSuffixes, .entitledUnits, .centralUnits, .localGovernments, .abbreviations, .backupRecipients: true
    default: false
    }
  }
}
