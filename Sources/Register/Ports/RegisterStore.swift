/// Where a register lies: what every store offers, be it a database or memory.
///
/// Any number may read while one writes, and nobody waits for a transaction only to read.
package protocol RegisterStore: Sendable {
  /// Runs the body over one unchanging state: what the last committed `write` left.
  ///
  /// It sees nothing of a transaction around it.
  func read<T>(_ body: (any RegisterReading) throws -> T) throws -> T

  /// Runs the body in one transaction: all of it lasts when this returns, or nothing of it happened.
  ///
  /// Transactions do not nest. Throws `readOnly` where nothing is to be written.
  func write<T>(_ body: (any RegisterTransaction) throws -> T) throws -> T

  /// Runs the body in a transaction that is taken back in the end: it sees its own changes, nobody else does.
  func dryRun<T>(_ body: (any RegisterTransaction) throws -> T) throws -> T
}

/// What can be asked of the register within one `read`, `write` or `dryRun`; not to be kept beyond it.
package protocol RegisterReading: UnitQuestions, ImportQuestions, AuthorityQuestions, ManagerQuestions, FormQuestions,
  MailQuestions, DecisionQuestions, PlanQuestions, UndoQuestions, AuditQuestions
{}
