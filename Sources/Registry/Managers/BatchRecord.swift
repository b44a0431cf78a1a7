import Domain
import Register

/// A batch as the registry keeps it: that its file was applied, when, and where its results lie.
public struct BatchRecord: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable, Hashable {
    case managers, hierarchy
  }

  public let id: Int64
  /// `2016-06-23-002`: runs and batches are numbered together.
  public let run: String
  public let kind: Kind
  public let file: String
  public let registeredAt: Moment
  public let status: FormStatus
  /// Relative to the Outbox.
  public let outputs: String
}
