import Domain
internal import GRDB
import Register

extension RegistryReading {
  /// How many persons the registry itself asks for, whatever the settings say.
  package func approval() throws -> Approval {
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
  package func state(of decision: JointDecision) throws -> String {
    let question: Query =
      switch decision {
      case .approvalEnds: "SELECT coalesce(max(id), 0) || '' FROM consent WHERE action = 'two-person' ORDER BY 1"
      case .restore, .rebuild:
        """
        SELECT (SELECT coalesce(max(id), 0) FROM journal) || ' ' || (SELECT coalesce(max(id), 0) FROM manager_journal)
          || coalesce(' ' || (SELECT max(id) FROM record), '')
        ORDER BY 1
        """
      }
    return try first(question) { try $0.value(0, as: String.self) } ?? ""
  }

  package func consents(to decision: JointDecision, on subject: String) throws -> [Consent] {
    try all(
      """
      SELECT id, uid, agrees FROM consent
      WHERE action = \(decision.rawValue) AND subject = \(subject) ORDER BY id
      """
    ) { Consent(number: try $0.value(0), uid: try $0.value(1), agrees: try $0.value(2)) }
  }
}
