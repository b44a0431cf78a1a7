/// Whether what forms ask for needs a second person.
public enum Approval: String, CaseIterable, Sendable {
  /// A run applies what it accepts.
  case none
  /// A run only plans; another person than the planner applies the plan.
  case twoPerson = "two-person"
}
