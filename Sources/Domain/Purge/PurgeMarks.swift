/// `silinen.json` in a run's folder: what was purged of it, and what proves each file's content later on.
///
/// Entries are only ever added. The document is on the disk before the first of its files goes.
public struct PurgeMarks: Codable, Hashable, Sendable {
  /// A file that is gone.
  public struct File: Codable, Hashable, Sendable {
    /// Relative to the run's folder.
    public var file: String
    /// SHA-256 in lower-case hexadecimal.
    public var sha256: String
    public var bytes: Int64
    /// ISO 8601: when the file was last written, and when it was purged.
    public var modifiedAt: String
    public var purgedAt: String
    /// The system's user who purged it.
    public var by: String

    public init(file: String, sha256: String, bytes: Int64, modifiedAt: Moment, purgedAt: Moment, by: String) {
      self.file = file
      self.sha256 = sha256
      self.bytes = bytes
      self.modifiedAt = modifiedAt.description
      self.purgedAt = purgedAt.description
      self.by = by
    }
  }

  public static let fileName = "silinen.json"

  public var run: String
  /// Where the hash chain ended after the run, as its reports said; nil for a run that recorded nothing.
  public var head: String?
  public private(set) var files: [File] = []

  public init(run: String, head: ChainHead?) {
    self.run = run
    self.head = head?.description
  }

  /// Adds the mark of a file, unless that of the same content stands already, as after a killed purge.
  public mutating func add(_ new: [File]) {
    var known = Set(files.map { Key(file: $0.file, sha256: $0.sha256) })
    for file in new where known.insert(Key(file: file.file, sha256: file.sha256)).inserted { files.append(file) }
  }

  private struct Key: Hashable {
    let file: String
    let sha256: String
  }
}
