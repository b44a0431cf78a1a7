import Domain

extension RegisterTransaction {
  /// Records what the office decided on a domain in lower case and an institution that the registry knows.
  package func record(_ decision: DomainDecision) throws {
    let fact = SenderDecided(
      decision: try nextNumber(.decision), isConfirmed: decision.isConfirmed, domain: decision.domain,
      institution: decision.institution, reason: decision.reason)
    try append(fact, at: decision.at, by: decision.by)
  }

  /// Records what the office decided on a held form; throws `constraint` where the form does not wait.
  package func record(
    onForm number: Int64, isReleased: Bool, because reason: String, by user: UserIdentity, at time: Moment
  ) throws {
    let fact = FormDecided(
      decision: try nextNumber(.decision), form: number, isReleased: isReleased, reason: reason)
    try append(fact, at: time, by: user)
  }
}

extension RegisterTransaction {
  /// Records that a plan was made; `digest` is the SHA-256 of its file, 32 bytes.
  ///
  /// The bytes name planner and time: the same plan made again, as after a crash, is recorded once.
  package func record(planOf digest: some Sequence<UInt8>, by planner: UserIdentity, at time: Moment) throws {
    let sha256 = Hexadecimal.text(digest)
    guard try plan(sha256: sha256) == nil else { return }
    try append(PlanMade(plan: try nextNumber(.plan), sha256: sha256), at: time, by: planner)
  }

  /// Records which run applies a plan; throws `constraint` where one does already, or where two persons are asked for
  /// and the applier is the planner.
  package func record(
    applicationOf plan: PlanRecord, by applier: UserIdentity, run: RunRecord, under approval: Approval
  ) throws {
    let fact = PlanApplied(
      number: try nextNumber(.planApplication), plan: plan.id, run: run.id, approval: approval)
    try append(fact, at: run.startedAt, by: applier)
  }

  /// Notes that two persons are asked for from now on; nothing where they are already.
  package func requireTwoPersons(by user: UserIdentity, at time: Moment) throws {
    guard try approval() == .none else { return }
    try record(Approval.twoPerson.rawValue, on: "", by: user, at: time, agreesTo: nil)
  }

  /// One person's part in a joint decision: true where another asked for the same before, or this one agreed already, as
  /// before a kill; else it is what is asked from now on.
  ///
  /// `subject` is what the decision is about: another person agrees to that alone.
  package func consent(
    to decision: JointDecision, on subject: String, by user: UserIdentity, at time: Moment
  ) throws -> Bool {
    let steps = try consents(to: decision, on: subject)
    if steps.contains(where: { $0.uid == user.uid && $0.agrees != nil }) { return true }
    let agreed = Set(steps.compactMap(\.agrees))
    let open = steps.filter { $0.agrees == nil && !agreed.contains($0.number) }
    if let asked = open.last(where: { $0.uid != user.uid }) {
      try record(decision.rawValue, on: subject, by: user, at: time, agreesTo: asked.number)
      return true
    }
    if open.isEmpty { try record(decision.rawValue, on: subject, by: user, at: time, agreesTo: nil) }
    return false
  }

  private func record(
    _ action: String, on subject: String, by user: UserIdentity, at time: Moment, agreesTo asked: Int64?
  ) throws {
    let fact = Consented(consent: try nextNumber(.consent), action: action, subject: subject, agrees: asked)
    try append(fact, at: time, by: user)
  }
}
