/// What a purge did to each run before its date.
package struct PurgeOutcome: Hashable, Sendable {
  /// Why a run stays as it is.
  package enum Obstacle: String, CaseIterable, Sendable, Hashable {
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

  package struct Run: Hashable, Sendable {
    package let run: String
    /// Nil for a run that was purged.
    package let obstacle: Obstacle?
    /// The files that went, and their size.
    package let files: Int
    package let bytes: Int64

    package init(run: String, obstacle: Obstacle? = nil, files: Int = 0, bytes: Int64 = 0) {
      self.run = run
      self.obstacle = obstacle
      self.files = files
      self.bytes = bytes
    }
  }

  /// `2006-06-23`: runs of earlier days.
  package let before: String
  package let isDryRun: Bool
  /// Those of which something went or that stay; the oldest first.
  package let runs: [Run]

  package init(before: String, isDryRun: Bool, runs: [Run]) {
    self.before = before
    self.isDryRun = isDryRun
    self.runs = runs
  }

  package var purged: [Run] { runs.filter { $0.obstacle == nil } }
  package var kept: [Run] { runs.filter { $0.obstacle != nil } }
  package var files: Int { runs.reduce(0) { $0 + $1.files } }
  package var bytes: Int64 { runs.reduce(0) { $0 + $1.bytes } }
}

/// `silinen.json` in a run's folder: what was purged of it, and what proves each file's content later on.
///
/// Entries are only ever added. The document is on the disk before the first of its files goes.
package struct PurgeMarks: Codable, Hashable, Sendable {
  /// A file that is gone.
  package struct File: Codable, Hashable, Sendable {
    /// Relative to the run's folder.
    package var file: String
    /// SHA-256 in lower-case hexadecimal.
    package var sha256: String
    package var bytes: Int64
    /// ISO 8601: when the file was last written, and when it was purged.
    package var modifiedAt: String
    package var purgedAt: String
    /// The system's user who purged it.
    package var by: String

    package init(file: String, sha256: String, bytes: Int64, modifiedAt: Moment, purgedAt: Moment, by: String) {
      self.file = file
      self.sha256 = sha256
      self.bytes = bytes
      self.modifiedAt = modifiedAt.description
      self.purgedAt = purgedAt.description
      self.by = by
    }
  }

  package static let fileName = "silinen.json"

  package var run: String
  /// Where the hash chain ended after the run, as its reports said; nil for a run that recorded nothing.
  package var head: String?
  package private(set) var files: [File] = []

  package init(run: String, head: ChainHead?) {
    self.run = run
    self.head = head?.description
  }

  /// Adds the mark of a file, unless that of the same content stands already, as after a killed purge.
  package mutating func add(_ new: [File]) {
    var known = Set(files.map { Key(file: $0.file, sha256: $0.sha256) })
    for file in new where known.insert(Key(file: file.file, sha256: file.sha256)).inserted { files.append(file) }
  }

  private struct Key: Hashable {
    let file: String
    let sha256: String
  }
}
