import Domain
import Reports

/// What applying a batch came to.
public struct BatchResult: Sendable {
  public let outcome: BatchOutcome
  public let info: BatchInfo

  /// The machine-readable document.
  public var document: BatchJSON { BatchJSON(outcome, info) }
}
