import Domain
internal import GRDB
import Register

extension RegistryReading {
  /// The plan whose file has this SHA-256 (lower-case hexadecimal); nil where none was recorded.
  public func plan(sha256: String) throws -> PlanRecord? {
    try first("\(sql: Self.plans) WHERE plan.digest = \(sha256) ORDER BY plan.id", PlanRecord.init)
  }

  /// The plan that a run applies; nil for a run without one.
  public func plan(appliedBy run: String) throws -> PlanRecord? {
    try first("\(sql: Self.plans) WHERE application.run = \(run) ORDER BY plan.id", PlanRecord.init)
  }

  private static let plans = """
    SELECT plan.id, plan.digest, plan.at, plan.uid, plan.login, application.run, application.at,
      application.uid, application.login
    FROM plan LEFT JOIN plan_application AS application ON application.plan = plan.id
    """
}

extension RegistryTransaction {
  /// Records that a plan was made; `digest` is the SHA-256 of its file, 32 bytes.
  ///
  /// The bytes name planner and time: the same plan made again, as after a crash, is recorded once.
  public func record(planOf digest: some Sequence<UInt8>, by planner: UserIdentity, at time: Moment) throws {
    let sha256 = Hexadecimal.text(digest)
    guard try plan(sha256: sha256) == nil else { return }
    try journal.append(PlanMade(plan: try journal.nextNumber("plan"), sha256: sha256), at: time, by: planner)
  }

  /// Records which run applies a plan; throws `constraint` where one does already, or where two persons are asked for
  /// and the applier is the planner.
  public func record(
    applicationOf plan: PlanRecord, by applier: UserIdentity, run: RunRecord, under approval: Approval
  ) throws {
    let fact = PlanApplied(
      number: try journal.nextNumber("plan_application"), plan: plan.id, run: run.id, approval: approval)
    try journal.append(fact, at: run.startedAt, by: applier)
  }
}

extension PlanRecord {
  init(_ row: Row) throws {
    self.init(
      id: try row.value(0), sha256: try row.value(1), at: try row.value(2),
      planner: UserIdentity(uid: try row.value(3), login: try row.value(4)))
    guard let run: String = try row.value(5, as: String?.self) else { return }
    application = Application(
      run: run, at: try row.value(6), applier: UserIdentity(uid: try row.value(7), login: try row.value(8)))
  }
}
