import Domain
import Rules

/// A roster that was read and beside which the registry's appointments were laid: ready to be judged.
struct MatchedRoster {
  var institution: DetsisUnit
  /// Nil for the web service's response, which has no columns.
  var header: TableHeader?
  /// What is wrong with the file as a whole: rows may be missing then.
  var problem: Finding?
  /// How many rows the roster has.
  var rows: Int
  /// How many appointments of the scope are current.
  var current: Int
  var input: ReconciliationInput
}
