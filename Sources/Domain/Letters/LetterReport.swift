/// What became of one file that was asked about: the facts of its package, the signers' authority, all findings.
package struct LetterReport: Hashable, Sendable {
  package var file: String
  package var facts: LetterPackageFacts
  package var signers: [SignerJudgement] = []
  /// Those of the package first, then those of the letter and its signers.
  package var findings: [LetterFinding]

  package init(file: String, facts: LetterPackageFacts) {
    self.file = file
    self.facts = facts
    findings = facts.findings
  }

  package var hasErrors: Bool { findings.contains { $0.severity == .error } }
}

/// Whether a signer was entitled to sign for the sender's unit at that time (EK-2 §16).
package struct SignerJudgement: Hashable, Sendable {
  package enum Capacity: String, Sendable { case own, delegated, proxy }

  package enum Authority: String, Sendable {
    case authorised
    case notAuthorised = "not-authorised"
    case unknown
    /// Somebody of that name was entitled: no proof.
    case byName = "by-name"
  }

  /// What a person was recognised by.
  package enum Identity: String, Sendable { case certificate, tckn, tcyk, name }

  package var name: String
  /// The person's as far as it is known, else as the package writes it.
  package var nationalID: String?
  package var managerCode: ManagerCode?
  package var at: Moment?
  package var capacity = Capacity.own
  package var authority = Authority.unknown
  package var identity: Identity?
  /// The appointment that the authority rests upon.
  package var basis: RegisteredAppointment?

  package init(name: String) { self.name = name }
}
