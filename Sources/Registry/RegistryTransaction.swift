import Domain
internal import GRDB
import Register

/// What can be done to the registry within one `write`; not to be kept beyond it.
///
/// All of it becomes durable together when the body of `write` returns. What is evidence is written as an event; tables
/// follow from it by the projection.
package final class RegistryTransaction: RegistryReading {
  let journal: SQLiteJournal
  /// The run of the form that was asked for last.
  var runOfForm: (form: FormID, run: String)?

  init(_ database: Database, _ cache: UnitCache, _ journal: SQLiteJournal) {
    self.journal = journal
    super.init(database, cache, kinds: journal.tables.kinds)
  }

  /// One statement that changes something beside the journal; it stays prepared.
  func change(_ statement: Query) throws { try database.prepared(statement).execute() }
}

extension RegistryTransaction: RegisterTransaction {
  package var tables: any Tables { journal.tables }

  package func append(_ fact: any Fact, at time: Moment, by actor: UserIdentity?, reverses: Int64?) throws {
    try journal.append(fact, at: time, by: actor, reverses: reverses)
  }

  package func nextNumber(_ table: RegisterTable) throws -> Int64 { try journal.nextNumber(table.name) }

  package func attempt(_ body: () throws -> Bool) throws -> Bool {
    try RegistryError.translating { try journal.attempt(body) }
  }

  package func expect(entries: Int) throws {
    if entries >= Self.manyEntries { try database.execute(sql: "PRAGMA main.cache_size = -131072") }
  }

  private static let manyEntries = 20_000

  package func run(ofForm form: FormID) throws -> String {
    if let runOfForm, runOfForm.form == form { return runOfForm.run }
    let run = try first("SELECT run FROM form WHERE id = \(form) ORDER BY id") { try $0.run(0) }
    guard let run else { throw RegistryError.notFound(.form) }
    runOfForm = (form, run)
    return run
  }

  package func setState(_ state: RunItem.State, ofItem ordinal: Int, in run: String) throws {
    try change("UPDATE run_item SET state = \(state.rawValue) WHERE run = \(run) AND ordinal = \(ordinal)")
    guard database.changesCount == 1 else { throw RegistryError.notFound(.runItem) }
  }

  package func finishRun(_ run: String, at end: Moment) throws {
    let isBusy = try exists(
      "SELECT 1 FROM run_item WHERE run = \(run) AND state IN ('waiting', 'recorded') ORDER BY ordinal LIMIT 1")
    if isBusy { throw RegistryError.constraint("the run has files without an outcome") }
    try change("UPDATE run SET finished_at = \(end) WHERE id = \(run)")
    guard database.changesCount == 1 else { throw RegistryError.notFound(.run) }
  }
}
