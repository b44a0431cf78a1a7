/// A kind of records: what the register says of subjects beside persons, authorisations and managers.
public struct RecordKind: Hashable, Sendable {
  /// As it stands in the journal.
  public var name: String
  /// As people call such an entry.
  public var turkish: String
  public var english: String

  public init(_ name: String, turkish: String, english: String) {
    (self.name, self.turkish, self.english) = (name, turkish, english)
  }

  /// One that nobody gave words.
  public init(_ name: String) { self.init(name, turkish: name, english: name) }
}
