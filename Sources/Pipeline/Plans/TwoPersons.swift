import Domain
import Files
import Messages
import Register
import Registry
import Settings

/// How many persons are asked for, and who they are.
///
/// The registry notes when the settings ask for two, and from then on asks for them itself: the settings of another home
/// change nothing in that.
package struct TwoPersons: Sendable {
  private let approval: Approval
  private let user: UserIdentity
  private let isKnown: Bool
  private let now: Moment

  /// `isKnown`: whether the system itself says who the user is, as it does not within a user namespace of somebody's own.
  package init(
    _ approval: Approval, user: UserIdentity = .current, isKnown: Bool = SystemUser.isOfTheSystem, now: Moment
  ) {
    (self.approval, self.user, self.isKnown, self.now) = (approval, user, isKnown, now)
  }

  /// What the settings or the registry ask for; the registry notes what the settings say.
  func require(in registry: any RegisterStore) throws -> Approval {
    let inForce = try registry.read(inForce)
    if inForce == .twoPerson, try registry.read({ try $0.approval() }) == .none {
      try registry.write { try $0.requireTwoPersons(by: user, at: now) }
    }
    return inForce
  }

  /// Has a copy that nobody else uses ask for two persons, too.
  func note(inCopy path: String) throws {
    try RegistryCopy.write(path) { try $0.requireTwoPersons(by: user, at: now) }
  }

  func inForce(_ store: any RegisterReading) throws -> Approval {
    approval == .twoPerson ? .twoPerson : try store.approval()
  }

  /// Throws `Trouble.plan(.userUnknown)` where two persons are asked for and nobody can tell who this one is.
  func requireKnownUser(_ approval: Approval) throws(Trouble) {
    if approval == .twoPerson, !isKnown { throw .plan(.userUnknown) }
  }

  /// Throws `Trouble.plan(.secondPersonNeeded)` unless another person asked for the same before; nothing is asked where one
  /// person is enough.
  func agree(to decision: JointDecision, on subject: String? = nil, in registry: any RegisterStore) throws {
    let approval = try require(in: registry)
    guard approval == .twoPerson else { return }
    try requireKnownUser(approval)
    let isAgreed = try registry.write { store in
      try store.consent(to: decision, on: subject ?? store.state(of: decision), by: user, at: now)
    }
    guard isAgreed else { throw Trouble.plan(.secondPersonNeeded(user)) }
  }
}

/// Tells how many persons a registry asks for, and ends that two are asked for, which needs two.
package struct ApprovalOperation: Sendable {
  private let home: Home
  private let persons: TwoPersons

  package init(home: Home, persons: TwoPersons) { (self.home, self.persons) = (home, persons) }

  /// What the registry itself asks for. Throws `Trouble`.
  package func recorded() throws -> Approval { try Registry.existing(in: home).read { try $0.approval() } }

  /// Throws `Trouble.plan(.secondPersonNeeded)` for the first of the two.
  package func end() throws {
    try home.requireRegistry()
    let lock = try FileLock(home.lock, since: Moment.now.description)
    defer { withExtendedLifetime(lock) {} }
    let registry = try Registry.existing(in: home, mode: .readWrite)
    try persons.agree(to: .approvalEnds, in: registry)
  }
}

extension TwoPersons {
  init(_ settings: Settings, _ options: ProcessOptions) {
    self.init(settings.approval, user: options.user, isKnown: options.isUserKnown, now: options.now)
  }
}
