/// Why a plan is not made or not applied; nothing was changed.
package enum PlanProblem: Hashable, Sendable {
  /// `approval: two-person`: what forms ask for is planned first.
  case approvalNeeded
  /// The registry has not recorded a plan of these bytes: it was altered, or belongs to another registry.
  case unknown(path: String)
  /// A file lies already where the plan is to be written.
  case fileExists(path: String)
  case nothingToPlan(inbox: String)
  /// It was applied before.
  case applied(run: String, time: Moment)
  /// The registry was changed since.
  case outdated(planned: String, now: String)
  /// A release with another schema or document made it.
  case otherRelease
  /// A setting that judgements depend on is another one now.
  case settings(key: String)
  case fileMissing(name: String)
  case fileChanged(name: String)
  /// The judgement of a file comes out otherwise now.
  case differs(name: String)
  /// Planner and applier are one person.
  case samePerson(UserIdentity)
  /// What was asked for is noted; another person has to ask for the same.
  case secondPersonNeeded(UserIdentity)
  /// Nobody can tell who the user is: the process runs in a user namespace of somebody's own.
  case userUnknown
  /// A run that applies a plan was interrupted: only that plan can go on with it.
  case unfinished(run: String)

  /// As exit statuses tell it apart.
  package var kind: FailureKind {
    switch self {
    case .approvalNeeded, .fileExists, .samePerson, .secondPersonNeeded, .userUnknown: .usage
    case .unknown, .nothingToPlan, .applied, .outdated, .otherRelease, .settings, .fileMissing, .fileChanged, .differs,
      .unfinished:
      .input
    }
  }
}
