/// A plan as the registry recorded it when it was made, and by which run it was applied.
package struct PlanRecord: Hashable, Sendable {
  package var id: Int64
  /// SHA-256 of the plan's file, in lower-case hexadecimal.
  package var sha256: String
  package var at: Moment
  package var planner: UserIdentity
  /// Nil while nobody has applied it.
  package var application: Application?

  /// Who applied a plan, when, and the run that did it.
  package struct Application: Hashable, Sendable {
    package var run: String
    package var at: Moment
    package var applier: UserIdentity

    package init(run: String, at: Moment, applier: UserIdentity) {
      self.run = run
      self.at = at
      self.applier = applier
    }
  }

  package init(id: Int64, sha256: String, at: Moment, planner: UserIdentity, application: Application? = nil) {
    self.id = id
    self.sha256 = sha256
    self.at = at
    self.planner = planner
    self.application = application
  }
}

/// Whether what forms ask for needs a second person.
package enum Approval: String, CaseIterable, Sendable {
  /// A run applies what it accepts.
  case none
  /// A run only plans; another person than the planner applies the plan.
  case twoPerson = "two-person"
}

/// What needs two persons where two are asked for: one asks, another agrees.
package enum JointDecision: String, CaseIterable, Sendable {
  /// Two persons are not asked for any more.
  case approvalEnds = "approval-ends"
  /// A backup takes the registry's place.
  case restore
  /// The tables are made anew from the journals.
  case rebuild
}

/// A person as the system knows them: who made a plan, who applied it.
package struct UserIdentity: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The system's number for the user.
  package var uid: Int64
  /// The user's name in the system; the number where there is none.
  package var login: String

  package init(uid: Int64, login: String) {
    self.uid = uid
    self.login = login.isEmpty ? String(uid) : login
  }

  /// `ayse (1001)`.
  package var description: String { "\(login) (\(uid))" }
}
