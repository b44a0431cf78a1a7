import Domain
import Reports

/// What applying a batch came to.
package struct BatchResult: Sendable {
  package let outcome: BatchOutcome
  package let info: BatchInfo

  /// The machine-readable document.
  package var document: BatchJSON { BatchJSON(outcome, info) }
}
