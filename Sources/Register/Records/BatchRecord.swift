import Domain

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

  package init(
    id: Int64, run: String, kind: Kind, file: String, registeredAt: Moment, status: FormStatus, outputs: String
  ) {
    (self.id, self.run, self.kind, self.file) = (id, run, kind, file)
    (self.registeredAt, self.status, self.outputs) = (registeredAt, status, outputs)
  }
}
