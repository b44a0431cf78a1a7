import Domain

/// What can be done to the register within one `write` or `dryRun`; not to be kept beyond it.
///
/// What is evidence is appended to the journal as a fact, and the tables follow from it in the same transaction. A store
/// offers that, and writes how far runs came beside it; all that is made of it (`grant`, `beginRun` …) stands in `Writing` and is
/// the same for every store.
package protocol RegisterTransaction: RegisterReading {
  /// The tables as they stand, and the events that they follow from.
  var tables: any Tables { get }

  /// Writes the next entry of the journal, and what follows from it into the tables.
  ///
  /// `actor`: who did it; nil for whoever runs the program. `reverses`: the position of the event that it takes back. Throws
  /// what the projection throws; the transaction does not last then, unless `attempt` stands around it.
  func append(_ fact: any Fact, at time: Moment, by actor: UserIdentity?, reverses: Int64?) throws

  /// The next number of a table whose rows are numbered from 1 on.
  func nextNumber(_ table: RegisterTable) throws -> Int64

  /// Keeps what the body wrote only where it gives true and throws nothing.
  func attempt(_ body: () throws -> Bool) throws -> Bool

  /// That many entries are about to come: a store may make room for them.
  func expect(entries: Int) throws

  /// The run of a recorded form. Throws `notFound`.
  func run(ofForm form: FormID) throws -> String

  // MARK: - Beside the journal

  /// Notes how far a file of a run came. Throws `notFound` when the run has no such file.
  func setState(_ state: RunItem.State, ofItem ordinal: Int, in run: String) throws

  /// Throws `constraint` while a file of the run is waiting or recorded, or when the run is finished already.
  func finishRun(_ run: String, at end: Moment) throws

  /// Records where a run leaves the journal; nil where nothing ever was.
  @discardableResult
  func recordHead(of run: String) throws -> ChainHead?

  /// Takes a snapshot of the units, or a list of changed ones, as a difference to what the register holds.
  ///
  /// `records` hands over the units one at a time, in any order; what it throws ends the import. Units are never
  /// deleted: one that a full snapshot lacks is closed. A duplicate, an orphan or a cycle refuses the whole file.
  func importUnits(
    _ request: UnitImportRequest, records: ((UnitRecord) throws -> Void) throws -> Void
  ) throws -> UnitImportReport

  /// Makes the tables equal to what the journal gives. Throws `damaged` where that cannot be.
  func rebuildFromJournals() throws
}

extension RegisterTransaction {
  package func append(_ fact: any Fact, at time: Moment, by actor: UserIdentity? = nil) throws {
    try append(fact, at: time, by: actor, reverses: nil)
  }

  package func importUnits(
    kind: UnitImportKind, source: String, sha256: String, at time: Moment, closingLimit: Double = 0.05,
    confirmed: Bool = false, dryRun: Bool = false, listing: Int = 1000,
    records: ((UnitRecord) throws -> Void) throws -> Void
  ) throws -> UnitImportReport {
    try importUnits(
      UnitImportRequest(
        kind: kind, source: source, sha256: sha256, time: time, closingLimit: closingLimit, isConfirmed: confirmed,
        isDryRun: dryRun, listing: listing), records: records)
  }
}

/// What is to be imported, and how.
package struct UnitImportRequest: Hashable, Sendable {
  package var kind: UnitImportKind
  /// The file's name.
  package var source: String
  /// Lower-case hexadecimal.
  package var sha256: String
  package var time: Moment
  /// When more than this share of the open units would close, nothing is applied unless it is confirmed; a register without
  /// open units never holds back.
  package var closingLimit: Double
  package var isConfirmed: Bool
  /// Reports the same and leaves no trace.
  package var isDryRun: Bool
  /// The report lists at most so many changes of each kind, and as many problems.
  package var listing: Int
}
