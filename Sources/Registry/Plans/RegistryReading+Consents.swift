import Domain
internal import GRDB
import Register

extension RegistryReading {
  /// How many persons the registry itself asks for, whatever the settings say.
  public func approval() throws -> Approval {
    let last = try first(
      """
      SELECT action FROM consent
      WHERE action = 'two-person' OR (action = 'approval-ends' AND agrees IS NOT NULL) ORDER BY id DESC LIMIT 1
      """
    ) { try $0.value(0, as: String.self) }
    return last == Approval.twoPerson.rawValue ? .twoPerson : .none
  }

  /// What a joint decision on the registry as it is now is about: how far the journals go, and the last consent that asks
  /// for two persons.
  public func state(of decision: JointDecision) throws -> String {
    let question: Query =
      switch decision {
      case .approvalEnds: "SELECT coalesce(max(id), 0) || '' FROM consent WHERE action = 'two-person' ORDER BY 1"
      case .restore, .rebuild:
        """
        SELECT (SELECT coalesce(max(id), 0) FROM journal) || ' ' || (SELECT coalesce(max(id), 0) FROM manager_journal)
        ORDER BY 1
        """
      }
    return try first(question) { try $0.value(0, as: String.self) } ?? ""
  }
}

extension RegistryTransaction {
  /// Notes that two persons are asked for from now on; nothing where they are already.
  public func requireTwoPersons(by user: UserIdentity, at time: Moment) throws {
    guard try approval() == .none else { return }
    try record(Approval.twoPerson.rawValue, on: "", by: user, at: time, agreesTo: nil)
  }

  /// One person's part in a joint decision: true where another asked for the same before, or this one agreed already, as
  /// before a kill; else it is what is asked from now on.
  ///
  /// `subject` is what the decision is about: another person agrees to that alone.
  public func consent(
    to decision: JointDecision, on subject: String, by user: UserIdentity, at time: Moment
  ) throws -> Bool {
    let isAgreed = try exists(
      """
      SELECT 1 FROM consent
      WHERE action = \(decision.rawValue) AND subject = \(subject) AND uid = \(user.uid) AND agrees IS NOT NULL
      """)
    if isAgreed { return true }
    let open = try all(
      """
      SELECT id, uid FROM consent AS asked
      WHERE action = \(decision.rawValue) AND subject = \(subject) AND agrees IS NULL
        AND NOT EXISTS (SELECT 1 FROM consent AS other WHERE other.agrees = asked.id) ORDER BY id
      """
    ) { (id: try $0.value(0, as: Int64.self), uid: try $0.value(1, as: Int64.self)) }
    if let asked = open.last(where: { $0.uid != user.uid }) {
      try record(decision.rawValue, on: subject, by: user, at: time, agreesTo: asked.id)
      return true
    }
    if open.isEmpty { try record(decision.rawValue, on: subject, by: user, at: time, agreesTo: nil) }
    return false
  }

  private func record(
    _ action: String, on subject: String, by user: UserIdentity, at time: Moment, agreesTo asked: Int64?
  ) throws {
    let fact = Consented(
      consent: try journal.nextNumber("consent"), action: action, subject: subject, agrees: asked)
    try journal.append(fact, at: time, by: user)
  }
}
