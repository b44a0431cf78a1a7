import Domain

/// Whether the office knows that a domain writes for an institution (ek1 rules, "Sender"): nobody is believed whom nobody
/// confirmed, and no form teaches anything.
///
/// A domain stands for those below it as well. The institution's own word goes before that of a unit above it, and within
/// a unit the word on the longest domain; where settings and decisions differ on the same domain, a rejection counts.
package struct ConfirmationCheck {
  private let settings: MailSettings

  /// Deeper than any tree of units; a registry whose units go round in a circle ends the search here.
  private static let deepest = 64
  /// So many other institutions are looked at.
  private static let others = 4

  package init(settings: MailSettings) { self.settings = settings }

  /// Nil where the domain is confirmed; `sender-other-institution` where it is another institution's, else
  /// `sender-unconfirmed`. Warnings where the settings say `apply`. Throws what the registry's lookups throw.
  package func finding(
    domain: String, institution: DetsisNo, in registry: some UnitView & MailView
  ) throws -> Finding? {
    let domains = Self.covering(domain)
    if try isConfirmed(domains, for: institution, in: registry) { return nil }
    let severity: Severity? = settings.unconfirmedSenders == .apply ? .warning : nil
    let name = domain.lowercased()
    guard let other = try otherInstitution(of: domains, than: institution, in: registry) else {
      return Finding(.senderUnconfirmed(domain: name, institution: institution), severity: severity)
    }
    let known = Finding.NamedUnit(other, name: try registry.unit(other)?.name)
    return Finding(.senderOtherInstitution(domain: name, institution: institution, other: known), severity: severity)
  }

  /// Whether one of the domains is confirmed for the institution or a unit above it; the nearest unit with a word decides.
  private func isConfirmed(
    _ domains: [String], for institution: DetsisNo, in registry: some UnitView & MailView
  ) throws -> Bool {
    for unit in try Self.units(deciding: institution, in: registry) {
      if let word = try word(on: domains, for: unit, in: registry) { return word }
    }
    return false
  }

  /// The units whose word on a domain counts for an institution: itself, then those above it, the nearest first.
  package static func units(deciding institution: DetsisNo, in registry: some UnitView) throws -> [DetsisNo] {
    var units = [institution]
    while units.count < deepest, let parent = try registry.unit(units[units.count - 1])?.parent,
      !units.contains(parent)
    { units.append(parent) }
    return units
  }

  /// What settings and decisions say of the domains for one unit; nil where they say nothing.
  private func word(on domains: [String], for unit: DetsisNo, in registry: some MailView) throws -> Bool? {
    let decided = try registry.decisions(on: domains, for: unit)
    let named = named(for: unit)
    // The longest comes first.
    for domain in domains {
      if let decision = decided.first(where: { $0.domain == domain }) { return decision.isConfirmed }
      if named.contains(domain) { return true }
    }
    return nil
  }

  private func otherInstitution(
    of domains: [String], than institution: DetsisNo, in registry: some MailView
  ) throws -> DetsisNo? {
    let configured = settings.senderDomains.keys.filter { !named(for: $0).isDisjoint(with: domains) }
    let decided = try registry.institutions(confirming: domains, limit: Self.others)
    return (configured + decided).filter { $0 != institution }.min()
  }

  private func named(for unit: DetsisNo) -> Set<String> {
    Set((settings.senderDomains[unit] ?? []).map { $0.lowercased() })
  }

  /// The domain and those above it, the longest first.
  private static func covering(_ domain: String) -> [String] {
    let labels = domain.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    return labels.indices.map { labels[$0...].joined(separator: ".") }
  }
}

/// Who is answered, and with what (RFC 3834; a refused sender is never sent data).
package enum AnswerRule {
  /// `office`: the office's own address. `isAnswered`: the same message was answered before.
  package static func answer(
    to envelope: MailEnvelope, _ verdict: SenderVerdict, office: MailAddress, isAnswered: Bool
  ) -> MailAnswer {
    if envelope.isDeleted { return .none(.deleted) }
    if envelope.report != nil || envelope.automatic?.forbidsAnswer ?? false { return .none(.automatic) }
    guard let sender = verdict.address else { return .none(.noAddress) }
    if sender.address.lowercased() == office.address.lowercased() { return .none(.ownAddress) }
    if isAnswered { return .none(.answered) }
    let errors = verdict.findings.filter { $0.severity == .error }.map(\.code)
    if errors.contains(.senderUnauthenticated) || verdict.isOutsiderUnproven { return .none(.unauthenticated) }
    return errors.isEmpty ? .results(to: sender) : .notice(to: sender)
  }
}
