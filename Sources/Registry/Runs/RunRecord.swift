import Domain
import Register

/// One run of `process` as the registry keeps it.
public struct RunRecord: Hashable, Sendable {
  /// `2016-06-23-001`: the day in Turkey and a number within it.
  public let id: String
  public let startedAt: Moment
  public let language: Language
  public let policy: Policy
  /// Whether files that were processed before are taken as if they were new.
  public let again: Bool
  /// The operator's justification; nil for the date of each file.
  public let justification: Justification?
  /// Nil while the run is open.
  public let finishedAt: Moment?
  /// How many files it took from Inbox so far.
  public let files: Int

  public var isOpen: Bool { finishedAt == nil }
  public var info: RunInfo { RunInfo(id: id, startedAt: startedAt, files: files) }
}
