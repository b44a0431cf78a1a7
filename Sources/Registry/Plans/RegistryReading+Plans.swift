import Domain
import Foundation
internal import GRDB

extension RegistryReading {
  /// The plan whose file has this SHA-256 (lower-case hexadecimal); nil where none was recorded.
  public func plan(sha256: String) throws -> PlanRecord? {
    try first("\(sql: Self.plans) WHERE lower(hex(plan.digest)) = \(sha256) ORDER BY plan.id", PlanRecord.init)
  }

  /// The plan that a run applies; nil for a run without one.
  public func plan(appliedBy run: String) throws -> PlanRecord? {
    try first("\(sql: Self.plans) WHERE application.run = \(run) ORDER BY plan.id", PlanRecord.init)
  }

  /// The last link of the chain that is no plan: what a plan is bound to, so that plans do not outdate each other.
  ///
  /// Nil while nothing is recorded.
  public func planningHead() throws -> ChainHead? {
    try first(
      "SELECT position, digest FROM chain WHERE kind <> \(ChainedTable.plan.rawValue) ORDER BY position DESC LIMIT 1"
    ) { row in
      ChainHead(position: try row.value(0), bytes: [UInt8](row[1] as Data? ?? Data()))
    } ?? nil
  }

  private static let plans = """
    SELECT plan.id, lower(hex(plan.digest)), plan.at, plan.uid, plan.login, application.run, application.at,
      application.uid, application.login
    FROM plan LEFT JOIN plan_application AS application ON application.plan = plan.id
    """
}

extension RegistryTransaction {
  /// Records that a plan was made; `digest` is the SHA-256 of its file, 32 bytes.
  ///
  /// The bytes name planner and time: the same plan made again, as after a crash, is recorded once.
  public func record(planOf digest: some Sequence<UInt8>, by planner: UserIdentity, at time: Moment) throws {
    let insertion = "INSERT INTO plan (digest, at, uid, login) VALUES (?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING"
    try database.cachedStatement(sql: insertion)
      .execute(arguments: [Data(digest), time.secondsSince1970, planner.uid, planner.login])
  }

  /// Records which run applies a plan; throws `constraint` where one does already, or where two persons are asked for
  /// and the applier is the planner.
  public func record(
    applicationOf plan: PlanRecord, by applier: UserIdentity, run: RunRecord, under approval: Approval
  ) throws {
    try change(
      """
      INSERT INTO plan_application (plan, run, at, uid, login, approval)
      VALUES (\(plan.id), \(run.id), \(run.startedAt), \(applier.uid), \(applier.login), \(approval.rawValue))
      """)
  }

  /// Keeps what the body wrote only where it gives true.
  public func attempt(_ body: () throws -> Bool) throws -> Bool {
    var isKept = false
    try database.inSavepoint {
      isKept = try body()
      return isKept ? .commit : .rollback
    }
    return isKept
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
