/// A backup that was made.
public struct BackupOutcome: Hashable, Sendable {
  public let path: String
  public let name: BackupName
  /// Where the copy's hash chain ends; nil where nothing was ever recorded.
  public let head: ChainHead?
  public let bytes: Int64
  /// SHA-256 of the file as it lies there, in lower-case hexadecimal.
  public let sha256: String
  /// The names of older ones that rotation took away.
  public let removed: [String]

  public init(path: String, name: BackupName, head: ChainHead?, bytes: Int64, sha256: String, removed: [String]) {
    self.path = path
    self.name = name
    self.head = head
    self.bytes = bytes
    self.sha256 = sha256
    self.removed = removed
  }
}

/// A backup that took the registry's place, and what went with the one before.
public struct RestoreOutcome: Hashable, Sendable {
  /// What the registry that was there has and the copy lacks.
  public struct Loss: Hashable, Sendable {
    /// Runs, batches and undos, in the order of their names.
    public let runs: [String]
    /// How many entries the chain has behind the copy's.
    public let entries: Int64
    /// Whether the copy is an earlier state of the registry; otherwise the two have gone separate ways.
    public let isEarlierState: Bool

    public init(runs: [String], entries: Int64, isEarlierState: Bool) {
      self.runs = runs
      self.entries = entries
      self.isEarlierState = isEarlierState
    }
  }

  /// Where the chain of the copy ends.
  public let head: ChainHead?
  /// Nil where there was no registry, or none that can be read.
  public let loss: Loss?
  /// Where the registry lies that was there; nil where there was none, and in a rehearsal.
  public let aside: String?
  /// How many answers waited when the backup was made, of which nobody knows whether they were sent since.
  public let uncertainAnswers: Int
  /// Whether nothing was changed.
  public let isRehearsal: Bool

  public init(head: ChainHead?, loss: Loss?, aside: String?, uncertainAnswers: Int = 0, isRehearsal: Bool) {
    self.head = head
    self.loss = loss
    self.aside = aside
    self.uncertainAnswers = uncertainAnswers
    self.isRehearsal = isRehearsal
  }
}
