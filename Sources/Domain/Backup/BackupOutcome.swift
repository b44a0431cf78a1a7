/// A backup that was made.
package struct BackupOutcome: Hashable, Sendable {
  package let path: String
  package let name: BackupName
  /// Where the copy's hash chain ends; nil where nothing was ever recorded.
  package let head: ChainHead?
  package let bytes: Int64
  /// SHA-256 of the file as it lies there, in lower-case hexadecimal.
  package let sha256: String
  /// The names of older ones that rotation took away.
  package let removed: [String]

  package init(path: String, name: BackupName, head: ChainHead?, bytes: Int64, sha256: String, removed: [String]) {
    self.path = path
    self.name = name
    self.head = head
    self.bytes = bytes
    self.sha256 = sha256
    self.removed = removed
  }
}

/// A backup that took the registry's place, and what went with the one before.
package struct RestoreOutcome: Hashable, Sendable {
  /// What the registry that was there has and the copy lacks.
  package struct Loss: Hashable, Sendable {
    /// Runs, batches and undos, in the order of their names.
    package let runs: [String]
    /// How many entries the chain has behind the copy's.
    package let entries: Int64
    /// Whether the copy is an earlier state of the registry; otherwise the two have gone separate ways.
    package let isEarlierState: Bool

    package init(runs: [String], entries: Int64, isEarlierState: Bool) {
      self.runs = runs
      self.entries = entries
      self.isEarlierState = isEarlierState
    }
  }

  /// Where the chain of the copy ends.
  package let head: ChainHead?
  /// Nil where there was no registry, or none that can be read.
  package let loss: Loss?
  /// Where the registry lies that was there; nil where there was none, and in a rehearsal.
  package let aside: String?
  /// How many answers waited when the backup was made, of which nobody knows whether they were sent since.
  package let uncertainAnswers: Int
  /// Whether nothing was changed.
  package let isRehearsal: Bool

  package init(head: ChainHead?, loss: Loss?, aside: String?, uncertainAnswers: Int = 0, isRehearsal: Bool) {
    self.head = head
    self.loss = loss
    self.aside = aside
    self.uncertainAnswers = uncertainAnswers
    self.isRehearsal = isRehearsal
  }
}

/// How copies of the registry are kept.
package struct BackupSettings: Hashable, Sendable {
  /// Whether the daily run makes one at its end.
  package var isDaily = false
  /// Where they lie; nil for `Backups` beside the registry.
  package var folder: String?
  /// Of so many days, and of so many months, the newest copy stays.
  package var keepDaily = 14
  package var keepMonthly = 12
  /// The public keys of age for which copies are encrypted; empty for plain copies.
  package var recipients: [String] = []

  package init() {}
}
