import Register

/// One file that a run took from Inbox, and how far it came.
public struct RunItem: Hashable, Sendable {
  /// How far a file came; what is not `published` is taken up again after a crash.
  public enum State: String, CaseIterable, Sendable, Hashable {
    case waiting
    /// Put off: the run may finish without it.
    case deferred
    /// Its forms are in the registry, its results not yet in Outbox.
    case recorded
    case published
  }

  /// Its place in the run's order, from 1.
  public let ordinal: Int
  public let file: String
  public let state: State
}
