import Domain
internal import GRDB
import Register

/// What can be done to the registry within one `write`; not to be kept beyond it.
///
/// All of it becomes durable together when the body of `write` returns. What is evidence is written as an event; tables
/// follow from it by the projection.
public final class RegistryTransaction: RegistryReading {
  let journal: SQLiteJournal
  /// The run of the form that was asked for last.
  var runOfForm: (form: FormID, run: String)?

  init(_ database: Database, _ cache: UnitCache, _ journal: SQLiteJournal) {
    self.journal = journal
    super.init(database, cache)
  }

  /// One statement that changes something beside the journal; it stays prepared.
  func change(_ statement: Query) throws { try database.prepared(statement).execute() }

  /// Keeps what the body wrote only where it gives true.
  public func attempt(_ body: () throws -> Bool) throws -> Bool { try journal.attempt(body) }
}
