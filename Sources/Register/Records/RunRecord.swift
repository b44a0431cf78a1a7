import Domain

/// One run of `process` as the registry keeps it.
package struct RunRecord: Hashable, Sendable {
  /// `2016-06-23-001`: the day in Turkey and a number within it.
  package let id: String
  package let startedAt: Moment
  package let language: Language
  package let policy: Policy
  /// Whether files that were processed before are taken as if they were new.
  package let again: Bool
  /// The operator's justification; nil for the date of each file.
  package let justification: Justification?
  /// Nil while the run is open.
  package let finishedAt: Moment?
  /// How many files it took from Inbox so far.
  package let files: Int

  package var isOpen: Bool { finishedAt == nil }
  package var info: RunInfo { RunInfo(id: id, startedAt: startedAt, files: files) }

  package init(
    id: String, startedAt: Moment, language: Language, policy: Policy, again: Bool, justification: Justification?,
    finishedAt: Moment?, files: Int
  ) {
    (self.id, self.startedAt, self.language, self.policy) = (id, startedAt, language, policy)
    (self.again, self.justification) = (again, justification)
    (self.finishedAt, self.files) = (finishedAt, files)
  }
}

/// One file that a run took from Inbox, and how far it came.
package struct RunItem: Hashable, Sendable {
  /// How far a file came; what is not `published` is taken up again after a crash.
  package enum State: String, CaseIterable, Sendable, Hashable {
    case waiting
    /// Put off: the run may finish without it.
    case deferred
    /// Its forms are in the registry, its results not yet in Outbox.
    case recorded
    case published
  }

  /// Its place in the run's order, from 1.
  package let ordinal: Int
  package let file: String
  package let state: State

  package init(ordinal: Int, file: String, state: State) {
    (self.ordinal, self.file, self.state) = (ordinal, file, state)
  }
}
