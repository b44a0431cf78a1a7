import Domain
import Messages
import Reports

/// What comparing one roster came to.
package struct ReconcileResult: Sendable {
  /// As it was named on the command line.
  package let path: String
  /// The comparison, or why the roster could not be read.
  package let outcome: Result<ReconciliationOutcome, Trouble>
  package let info: ReconciliationInfo

  /// The machine-readable document; nil for a roster that could not be read.
  package var document: ReconciliationJSON? { (try? outcome.get()).map { ReconciliationJSON($0, info) } }
}
