import Domain
internal import GRDB
import Register

extension RegistryReading {
  /// The plan whose file has this SHA-256 (lower-case hexadecimal); nil where none was recorded.
  package func plan(sha256: String) throws -> PlanRecord? {
    try first("\(sql: Self.plans) WHERE plan.digest = \(sha256) ORDER BY plan.id", PlanRecord.init)
  }

  /// The plan that a run applies; nil for a run without one.
  package func plan(appliedBy run: String) throws -> PlanRecord? {
    try first("\(sql: Self.plans) WHERE application.run = \(run) ORDER BY plan.id", PlanRecord.init)
  }

  private static let plans = """
    SELECT plan.id, plan.digest, plan.at, plan.uid, plan.login, application.run, application.at,
      application.uid, application.login
    FROM plan LEFT JOIN plan_application AS application ON application.plan = plan.id
    """
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
