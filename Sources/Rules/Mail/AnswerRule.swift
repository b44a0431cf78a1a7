import Domain

/// Who is answered, and with what (RFC 3834; a refused sender is never sent data).
public enum AnswerRule {
  /// `office`: the office's own address. `isAnswered`: the same message was answered before.
  public static func answer(
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
