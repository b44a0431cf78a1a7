import Domain

/// Decides whether a mail's sender may ask for anything (ek1 rules, "Sender").
public struct SenderCheck {
  private let settings: MailSettings
  private let suffixes: [String]

  /// How far a sender's clock may run ahead, in seconds: a day, for a wrong zone is commoner than a wrong day.
  private static let clockSkew: Int64 = 86_400
  /// 2000-01-01: a clock that was never set is older.
  private static let earliest = Moment(secondsSince1970: 946_684_800)

  /// What a mail that arrived then may be dated at the earliest: no request is older than İYEM, as no bare file is.
  private static func earliest(_ arrival: Moment) -> Moment {
    arrival < Justification.earliest ? earliest : Justification.earliest
  }

  /// `suffixes`: domains below which an institution's address stands, in lower case.
  public init(settings: MailSettings, suffixes: [String]) {
    self.settings = settings
    self.suffixes = suffixes
  }

  /// The verdict on a mail that came in at `now`; pure.
  public func verdict(on envelope: MailEnvelope, at now: Moment) -> SenderVerdict {
    let sender = sender(of: envelope)
    var findings = [Finding]()
    let domain = sender.flatMap(institutionalDomain)
    if domain == nil { findings.append(notInstitutional(envelope)) }
    findings += unauthenticated(envelope, domain: domain)
    let arrival = arrival(of: envelope, at: now)
    if let finding = dateFinding(envelope.date, arrival) { findings.append(finding) }
    return SenderVerdict(
      address: sender, findings: findings, writtenAt: usable(envelope.date, arrival) ?? arrival,
      isOutsiderUnproven: domain == nil && isUnproven(sender, envelope))
  }

  // MARK: - The address

  private func sender(of envelope: MailEnvelope) -> MailAddress? {
    guard envelope.fromHeaders == 1, envelope.from.count == 1, let only = envelope.from.first else { return nil }
    return EmailAddress(only.address) == nil ? nil : only
  }

  /// The domain of an address that stands below a suffix and that every program reads alike; nil for any other.
  ///
  /// A domain in Punycode is refused: what people see of it can look like another.
  private func institutionalDomain(_ sender: MailAddress) -> String? {
    guard let address = EmailAddress(sender.address.asciiLowercased) else { return nil }
    return SenderDomain.domain(address.domain, below: suffixes) == address.domain ? address.domain : nil
  }

  private func notInstitutional(_ envelope: MailEnvelope) -> Finding {
    let shown = envelope.from.isEmpty ? "–" : envelope.from.prefix(5).map(\.address).joined(separator: ", ")
    return Finding(.senderNotInstitutional(address: shown, expected: suffixes.joined(separator: ", ")))
  }

  private func unauthenticated(_ envelope: MailEnvelope, domain: String?) -> [Finding] {
    guard let host = settings.trustedAuthservID?.lowercased(), !host.isEmpty else {
      return [Finding(.senderUnauthenticated(address: address(envelope), .unasked))]
    }
    // Without an institutional address there is nothing to authenticate; the mail is refused already.
    guard let domain else { return [] }
    let check = AuthenticationCheck(host: host, suffixes: suffixes)
    let objection = check.objection(to: envelope.authentication, domain: domain)
    let said: Finding.Authentication
    switch objection {
    case nil: return []
    case .silent: said = .silent(host: host)
    case .found(let words): said = .found(words, host: host)
    }
    return [Finding(.senderUnauthenticated(address: address(envelope), said))]
  }

  /// Whether a trusted host was asked about a sender from outside, and did not say that he is who he says: an answer
  /// might reach somebody who wrote nothing.
  private func isUnproven(_ sender: MailAddress?, _ envelope: MailEnvelope) -> Bool {
    guard let host = settings.trustedAuthservID?.lowercased(), !host.isEmpty else { return false }
    guard let address = sender.flatMap({ EmailAddress($0.address.asciiLowercased) }) else { return true }
    let check = AuthenticationCheck(host: host, suffixes: [])
    return check.objection(to: envelope.authentication, domain: address.domain) != nil
  }

  private func address(_ envelope: MailEnvelope) -> String { envelope.from.first?.address ?? "–" }

  // MARK: - The date

  /// When the mail came in, as far as a clock of ours can have said so.
  private func arrival(of envelope: MailEnvelope, at now: Moment) -> Moment {
    guard let received = envelope.received, received >= Self.earliest, received <= now else { return now }
    return received
  }

  /// The Date header's time, unless it is impossible.
  private func usable(_ date: MailDate, _ arrival: Moment) -> Moment? {
    guard case .moment(let moment) = date, moment >= Self.earliest(arrival),
      moment.secondsSince1970 <= arrival.secondsSince1970 + Self.clockSkew
    else { return nil }
    return moment
  }

  private func dateFinding(_ date: MailDate, _ arrival: Moment) -> Finding? {
    guard usable(date, arrival) == nil else { return nil }
    let value =
      switch date {
      case .missing: ""
      case .unreadable(let text): text
      case .moment(let moment): moment.readable
      }
    return Finding(.mailDate(arrived: TimeText(day: arrival)), value: value)
  }
}

/// Who sent a mail, and what speaks against it.
public struct SenderVerdict: Hashable, Sendable {
  /// The one address of From; nil where there is none, or more than one, or what stands there is no address.
  public var address: MailAddress?
  /// `sender-not-institutional`, `sender-unauthenticated`, `mail-date`.
  package var findings: [Finding]
  /// When it was written: the Date header's time, or the arrival's where that is impossible or lies ahead.
  public var writtenAt: Moment
  /// A sender outside the state for whom no trusted host vouches, although one is named: he may be somebody else.
  public var isOutsiderUnproven: Bool

  /// Nothing of the mail may be applied, and no data may be sent to its sender.
  public var isRefused: Bool { findings.contains { $0.severity == .error } }

  package init(address: MailAddress?, findings: [Finding], writtenAt: Moment, isOutsiderUnproven: Bool = false) {
    self.address = address
    self.findings = findings
    self.writtenAt = writtenAt
    self.isOutsiderUnproven = isOutsiderUnproven
  }
}
