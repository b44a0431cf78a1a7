import Domain

/// Questions about plans, and what two persons agreed to.
package protocol PlanQuestions {
  /// The plan whose file has this SHA-256 (lower-case hexadecimal); nil where none was recorded.
  func plan(sha256: String) throws -> PlanRecord?

  /// The plan that a run applies; nil for a run without one.
  func plan(appliedBy run: String) throws -> PlanRecord?

  /// How many persons the register itself asks for, whatever the settings say.
  func approval() throws -> Approval

  /// What a joint decision on the register as it is now is about: how far it goes, and the last consent that asks for two
  /// persons.
  func state(of decision: JointDecision) throws -> String

  /// The steps that were taken towards a joint decision on something, in their order.
  func consents(to decision: JointDecision, on subject: String) throws -> [Consent]
}

/// One person's step towards a joint decision.
package struct Consent: Hashable, Sendable {
  package var number: Int64
  package var uid: Int64
  /// The step that it agrees to; nil for one that asks.
  package var agrees: Int64?

  package init(number: Int64, uid: Int64, agrees: Int64?) {
    (self.number, self.uid, self.agrees) = (number, uid, agrees)
  }
}
