/// A plan as the registry recorded it when it was made, and by which run it was applied.
public struct PlanRecord: Hashable, Sendable {
  public var id: Int64
  /// SHA-256 of the plan's file, in lower-case hexadecimal.
  public var sha256: String
  public var at: Moment
  public var planner: UserIdentity
  /// Nil while nobody has applied it.
  public var application: Application?

  /// Who applied a plan, when, and the run that did it.
  public struct Application: Hashable, Sendable {
    public var run: String
    public var at: Moment
    public var applier: UserIdentity

    public init(run: String, at: Moment, applier: UserIdentity) {
      self.run = run
      self.at = at
      self.applier = applier
    }
  }

  public init(id: Int64, sha256: String, at: Moment, planner: UserIdentity, application: Application? = nil) {
    self.id = id
    self.sha256 = sha256
    self.at = at
    self.planner = planner
    self.application = application
  }
}
