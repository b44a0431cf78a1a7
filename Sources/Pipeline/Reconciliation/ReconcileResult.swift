import Domain
import Messages
import Reports

/// What comparing one roster came to.
public struct ReconcileResult: Sendable {
  /// As it was named on the command line.
  public let path: String
  /// The comparison, or why the roster could not be read.
  public let outcome: Result<ReconciliationOutcome, Trouble>
  public let info: ReconciliationInfo

  /// The machine-readable document; nil for a roster that could not be read.
  public var document: ReconciliationJSON? { (try? outcome.get()).map { ReconciliationJSON($0, info) } }
}
