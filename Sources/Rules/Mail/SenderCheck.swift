import Domain

/// Decides whether a mail's sender may ask for anything (ek1 rules, "Sender").
public struct SenderCheck {
  public init(settings: MailSettings, suffixes: [String]) {}

  /// The verdict on a mail that came in at `now`; pure.
  public func verdict(on envelope: MailEnvelope, at now: Moment) -> SenderVerdict {
    SenderVerdict(address: nil, findings: [], writtenAt: now)
  }

  /// `sender-other-institution`, where the sender's domain is not among those known of the institution.
  ///
  /// `known`: the domains of the registry's contact records for the institution; what the settings name goes before them.
  /// Nil where nothing is known of the institution.
  public func finding(domain: String, institution: DetsisNo, known: Set<String>) -> Finding? { nil }
}

/// Who sent a mail, and what speaks against it.
public struct SenderVerdict: Hashable, Sendable {
  /// The one address of From; nil where there is none, or more than one.
  public var address: MailAddress?
  /// `sender-not-institutional`, `sender-unauthenticated`, `mail-date`.
  public var findings: [Finding]
  /// When it was written: the Date header's time, or the arrival's where that is impossible or lies ahead.
  public var writtenAt: Moment

  /// Nothing of the mail may be applied, and no data may be sent to its sender.
  public var isRefused: Bool { findings.contains { $0.severity == .error } }

  public init(address: MailAddress?, findings: [Finding], writtenAt: Moment) {
    self.address = address
    self.findings = findings
    self.writtenAt = writtenAt
  }
}
