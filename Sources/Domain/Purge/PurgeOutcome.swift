/// What a purge did to each run before its date.
public struct PurgeOutcome: Hashable, Sendable {
  /// Why a run stays as it is.
  public enum Obstacle: String, CaseIterable, Sendable, Hashable {
    /// The run was interrupted and is not at its end.
    case open
    /// Answers to its mails are not sent, or nobody knows whether they arrived.
    case unsentAnswers = "unsent-answers"
    /// Proposals of its comparisons wait for somebody to apply them.
    case openProposals = "open-proposals"
    /// Forms of it wait until the office has confirmed their senders: their originals are needed.
    case heldForms = "held-forms"
    /// Its `silinen.json` cannot be read: nothing is added to it, and nothing of the run removed.
    case marksUnreadable = "marks-unreadable"
  }

  public struct Run: Hashable, Sendable {
    public let run: String
    /// Nil for a run that was purged.
    public let obstacle: Obstacle?
    /// The files that went, and their size.
    public let files: Int
    public let bytes: Int64

    public init(run: String, obstacle: Obstacle? = nil, files: Int = 0, bytes: Int64 = 0) {
      self.run = run
      self.obstacle = obstacle
      self.files = files
      self.bytes = bytes
    }
  }

  /// `2006-06-23`: runs of earlier days.
  public let before: String
  public let isDryRun: Bool
  /// Those of which something went or that stay; the oldest first.
  public let runs: [Run]

  public init(before: String, isDryRun: Bool, runs: [Run]) {
    self.before = before
    self.isDryRun = isDryRun
    self.runs = runs
  }

  public var purged: [Run] { runs.filter { $0.obstacle == nil } }
  public var kept: [Run] { runs.filter { $0.obstacle != nil } }
  public var files: Int { runs.reduce(0) { $0 + $1.files } }
  public var bytes: Int64 { runs.reduce(0) { $0 + $1.bytes } }
}
