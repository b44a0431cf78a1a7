/// What needs two persons where two are asked for: one asks, another agrees.
public enum JointDecision: String, CaseIterable, Sendable {
  /// Two persons are not asked for any more.
  case approvalEnds = "approval-ends"
  /// A backup takes the registry's place.
  case restore
  /// The tables are made anew from the journals.
  case rebuild
}
