import Domain

/// A batch as the registry keeps it: that its file was applied, when, and where its results lie.
package struct BatchRecord: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable, Hashable {
    case managers, hierarchy
  }

  package let id: Int64
  /// `2016-06-23-002`: runs and batches are numbered together.
  package let run: String
  package let kind: Kind
  package let file: String
  package let registeredAt: Moment
  package let status: FormStatus
  /// Relative to the Outbox.
  package let outputs: String

  package init(
    id: Int64, run: String, kind: Kind, file: String, registeredAt: Moment, status: FormStatus, outputs: String
  ) {
    (self.id, self.run, self.kind, self.file) = (id, run, kind, file)
    (self.registeredAt, self.status, self.outputs) = (registeredAt, status, outputs)
  }
}
